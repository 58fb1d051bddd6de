package cn.beian.simulator.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.StreamSupport;

/** JSON trees, read and written in one way. */
public final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  /**
   * Reads one document.
   *
   * @throws UncheckedIOException if it is not JSON
   */
  public static JsonNode read(byte[] text) {
    try {
      JsonNode node = MAPPER.readTree(text);
      return node == null ? JsonNodeFactory.instance.missingNode() : node;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads one document as an object; anything else becomes an empty one. */
  public static ObjectNode readObject(byte[] text) {
    return read(text) instanceof ObjectNode object ? object : object();
  }

  /** Writes the tree, UTF-8. */
  public static byte[] bytes(JsonNode node) {
    try {
      return MAPPER.writeValueAsBytes(node);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the tree over several lines. */
  public static byte[] pretty(JsonNode node) {
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(node);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A new, empty object. */
  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** A new, empty array. */
  public static ArrayNode array() {
    return MAPPER.createArrayNode();
  }

  /**
   * The elements of an array, or the node itself as the only element; nothing for a missing node.
   */
  public static List<JsonNode> elements(JsonNode node) {
    if (node.isMissingNode() || node.isNull()) {
      return List.of();
    }
    return node.isArray()
        ? StreamSupport.stream(node.spliterator(), false).toList()
        : List.of(node);
  }

  /** The elements as text. */
  public static List<String> texts(JsonNode node) {
    return elements(node).stream().map(JsonNode::asText).toList();
  }
}
