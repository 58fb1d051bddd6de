package cn.beian.local.template;

import cn.beian.simulator.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Reads a CloudFormation template in YAML into a tree in which {@code !Sub x} stands as {@code
 * {"Fn::Sub": x}}.
 */
final class YamlTemplate {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Set<String> BARE = Set.of("Ref", "Condition");

  private YamlTemplate() {}

  static ObjectNode read(Path file) {
    try {
      return read(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ObjectNode read(String yaml) {
    Node root =
        new Compose(LoadSettings.builder().build())
            .composeString(yaml)
            .orElseThrow(() -> new TemplateException("the template is empty"));
    if (node(root) instanceof ObjectNode object) {
      return object;
    }
    throw new TemplateException("the template is not a mapping");
  }

  private static JsonNode node(Node node) {
    String tag = node.getTag().getValue();
    return tag.startsWith("!") && tag.length() > 1
        ? longForm(tag.substring(1), plain(node, true))
        : plain(node, false);
  }

  private static JsonNode longForm(String function, JsonNode argument) {
    String name = BARE.contains(function) ? function : "Fn::" + function;
    return NODES.objectNode().set(name, function.equals("GetAtt") ? pair(argument) : argument);
  }

  private static JsonNode pair(JsonNode argument) {
    if (argument.isArray()) {
      return argument;
    }
    ArrayNode pair = NODES.arrayNode();
    for (String part : argument.asText().split("\\.", 2)) {
      pair.add(part);
    }
    return pair;
  }

  private static JsonNode plain(Node node, boolean tagged) {
    return switch (node) {
      case MappingNode mapping -> mapping(mapping);
      case SequenceNode sequence -> sequence(sequence);
      case ScalarNode scalar -> tagged ? NODES.textNode(scalar.getValue()) : scalar(scalar);
      case Node other -> throw new TemplateException("unknown YAML node " + other.getNodeType());
    };
  }

  private static JsonNode mapping(MappingNode mapping) {
    ObjectNode object = Json.object();
    for (NodeTuple tuple : mapping.getValue()) {
      String key = ((ScalarNode) tuple.getKeyNode()).getValue();
      object.set(key, node(tuple.getValueNode()));
    }
    return object;
  }

  private static JsonNode sequence(SequenceNode sequence) {
    ArrayNode array = Json.array();
    sequence.getValue().forEach(each -> array.add(node(each)));
    return array;
  }

  private static JsonNode scalar(ScalarNode scalar) {
    Tag tag = scalar.getTag();
    String value = scalar.getValue();
    if (tag.equals(Tag.INT)) {
      return NODES.numberNode(Long.parseLong(value));
    }
    if (tag.equals(Tag.BOOL)) {
      return NODES.booleanNode(Boolean.parseBoolean(value));
    }
    return tag.equals(Tag.NULL) ? NODES.nullNode() : NODES.textNode(value);
  }
}
