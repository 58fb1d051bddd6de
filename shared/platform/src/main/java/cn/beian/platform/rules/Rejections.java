package cn.beian.platform.rules;

import cn.beian.domain.review.Rejection;
import cn.beian.domain.rule.Text;
import cn.beian.platform.json.JsonMap;
import cn.beian.platform.json.JsonObject;
import cn.beian.platform.json.Parse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The catalogue of rejections from {@code beian/rejections.json} (FAQ §8.2). */
public final class Rejections {
  private static final int MOST = 200;
  private static final int SHORT = 64;
  private static final int LONG = 600;

  private final Map<String, Rejection> byCode = new LinkedHashMap<>();

  /** Read when it is first needed: most orders come back never. */
  private static final class Catalogue {
    static final Rejections KEPT = new Rejections(Resources.json("rejections.json").orElseThrow());
  }

  /**
   * Reads a catalogue.
   *
   * @throws IllegalStateException when a code stands twice
   * @throws cn.beian.platform.json.MalformedException when an entry lacks something
   */
  Rejections(Map<String, Object> file) {
    JsonObject json = JsonObject.root(file);
    for (JsonObject each : json.objects("rejections", MOST)) {
      Rejection read = read(each);
      if (byCode.put(read.code(), read) != null) {
        throw new IllegalStateException("twice: " + read.code());
      }
    }
    json.end();
  }

  /** The catalogue that is delivered with the functions. */
  public static Rejections catalogue() {
    return Catalogue.KEPT;
  }

  /** The entry with this code. */
  public Optional<Rejection> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** Every entry, in the order of the specification. */
  public List<Rejection> all() {
    return List.copyOf(byCode.values());
  }

  private static Rejection read(JsonObject json) {
    return new Rejection(
        json.requiredText("id", SHORT),
        json.requiredText("code", SHORT),
        text(json, "topic"),
        text(json, "cause"),
        text(json, "remedy"),
        Set.copyOf(
            json.parsedTexts(
                "by",
                Rejection.By.values().length,
                name -> Parse.choice(Rejection.By.class, name))),
        json.requiredChoice("automatic", Rejection.Automatic.class),
        json.texts("concerns", MOST),
        json.requiredTexts("sources", MOST));
  }

  private static Text text(JsonObject entry, String name) {
    JsonObject pair = Objects.requireNonNull(entry.object(name), name);
    return new Text(pair.requiredText("zh-CN", LONG), pair.requiredText("en", LONG));
  }

  /** An entry as JSON. */
  public static Map<String, Object> view(Rejection entry) {
    return new JsonMap()
        .with("id", entry.id())
        .with("code", entry.code())
        .with("topic", text(entry.topic()))
        .with("cause", text(entry.cause()))
        .with("remedy", text(entry.remedy()))
        .with("by", entry.by().stream().map(Enum::name).sorted().toList())
        .with("automatic", entry.automatic())
        .with("concerns", entry.concerns())
        .with("sources", entry.sources())
        .build();
  }

  /** A text in both languages as JSON. */
  public static Map<String, Object> text(Text text) {
    return new JsonMap().with("zh-CN", text.zh()).with("en", text.en()).build();
  }
}
