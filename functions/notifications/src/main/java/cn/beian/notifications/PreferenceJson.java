package cn.beian.notifications;

import static java.util.stream.Collectors.toSet;

import cn.beian.domain.notice.Channel;
import cn.beian.domain.notice.Notice;
import cn.beian.domain.notice.NoticePreferences;
import cn.beian.domain.notice.NoticePreferences.Language;
import cn.beian.platform.json.JsonMap;
import cn.beian.platform.json.JsonObject;
import cn.beian.platform.text.Notices;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Preferences as JSON: {@code {"language":"zh-CN","off":{"SMS":["ORDER_SUBMITTED"],"EMAIL":[]}}}.
 */
final class PreferenceJson {
  private static final String CHINESE = "zh-CN";
  private static final String ENGLISH = "en";

  private final Notices notices = new Notices();

  /**
   * Reads what an account wants.
   *
   * @throws cn.beian.platform.json.MalformedException if it is none, or turns off a notice that
   *     goes out whatever the account prefers
   */
  NoticePreferences read(JsonObject json) {
    Language language = json.requiredParsed("language", PreferenceJson::language, Language.ZH_CN);
    Map<Channel, Set<String>> off = new EnumMap<>(Channel.class);
    JsonObject given = json.object("off");
    if (given != null) {
      outside()
          .forEach(channel ->
              off.put(
                  channel, Set.copyOf(given.parsedTexts(channel.name(), most(), this::offered))));
    }
    json.end();
    return new NoticePreferences(language, off);
  }

  private static @Nullable Language language(String text) {
    return switch (text) {
      case CHINESE -> Language.ZH_CN;
      case ENGLISH -> Language.EN;
      default -> null;
    };
  }

  private @Nullable String offered(String name) {
    return optional().contains(name) ? name : null;
  }

  /** The preferences, with what may be turned off. */
  Map<String, Object> write(NoticePreferences preferences) {
    JsonMap off = new JsonMap();
    outside()
        .forEach(channel ->
            off.with(
                channel.name(),
                preferences.off().getOrDefault(channel, Set.of()).stream().sorted().toList()));
    return new JsonMap()
        .with("language", preferences.language() == Language.EN ? ENGLISH : CHINESE)
        .with("off", off.build())
        .with("optional", optional().stream().sorted().toList())
        .build();
  }

  private int most() {
    return optional().size();
  }

  private Set<String> optional() {
    return notices.all().stream().filter(Notice::optional).map(Notice::name).collect(toSet());
  }

  private static List<Channel> outside() {
    return List.of(Channel.SMS, Channel.EMAIL);
  }
}
