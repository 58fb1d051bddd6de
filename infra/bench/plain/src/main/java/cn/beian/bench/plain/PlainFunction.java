package cn.beian.bench.plain;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.SqsClient;

/** What a handler looks like when nobody thinks of its start: the measure for the others. */
public final class PlainFunction
    implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {
  private final ObjectMapper mapper = new ObjectMapper();
  private final DynamoDbClient table =
      DynamoDbClient.builder().httpClient(UrlConnectionHttpClient.create()).build();
  private final SqsClient queue =
      SqsClient.builder().httpClient(UrlConnectionHttpClient.create()).build();

  @Override
  public APIGatewayProxyResponseEvent handleRequest(
      APIGatewayProxyRequestEvent event, Context context) {
    try {
      JsonNode body = mapper.readTree(event.getBody());
      String id = UUID.randomUUID().toString();
      put(id, body.toString());
      queue.sendMessage(
          request -> request.queueUrl(System.getenv("PLAIN_QUEUE_URL")).messageBody(id));
      return new APIGatewayProxyResponseEvent()
          .withStatusCode(201)
          .withBody(mapper.writeValueAsString(Map.of("id", id)));
    } catch (JsonProcessingException malformed) {
      return new APIGatewayProxyResponseEvent().withStatusCode(400);
    }
  }

  private void put(String id, String body) {
    Map<String, AttributeValue> item =
        Map.of(
            "pk", AttributeValue.fromS("PLAIN#" + id),
            "sk", AttributeValue.fromS("PLAIN"),
            "body", AttributeValue.fromS(body));
    table.putItem(request ->
        request
            .tableName(System.getenv("TABLE_NAME"))
            .item(item)
            .conditionExpression("attribute_not_exists(pk)"));
  }
}
