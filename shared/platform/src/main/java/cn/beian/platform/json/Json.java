package cn.beian.platform.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON text to and from maps, lists, strings, numbers and booleans. A name that stands twice in an
 * object is an error.
 */
public final class Json {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final JSON MAPPER = JSON.builder(FACTORY).build();

  private Json() {}

  /**
   * The value of a whole text.
   *
   * @throws MalformedException if it is not one JSON value; why and where, say the parameters of
   *     its error (see {@link JsonFault})
   */
  public static @Nullable Object read(byte[] text) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      Object value = MAPPER.anyFrom(parser);
      if (parser.nextToken() != null) {
        throw JsonFault.GOES_ON.at(text, parser.currentTokenLocation());
      }
      return value;
    } catch (JsonProcessingException broken) {
      throw JsonFault.of(broken, text).at(text, broken.getLocation());
    } catch (IOException broken) {
      throw MalformedException.at("", FieldError.Code.NOT_JSON);
    }
  }

  /**
   * The object of a whole text.
   *
   * @throws MalformedException if it is not one JSON object
   */
  public static JsonObject readObject(byte[] text) {
    return JsonObject.root(read(text));
  }

  /** The text of a value, in UTF-8. */
  public static byte[] write(Object value) {
    try {
      return MAPPER.asBytes(value);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** The text of an object. */
  public static String text(Map<String, ? extends @Nullable Object> value) {
    try {
      return MAPPER.asString(value);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
