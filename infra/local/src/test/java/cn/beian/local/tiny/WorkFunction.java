package cn.beian.local.tiny;

import cn.beian.platform.env.DynamoDbClients;
import cn.beian.platform.env.Environment;
import cn.beian.simulator.json.Json;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Counts each message, except those that say poison. */
public final class WorkFunction implements RequestStreamHandler {
  private final Environment environment = Environment.current();
  private final DynamoDbClient client = DynamoDbClients.of(environment);

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    ArrayNode failures = Json.array();
    for (JsonNode message : Json.read(input.readAllBytes()).path("Records")) {
      if (message.path("body").asText().contains("poison")) {
        failures.addObject().put("itemIdentifier", message.path("messageId").asText());
      } else {
        count(message.path("body").asText());
      }
    }
    output.write(Json.bytes(Json.object().set("batchItemFailures", failures)));
  }

  private void count(String name) {
    Tally.add(client, environment.variable("TABLE_NAME"), "DONE#" + name);
  }

  /** A counter in the table. */
  static final class Tally {
    private Tally() {}

    static void add(DynamoDbClient client, String table, String pk) {
      client.updateItem(update ->
          update
              .tableName(table)
              .key(Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS("COUNT")))
              .updateExpression("ADD n :one")
              .expressionAttributeValues(Map.of(":one", AttributeValue.fromN("1"))));
    }
  }
}
