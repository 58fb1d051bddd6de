package cn.beian.cleanup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.beian.platform.json.Json;
import cn.beian.testing.HandlerHarness;
import cn.beian.testing.HandlerPriming;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Invoked by hand. That targets move is shown by the table's tests. */
class ReplanDeadlinesFunctionTest {
  @RegisterExtension final HandlerHarness harness = new HandlerHarness();

  @BeforeEach
  void lookAtNoOthers() {
    harness.ownTable();
  }

  private Object replan(String event) throws Exception {
    RequestStreamHandler handler = harness.make(ReplanDeadlinesFunction::new);
    return Json.read(harness.call(handler, event.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void whatIsRightStaysAndOnlyTheDaysThatAreNamedAreLookedAt() throws Exception {
    harness.seeds().submitted(harness.number());
    harness.seeds().draft(HandlerHarness.anotherNumber());
    Map<String, String> before = harness.table().dump();
    assertThat(replan("{\"from\":\"2026-11-23\",\"to\":\"2027-01-31\"}"))
        .isEqualTo(Map.of("looked", 1, "moved", 0, "failed", 0));
    assertThat(replan("{\"from\":\"2026-11-25\",\"to\":\"2026-11-30\"}"))
        .isEqualTo(Map.of("looked", 0, "moved", 0, "failed", 0));
    assertThat(harness.table().dump()).isEqualTo(before);
  }

  @Test
  void oneThatCannotBeReadKeepsNoOthersFromIt() throws Exception {
    String broken = harness.seeds().submitted(harness.number()).id().value();
    harness.seeds().submitted(HandlerHarness.anotherNumber());
    harness
        .table()
        .client()
        .updateItem(update ->
            update
                .tableName(harness.table().name())
                .key(
                    Map.of(
                        "pk", AttributeValue.fromS("ORDER#" + broken),
                        "sk", AttributeValue.fromS("REVIEW")))
                .updateExpression("SET #since = :nothing")
                .conditionExpression("attribute_exists(#since)")
                .expressionAttributeNames(Map.of("#since", "since"))
                .expressionAttributeValues(Map.of(":nothing", AttributeValue.fromS(""))));
    assertThat(replan("{\"from\":\"2026-11-23\",\"to\":\"2027-01-31\"}"))
        .isEqualTo(Map.of("looked", 2, "moved", 0, "failed", 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"from\":\"2026-11-25\"}",
        "{\"from\":\"2026-11-25\",\"to\":\"2026-11-24\"}",
        "{\"from\":\"2026-11-25\",\"to\":\"2027-11-24\"}"
      })
  void daysThatAreNoneOrTooManyAreRefused(String event) {
    assertThatThrownBy(() -> replan(event)).isInstanceOf(RuntimeException.class);
  }

  @Test
  void primingAsksTheTableAndChangesNothing() throws Exception {
    assertThat(HandlerPriming.operations(harness, ReplanDeadlinesFunction::new))
        .containsExactly("GetItem", "TransactWriteItems");
  }
}
