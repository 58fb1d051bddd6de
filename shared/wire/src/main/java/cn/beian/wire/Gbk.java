package cn.beian.wire;

import cn.beian.wire.Problem.Kind;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The character set of the interface. Nothing is ever replaced by a question mark. */
public final class Gbk {
  private static final Charset GBK = Charset.forName("GBK");

  private Gbk() {}

  /** Whether GBK has all characters of a text. */
  public static boolean has(String text) {
    return GBK.newEncoder().canEncode(text);
  }

  /**
   * The bytes of a text.
   *
   * @throws IllegalArgumentException when GBK does not have all of it; the message does not quote
   *     it
   */
  public static byte[] encode(String text) {
    try {
      ByteBuffer bytes = GBK.newEncoder().encode(CharBuffer.wrap(text));
      byte[] all = new byte[bytes.remaining()];
      bytes.get(all);
      return all;
    } catch (CharacterCodingException outside) {
      throw new IllegalArgumentException("characters outside of GBK", outside);
    }
  }

  /** The text of bytes; empty when they are no GBK. */
  public static Optional<String> decode(byte[] bytes) {
    try {
      return Optional.of(GBK.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException other) {
      return Optional.empty();
    }
  }

  /**
   * The characters of a text that a document cannot carry, each once: those outside of GBK, and
   * control characters but tabulator and line feed (a carriage return would arrive as a line feed).
   *
   * @param path where the text stands
   */
  public static List<Problem> problems(String path, String text) {
    if (has(text) && text.chars().noneMatch(Gbk::control)) {
      return List.of();
    }
    CharsetEncoder gbk = GBK.newEncoder();
    return text.codePoints()
        .distinct()
        .filter(point -> control(point) || !gbk.canEncode(Character.toString(point)))
        .mapToObj(point -> problem(path, point))
        .toList();
  }

  private static Problem problem(String path, int point) {
    Kind kind = control(point) ? Kind.CONTROL_CHARACTER : Kind.OUTSIDE_GBK;
    return new Problem(kind, path, String.format(Locale.ROOT, "U+%04X", point));
  }

  /**
   * Whether a character cannot be carried as it is: a control character but tabulator and line
   * feed.
   */
  public static boolean control(int point) {
    boolean layout = point == '\t' || point == '\n';
    return !layout && (Character.isISOControl(point) || point == 0xFFFE || point == 0xFFFF);
  }
}
