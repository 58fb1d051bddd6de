package cn.beian.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;

/**
 * Makes the table as {@code template.yaml} describes it: keys and indexes. Nothing of it is
 * repeated here. Its stream is left out: whoever uses this table does not read it.
 */
public final class TestTable {
  private static final String TEMPLATE = "template.yaml";
  private static final String ROOT_MARK = ".mvn";
  private static final Map<String, Node> TABLE = table();

  private TestTable() {}

  /** Makes the table under this name. */
  public static void create(DynamoDbClient client, String name) {
    client.createTable(request(name));
  }

  private static CreateTableRequest request(String name) {
    return CreateTableRequest.builder()
        .tableName(name)
        .billingMode(BillingMode.fromValue(text(TABLE, "BillingMode")))
        .attributeDefinitions(
            list(TABLE, "AttributeDefinitions").map(TestTable::attribute).toList())
        .keySchema(keys(TABLE))
        .globalSecondaryIndexes(
            list(TABLE, "GlobalSecondaryIndexes").map(TestTable::index).toList())
        .build();
  }

  /** The properties of the one resource that is a table. */
  private static Map<String, Node> table() {
    return members(map(root(), "Resources")).stream()
        .filter(resource -> "AWS::DynamoDB::Table".equals(text(resource, "Type")))
        .map(resource -> map(resource, "Properties"))
        .findFirst()
        .orElseThrow();
  }

  private static AttributeDefinition attribute(Map<String, Node> map) {
    return AttributeDefinition.builder()
        .attributeName(text(map, "AttributeName"))
        .attributeType(text(map, "AttributeType"))
        .build();
  }

  private static List<KeySchemaElement> keys(Map<String, Node> map) {
    return list(map, "KeySchema")
        .map(key ->
            KeySchemaElement.builder()
                .attributeName(text(key, "AttributeName"))
                .keyType(text(key, "KeyType"))
                .build())
        .toList();
  }

  private static GlobalSecondaryIndex index(Map<String, Node> map) {
    return GlobalSecondaryIndex.builder()
        .indexName(text(map, "IndexName"))
        .keySchema(keys(map))
        .projection(
            projection -> projection.projectionType(text(map(map, "Projection"), "ProjectionType")))
        .build();
  }

  private static Map<String, Node> root() {
    try {
      String yaml = Files.readString(template());
      return map(new Compose(LoadSettings.builder().build()).composeString(yaml).orElseThrow());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The repository's own: capabilities have templates too. */
  private static Path template() {
    @Nullable Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.exists(folder.resolve(ROOT_MARK))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new IllegalStateException("no " + ROOT_MARK + " above the working folder");
    }
    return folder.resolve(TEMPLATE);
  }

  private static List<Map<String, Node>> members(Map<String, Node> map) {
    return map.values().stream().map(TestTable::map).toList();
  }

  private static Map<String, Node> map(Map<String, Node> map, String name) {
    return map(node(map, name));
  }

  private static Map<String, Node> map(Node node) {
    Map<String, Node> map = new LinkedHashMap<>();
    for (NodeTuple member : ((MappingNode) node).getValue()) {
      map.put(((ScalarNode) member.getKeyNode()).getValue(), member.getValueNode());
    }
    return map;
  }

  private static Stream<Map<String, Node>> list(Map<String, Node> map, String name) {
    return ((SequenceNode) node(map, name)).getValue().stream().map(TestTable::map);
  }

  private static String text(Map<String, Node> map, String name) {
    return ((ScalarNode) node(map, name)).getValue();
  }

  private static Node node(Map<String, Node> map, String name) {
    Node node = map.get(name);
    if (node == null) {
      throw new IllegalStateException(TEMPLATE + " has no " + name);
    }
    return node;
  }
}
