package cn.beian.wire.xml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns a document's bytes into characters, strictly. The JDK's parser would do it too, but writes
 * to the console what it does not like.
 */
final class Encodings {
  private static final int HEAD = 200;
  private static final Pattern DECLARED =
      Pattern.compile("^(?:\u00EF\u00BB\u00BF)?<\\?xml[^>]*?encoding\\s*=\\s*[\"']([^\"']+)[\"']");
  private static final String MARK = "\uFEFF";

  private Encodings() {}

  /**
   * The characters, without a byte order mark; empty when the bytes are not what the document
   * declares.
   */
  static Optional<String> decode(byte[] bytes) {
    try {
      String text = charset(bytes).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(text.startsWith(MARK) ? text.substring(MARK.length()) : text);
    } catch (CharacterCodingException
        | IllegalCharsetNameException
        | UnsupportedCharsetException other) {
      return Optional.empty();
    }
  }

  private static Charset charset(byte[] bytes) {
    if (bytes.length > 1 && (bytes[0] & bytes[1] & 0xFE) == 0xFE) {
      return StandardCharsets.UTF_16;
    }
    int head = Math.min(HEAD, bytes.length);
    Matcher declared = DECLARED.matcher(new String(bytes, 0, head, StandardCharsets.ISO_8859_1));
    return declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
  }
}
