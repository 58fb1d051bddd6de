package cn.beian.v3;

import cn.beian.domain.bureau.Loss;
import cn.beian.wire.code.Text;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** What losses say to people ({@code losses.json}). */
public final class LossTexts {
  private static final String FILE = "losses.json";

  /**
   * A kind of loss.
   *
   * @param blocking whether an order with it cannot go this way
   * @param message what is lost, or not taken
   * @param remedy what to do, or why nothing has to be done
   */
  public record LossText(String code, boolean blocking, Text message, Text remedy) {}

  /** Read when the first loss is met. */
  private static final class Loaded {
    private static final Map<String, LossText> TEXTS =
        read().stream().collect(Collectors.toUnmodifiableMap(LossText::code, text -> text));
  }

  private LossTexts() {}

  /** The text of a code; empty for one that is no loss. */
  public static Optional<LossText> of(String code) {
    return Optional.ofNullable(Loaded.TEXTS.get(code));
  }

  /** All kinds of losses. */
  public static List<LossText> all() {
    return List.copyOf(Loaded.TEXTS.values());
  }

  /** A loss of a kind, at a place. */
  static Loss loss(String code, String path) {
    LossText text = of(code).orElseThrow(() -> new IllegalStateException("no text: " + code));
    return new Loss(code, path, text.blocking());
  }

  private static List<LossText> read() {
    try (InputStream file = Objects.requireNonNull(LossTexts.class.getResourceAsStream(FILE))) {
      return JSON.std.listOfFrom(Object.class, file).stream().map(LossTexts::text).toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(FILE, broken);
    }
  }

  private static LossText text(Object entry) {
    Map<?, ?> members = (Map<?, ?>) entry;
    return new LossText(
        member(members, "code"),
        Boolean.TRUE.equals(members.get("blocking")),
        bilingual(members, "message"),
        bilingual(members, "remedy"));
  }

  private static Text bilingual(Map<?, ?> members, String name) {
    Map<?, ?> text = (Map<?, ?>) Objects.requireNonNull(members.get(name), name);
    return new Text(member(text, "zh"), member(text, "en"));
  }

  private static String member(Map<?, ?> members, String name) {
    return (String) Objects.requireNonNull(members.get(name), name);
  }
}
