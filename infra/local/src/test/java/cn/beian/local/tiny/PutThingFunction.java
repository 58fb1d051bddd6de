package cn.beian.local.tiny;

import cn.beian.platform.env.DynamoDbClients;
import cn.beian.platform.env.Environment;
import cn.beian.simulator.json.Json;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Puts a thing, or does what it must not when asked to. */
public final class PutThingFunction implements RequestStreamHandler {
  private final Environment environment = Environment.current();
  private final DynamoDbClient client = DynamoDbClients.of(environment);

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    JsonNode event = Json.read(input.readAllBytes());
    switch (event.at("/queryStringParameters/do").asText("")) {
      case "fail" -> throw new IllegalStateException("as asked");
      case "nonsense" -> output.write(new byte[] {'?'});
      case "scan" -> client.scan(scan -> scan.tableName(environment.variable("TABLE_NAME")));
      default -> output.write(put(event));
    }
  }

  private byte[] put(JsonNode event) {
    String id = event.at("/pathParameters/id").asText("open");
    client.putItem(put ->
        put.tableName(environment.variable("TABLE_NAME"))
            .item(
                Map.of(
                    "pk", AttributeValue.fromS("THING#" + id),
                    "sk", AttributeValue.fromS("EVENT#" + id))));
    ObjectNode body =
        Json.object()
            .put("id", id)
            .put("account", event.at("/requestContext/authorizer/account").asText())
            .put("at", environment.clock().instant().toString())
            .put("shared", environment.variable("SHARED"));
    ObjectNode answer = Json.object().put("statusCode", 201).put("body", body.toString());
    answer.putObject("headers").put("ETag", "\"1\"");
    return Json.bytes(answer);
  }
}
