package cn.beian.local.stream;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.local.function.Activity;
import cn.beian.local.function.Functions;
import cn.beian.local.template.EventSource;
import cn.beian.local.template.FunctionSpec;
import cn.beian.simulator.json.Json;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;

class StreamDeliveryTest {
  private static final List<String> SEEN = new ArrayList<>();
  private static int troubles;

  private final List<String> givenUp = new ArrayList<>();

  @BeforeEach
  void forget() {
    SEEN.clear();
    troubles = 0;
  }

  @Test
  void aReportedFailureIsTriedAgainFromThereOn() throws InterruptedException {
    troubles = 1;
    deliver(ReportsThird.class, 5, 3);
    assertThat(SEEN).containsExactly("0", "1", "2", "2", "3", "4");
    assertThat(givenUp).isEmpty();
  }

  @Test
  void aBatchThatFailsWholeIsHalvedUntilOnlyTheBadOneIsGivenUp() throws InterruptedException {
    deliver(ThrowsOnThird.class, 5, 5);
    assertThat(SEEN).containsExactly("0", "1", "3", "4");
    assertThat(givenUp).hasSize(1);
    assertThat(givenUp.getFirst()).contains("\"startSequenceNumber\":\"2\"", "\"batchSize\":1");
  }

  private void deliver(Class<?> handler, int records, int retries) throws InterruptedException {
    FunctionSpec function =
        new FunctionSpec("F", handler.getName(), Map.of(), List.of(), Duration.ofSeconds(5), 128);
    EventSource.Stream source =
        new EventSource.Stream("F", 100, true, true, retries, List.of(), "arn:q");
    try (Functions functions =
        new Functions(List.of(function), Map.of(), InstantSource.system(), new Activity())) {
      new StreamDelivery(
              source, "arn:s", new Streams.Target(functions, (_, message) -> givenUp.add(message)))
          .deliver(IntStream.range(0, records).mapToObj(StreamDeliveryTest::change).toList());
    }
  }

  private static Record change(int number) {
    return Record.builder()
        .eventName("INSERT")
        .dynamodb(change ->
            change
                .sequenceNumber("" + number)
                .keys(Map.of("pk", AttributeValue.fromS("" + number))))
        .build();
  }

  private static List<String> numbers(InputStream input) throws IOException {
    List<String> numbers = new ArrayList<>();
    for (JsonNode each : Json.read(input.readAllBytes()).path("Records")) {
      numbers.add(each.at("/dynamodb/SequenceNumber").asText());
    }
    return numbers;
  }

  /** Takes records up to the third, which it reports as often as there are troubles. */
  public static final class ReportsThird implements RequestStreamHandler {
    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context)
        throws IOException {
      ObjectNode answer = Json.object();
      for (String number : numbers(input)) {
        SEEN.add(number);
        if (number.equals("2") && troubles-- > 0) {
          answer.putArray("batchItemFailures").addObject().put("itemIdentifier", number);
          break;
        }
      }
      output.write(Json.bytes(answer));
    }
  }

  /** Takes a batch whole, unless the third is in it. */
  public static final class ThrowsOnThird implements RequestStreamHandler {
    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context)
        throws IOException {
      List<String> numbers = numbers(input);
      if (numbers.contains("2")) {
        throw new IllegalStateException("as asked");
      }
      SEEN.addAll(numbers);
    }
  }
}
