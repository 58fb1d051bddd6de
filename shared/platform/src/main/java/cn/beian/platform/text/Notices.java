package cn.beian.platform.text;

import static java.util.stream.Collectors.toMap;

import cn.beian.domain.event.EventType;
import cn.beian.domain.notice.Channel;
import cn.beian.domain.notice.Notice;
import cn.beian.domain.notice.NoticeCatalogue;
import cn.beian.domain.notice.NoticeParameter;
import cn.beian.domain.notice.NoticeText;
import cn.beian.domain.notice.Recipient;
import cn.beian.domain.rule.Text;
import cn.beian.platform.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The catalogue of notices, from {@code notices.json}, which is read when it is first needed. */
public final class Notices implements NoticeCatalogue {
  private static final int LONGEST = 512;
  private static final int MOST = 100;

  private @Nullable Map<String, Entry> entries;

  private record Entry(Notice notice, Set<EventType> after, NoticeText texts) {}

  @Override
  public List<Notice> after(EventType event) {
    return entries().values().stream()
        .filter(entry -> entry.after.contains(event))
        .map(Entry::notice)
        .toList();
  }

  @Override
  public Notice named(String name) {
    return entry(name).notice;
  }

  @Override
  public NoticeText text(String notice, Map<String, String> parameters) {
    NoticeText texts = entry(notice).texts;
    return new NoticeText(texts.title().with(parameters), texts.text().with(parameters));
  }

  /** All of them. */
  public List<Notice> all() {
    return entries().values().stream().map(Entry::notice).toList();
  }

  private Entry entry(String name) {
    return Optional.ofNullable(entries().get(name))
        .orElseThrow(() -> new IllegalStateException("no notice " + name));
  }

  private Map<String, Entry> entries() {
    if (entries == null) {
      entries =
          Texts.bundle("notices.json").entrySet().stream()
              .map(each -> read(String.valueOf(each.getKey()), JsonObject.root(each.getValue())))
              .collect(toMap(entry -> entry.notice.name(), entry -> entry));
    }
    return entries;
  }

  private static Entry read(String name, JsonObject json) {
    Notice notice =
        new Notice(
            name,
            to(json),
            Set.copyOf(json.parsedTexts("parameters", MOST, NoticeParameter::valueOf)),
            json.requiredFlag("optional"),
            json.requiredFlag("atOnce"),
            json.requiredFlag("mayBatch"));
    Set<EventType> after = Set.copyOf(json.parsedTexts("after", MOST, EventType::valueOf));
    NoticeText texts = new NoticeText(text(json, "title"), text(json, "text"));
    json.requiredText("sources", LONGEST);
    json.end();
    return new Entry(notice, after, texts);
  }

  private static Map<Channel, Recipient> to(JsonObject json) {
    JsonObject to = Objects.requireNonNull(json.object("to"), "to");
    return Arrays.stream(Channel.values())
        .filter(channel -> to.has(channel.name()))
        .collect(
            toMap(
                channel -> channel, channel -> to.requiredChoice(channel.name(), Recipient.class)));
  }

  private static Text text(JsonObject json, String name) {
    JsonObject pair = Objects.requireNonNull(json.object(name), name);
    return new Text(pair.requiredText("zh-CN", LONGEST), pair.requiredText("en", LONGEST));
  }
}
