package cn.beian.platform.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Why a text is not one JSON value. */
public enum JsonFault {
  /** It ends before the value does. */
  ENDS_EARLY,
  /** A name stands twice in an object. */
  NAME_TWICE,
  /** It is in another encoding. */
  NOT_UTF_8,
  /** It goes on after the value. */
  GOES_ON,
  /** It nests too deeply, or a number or text in it is too long. */
  TOO_MUCH,
  /** Something stands where JSON allows none such. */
  OUT_OF_PLACE;

  /**
   * The refusal of a text. Its parameters are {@code reason}, the name of a fault, and {@code line}
   * and {@code column}, both counted from 1 in characters, where the place is known.
   */
  MalformedException at(byte[] text, @Nullable JsonLocation place) {
    Map<String, String> parameters = new TreeMap<>(Map.of("reason", name()));
    if (place != null && place.getByteOffset() >= 0) {
      String[] lines = before(text, (int) place.getByteOffset()).split("\n", -1);
      String last = lines[lines.length - 1];
      parameters.put("line", Integer.toString(lines.length));
      parameters.put("column", Integer.toString(last.codePointCount(0, last.length()) + 1));
    }
    return new MalformedException(
        List.of(new FieldError("", FieldError.Code.NOT_JSON, parameters)));
  }

  /** The parser counts columns in bytes, and may stop within a character. */
  private static String before(byte[] text, int offset) {
    int end = Math.min(offset, text.length);
    while (end > 0 && end < text.length && (text[end] & 0xc0) == 0x80) {
      end--;
    }
    String read = new String(text, 0, end, StandardCharsets.UTF_8);
    return read.startsWith("\uFEFF") ? read.substring(1) : read;
  }

  /**
   * What the parser met. Its message may hold personal data and goes nowhere; it alone tells a name
   * that stands twice.
   */
  static JsonFault of(JsonProcessingException broken, byte[] text) {
    String message = Objects.requireNonNullElse(broken.getOriginalMessage(), "");
    return switch (broken) {
      case JsonEOFException _ -> ENDS_EARLY;
      case StreamConstraintsException _ -> TOO_MUCH;
      case JsonParseException _ when message.startsWith("Duplicate field") -> NAME_TWICE;
      case JsonParseException _ -> isUtf8(text) ? OUT_OF_PLACE : NOT_UTF_8;
      default -> ENDS_EARLY;
    };
  }

  private static boolean isUtf8(byte[] text) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text));
      return true;
    } catch (CharacterCodingException other) {
      return false;
    }
  }
}
