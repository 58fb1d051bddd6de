package cn.beian.checks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Reads YAML (and JSON, its subset) with CloudFormation's short forms: {@code !Ref X} as {@code
 * {Ref: X}}.
 */
final class Yaml {

  private Yaml() {}

  static Value parse(String text) {
    Compose compose = new Compose(LoadSettings.builder().build());
    return new Value(read(compose.composeString(text).orElseThrow()));
  }

  private static @Nullable Object read(Node node) {
    String tag = node.getTag().getValue();
    Object plain = plain(node);
    if (!tag.startsWith("!")) {
      return plain;
    }
    String function = tag.substring(1);
    boolean bare = function.equals("Ref") || function.equals("Condition");
    return single(bare ? function : "Fn::" + function, dotted(function, plain));
  }

  private static @Nullable Object dotted(String function, @Nullable Object plain) {
    return function.equals("GetAtt") && plain instanceof List<?> parts
        ? String.join(".", parts.stream().map(String::valueOf).toList())
        : plain;
  }

  private static Map<String, @Nullable Object> single(String name, @Nullable Object value) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put(name, value);
    return map;
  }

  private static @Nullable Object plain(Node node) {
    return switch (node) {
      case MappingNode mapping -> map(mapping);
      case SequenceNode sequence -> list(sequence);
      case ScalarNode scalar -> scalar(scalar);
      default -> throw new IllegalArgumentException("unknown node " + node);
    };
  }

  private static Map<String, @Nullable Object> map(MappingNode mapping) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (var member : mapping.getValue()) {
      String name = ((ScalarNode) member.getKeyNode()).getValue();
      if (map.containsKey(name)) {
        throw new IllegalArgumentException("member twice: " + name);
      }
      map.put(name, read(member.getValueNode()));
    }
    return map;
  }

  private static List<@Nullable Object> list(SequenceNode sequence) {
    List<@Nullable Object> list = new ArrayList<>();
    sequence.getValue().forEach(item -> list.add(read(item)));
    return list;
  }

  private static @Nullable Object scalar(ScalarNode scalar) {
    Tag tag = scalar.getTag();
    if (tag.equals(Tag.INT)) {
      return Long.valueOf(scalar.getValue());
    }
    if (tag.equals(Tag.BOOL)) {
      return Boolean.valueOf(scalar.getValue());
    }
    return tag.equals(Tag.NULL) ? null : scalar.getValue();
  }
}
