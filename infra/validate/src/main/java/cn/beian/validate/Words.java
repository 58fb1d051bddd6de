package cn.beian.validate;

import cn.beian.domain.rule.Text;
import cn.beian.platform.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** The tool's own texts, in one language. */
final class Words {
  private static final String BUNDLE = "/beian/texts/validate.json";

  private final Language language;
  private final Map<?, ?> bundle;

  Words(Language language) {
    this.language = language;
    this.bundle = bundle();
  }

  /** The text of a key. */
  String of(String key) {
    return of(key, Map.of());
  }

  /** The text of a key, its parameters filled in. */
  String of(String key, Map<String, String> parameters) {
    if (bundle.get(key) instanceof Map<?, ?> pair) {
      return of(
          new Text(String.valueOf(pair.get("zh-CN")), String.valueOf(pair.get("en")))
              .with(parameters));
    }
    throw new IllegalStateException("no text for " + key);
  }

  /** The text of what an enum means. */
  String of(Enum<?> value) {
    return of(value.getDeclaringClass().getSimpleName() + "." + value.name());
  }

  /** A text in this language. */
  String of(Text text) {
    return language.of(text);
  }

  private static Map<?, ?> bundle() {
    try (InputStream in = Words.class.getResourceAsStream(BUNDLE)) {
      if (in != null && Json.read(in.readAllBytes()) instanceof Map<?, ?> map) {
        return map;
      }
      throw new IllegalStateException("message bundle missing: " + BUNDLE);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
