package cn.beian.local.stream;

import cn.beian.local.template.TableSpec;
import cn.beian.simulator.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;

/**
 * Makes tables as the template has them. What only guards data on AWS (recovery, encryption at
 * rest, deletion) is left out.
 */
public final class Tables {
  private Tables() {}

  /** Makes the table unless it is there from an earlier run. */
  public static void create(DynamoDbClient client, TableSpec table) {
    try {
      client.createTable(request(table));
    } catch (ResourceInUseException there) {
      return;
    }
    JsonNode ttl = table.properties().path("TimeToLiveSpecification");
    if (ttl.path("Enabled").asBoolean()) {
      client.updateTimeToLive(update ->
          update
              .tableName(table.name())
              .timeToLiveSpecification(
                  on -> on.enabled(true).attributeName(ttl.path("AttributeName").asText())));
    }
  }

  private static CreateTableRequest request(TableSpec table) {
    JsonNode properties = table.properties();
    CreateTableRequest.Builder request =
        CreateTableRequest.builder()
            .tableName(table.name())
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .attributeDefinitions(attributes(properties.path("AttributeDefinitions")))
            .keySchema(keys(properties.path("KeySchema")));
    JsonNode indexes = properties.path("GlobalSecondaryIndexes");
    if (!indexes.isEmpty()) {
      request.globalSecondaryIndexes(Json.elements(indexes).stream().map(Tables::index).toList());
    }
    String view = properties.path("StreamSpecification").path("StreamViewType").asText("");
    if (!view.isEmpty()) {
      request.streamSpecification(
          StreamSpecification.builder().streamEnabled(true).streamViewType(view).build());
    }
    return request.build();
  }

  private static List<AttributeDefinition> attributes(JsonNode definitions) {
    return Json.elements(definitions).stream()
        .map(each ->
            AttributeDefinition.builder()
                .attributeName(each.path("AttributeName").asText())
                .attributeType(each.path("AttributeType").asText())
                .build())
        .collect(Collectors.toList());
  }

  private static List<KeySchemaElement> keys(JsonNode schema) {
    return Json.elements(schema).stream()
        .map(each ->
            KeySchemaElement.builder()
                .attributeName(each.path("AttributeName").asText())
                .keyType(each.path("KeyType").asText())
                .build())
        .toList();
  }

  private static GlobalSecondaryIndex index(JsonNode index) {
    JsonNode projection = index.path("Projection");
    List<String> included = Json.texts(projection.path("NonKeyAttributes"));
    return GlobalSecondaryIndex.builder()
        .indexName(index.path("IndexName").asText())
        .keySchema(keys(index.path("KeySchema")))
        .projection(
            Projection.builder()
                .projectionType(projection.path("ProjectionType").asText())
                .nonKeyAttributes(included.isEmpty() ? null : included)
                .build())
        .build();
  }
}
