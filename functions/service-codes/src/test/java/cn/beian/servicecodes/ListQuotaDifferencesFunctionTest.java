package cn.beian.servicecodes;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.domain.event.EventType;
import cn.beian.testing.HandlerCaller;
import cn.beian.testing.HandlerContract;
import cn.beian.testing.HandlerHarness;
import cn.beian.testing.HandlerJson;
import cn.beian.testing.HandlerMessages;
import cn.beian.testing.HandlerPriming;
import cn.beian.testing.HandlerReply;
import cn.beian.testing.HandlerSeeds;
import cn.beian.testing.HttpEvent;
import cn.beian.testing.LambdaEvents;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** GET /quota-differences. */
class ListQuotaDifferencesFunctionTest extends HandlerContract {
  @BeforeEach
  void lookAtNoOthers() {
    harness.ownTable();
  }

  @Override
  protected RequestStreamHandler create() {
    return new ListQuotaDifferencesFunction();
  }

  @Override
  protected HandlerCaller caller() {
    return HandlerCaller.of(Role.REVIEWER);
  }

  @Override
  protected @Nullable Permission permission() {
    return null;
  }

  @Override
  protected boolean readsBody() {
    return false;
  }

  @Override
  protected HttpEvent request() {
    return LambdaEvents.http("GET", "/quota-differences");
  }

  /** An instance of which one more free code is counted than there is; returns its id. */
  private String different() throws Exception {
    int number = HandlerHarness.anotherNumber();
    harness.seeds().code(number);
    String id = "i-" + number;
    count(id, 2);
    check(id);
    return id;
  }

  private void count(String id, int freeCodesIssued) {
    String count = Integer.toString(freeCodesIssued);
    harness
        .table()
        .client()
        .updateItem(request ->
            request
                .tableName(harness.table().name())
                .key(
                    Map.of(
                        "pk", AttributeValue.fromS("INSTANCE#" + id),
                        "sk", AttributeValue.fromS("INSTANCE")))
                .updateExpression("SET freeCodesIssued = :count")
                .expressionAttributeValues(Map.of(":count", AttributeValue.fromN(count))));
  }

  private void check(String id) throws Exception {
    byte[] batch =
        HandlerMessages.batch(
            List.of(HandlerMessages.body(EventType.INSTANCE_REGISTERED, id, "account")));
    assertThat(harness.failures(harness.make(CheckInstancesFunction::new), batch)).isEmpty();
    harness.watch().reset();
  }

  @Test
  void tellsWhatIsCountedAndWhatThereIs() throws Exception {
    harness.seeds().code(harness.number());
    String id = different();
    HandlerReply reply = call(request()).done(200);
    assertThat(reply.list("/items")).hasSize(1);
    assertThat(HandlerJson.object(reply.at("/items/0")))
        .containsOnlyKeys(
            "instanceId",
            "accountId",
            "freeCodesIssued",
            "freeCodesFound",
            "paidCodesBound",
            "paidCodesFound",
            "foundAt")
        .containsEntry("instanceId", id)
        .containsEntry("accountId", HandlerSeeds.account(Integer.parseInt(id.substring(2))))
        .containsEntry("freeCodesIssued", 2)
        .containsEntry("freeCodesFound", 1)
        .containsEntry("paidCodesBound", 0)
        .containsEntry("paidCodesFound", 0);
  }

  @Test
  void whatAgreesAgainIsNoLongerListed() throws Exception {
    String id = different();
    count(id, 1);
    check(id);
    assertThat(call(request()).done(200).body()).isEqualTo(Map.of("items", List.of()));
  }

  @Test
  void pagesTellEachOnce() throws Exception {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      all.add(different());
    }
    List<String> told = new ArrayList<>();
    String cursor = "";
    do {
      HttpEvent event = request().query("limit", "2");
      HandlerReply page = call(cursor.isEmpty() ? event : event.query("cursor", cursor)).done(200);
      told.addAll(page.each("/items", "/instanceId"));
      cursor = page.at("/cursor") instanceof String next ? next : "";
    } while (!cursor.isEmpty());
    assertThat(told).containsExactlyInAnyOrderElementsOf(all);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "101", "x", ""})
  void limitsAreFrom1To100(String limit) throws Exception {
    assertThat(call(request().query("limit", limit)).refused(400, "MALFORMED").errors())
        .containsExactly("/limit OUT_OF_RANGE");
  }

  @Test
  void cursorsThatAreNoneAreRefused() throws Exception {
    assertThat(call(request().query("cursor", "garbage")).refused(400, "MALFORMED").errors())
        .containsExactly("/cursor NOT_ONE_OF");
  }

  @Test
  void primingAsksTheTableAndChangesNothing() throws Exception {
    assertThat(HandlerPriming.operations(harness, ListQuotaDifferencesFunction::new))
        .containsExactly("Query");
  }
}
