package cn.beian.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;

class LambdaEventsTest {

  @Test
  void anHttpRequestHasWhatTheGatewaySends() throws IOException {
    JsonNode event =
        read(
            LambdaEvents.http("GET", "/orders/o-1")
                .resource("/orders/{orderId}")
                .pathParameter("orderId", "o-1")
                .query("limit", "1")
                .query("limit", "2")
                .header("If-Match", "\"1\"")
                .caller("a-1", "u-1", "CUSTOMER", "beian:view")
                .toJson());
    assertThat(event.at("/httpMethod").asText()).isEqualTo("GET");
    assertThat(event.at("/resource").asText()).isEqualTo("/orders/{orderId}");
    assertThat(event.at("/pathParameters/orderId").asText()).isEqualTo("o-1");
    assertThat(event.at("/queryStringParameters/limit").asText()).isEqualTo("2");
    assertThat(event.at("/multiValueQueryStringParameters/limit").toString())
        .isEqualTo("[\"1\",\"2\"]");
    assertThat(event.at("/headers/If-Match").asText()).isEqualTo("\"1\"");
    assertThat(event.at("/requestContext/authorizer/actions").asText()).isEqualTo("beian:view");
  }

  @Test
  void aTokenQuestion() throws IOException {
    JsonNode event = read(LambdaEvents.token("arn:aws:execute-api:x", "Bearer t"));
    assertThat(event.at("/type").asText()).isEqualTo("TOKEN");
    assertThat(event.at("/authorizationToken").asText()).isEqualTo("Bearer t");
  }

  @Test
  void aQueueBatchSpellsItsNamesAsLambdaDoes() throws IOException {
    JsonNode event = read(LambdaEvents.sqs("arn:aws:sqs:x", List.of("{}", "poison")));
    assertThat(event.at("/Records/1/body").asText()).isEqualTo("poison");
    assertThat(event.at("/Records/1/messageId").asText()).isEqualTo("m-1");
    assertThat(event.at("/Records/0/eventSourceARN").asText()).isEqualTo("arn:aws:sqs:x");
    assertThat(event.at("/Records/0/attributes/ApproximateReceiveCount").asText()).isEqualTo("1");
  }

  @Test
  void aStreamBatchKeepsTypedAttributes() throws IOException {
    JsonNode event = read(LambdaEvents.stream("arn:aws:dynamodb:x", List.of(change())));
    JsonNode change = event.at("/Records/0/dynamodb");
    assertThat(event.at("/Records/0/eventName").asText()).isEqualTo("INSERT");
    assertThat(change.at("/Keys/sk/S").asText()).isEqualTo("EVENT#1");
    assertThat(change.at("/NewImage/n/N").asText()).isEqualTo("7");
    assertThat(change.at("/NewImage/list/L/0/BOOL").asBoolean()).isTrue();
    assertThat(change.at("/SequenceNumber").asText()).isEqualTo("42");
  }

  @Test
  void aScheduledEvent() throws IOException {
    Instant at = Instant.parse("2026-11-21T00:00:00Z");
    JsonNode event = read(LambdaEvents.scheduled("arn:aws:events:x", "e-1", at));
    assertThat(event.at("/detail-type").asText()).isEqualTo("Scheduled Event");
    assertThat(event.at("/time").asText()).startsWith("2026-11-21T00:00:00");
  }

  private static Record change() {
    return Record.builder()
        .eventName(OperationType.INSERT)
        .dynamodb(change ->
            change
                .sequenceNumber("42")
                .keys(Map.of("sk", AttributeValue.fromS("EVENT#1")))
                .newImage(
                    Map.of(
                        "n", AttributeValue.fromN("7"),
                        "list", AttributeValue.fromL(List.of(AttributeValue.fromBool(true))))))
        .build();
  }

  private static JsonNode read(byte[] json) throws IOException {
    return new ObjectMapper().readTree(json);
  }
}
