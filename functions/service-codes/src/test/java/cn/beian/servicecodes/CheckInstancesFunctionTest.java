package cn.beian.servicecodes;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.code.ServiceCodeState;
import cn.beian.domain.event.EventType;
import cn.beian.platform.table.Due;
import cn.beian.testing.HandlerHarness;
import cn.beian.testing.HandlerMessages;
import cn.beian.testing.HandlerParallel;
import cn.beian.testing.HandlerPriming;
import cn.beian.testing.HandlerSeeds;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** InstanceQueue. */
class CheckInstancesFunctionTest {
  /** The day after the last of the sample instances. */
  @RegisterExtension final HandlerHarness harness = new HandlerHarness();

  @BeforeEach
  void lookAtNoOthers() {
    harness.ownTable();
  }

  private Stock stock() throws Exception {
    return new Stock(harness);
  }

  private String id() {
    return "i-" + harness.number();
  }

  private static String registered(String id) {
    return HandlerMessages.body(EventType.INSTANCE_REGISTERED, id, "account");
  }

  private List<String> due(LocalDate day) {
    return harness.due(Due.Kind.INSTANCE, day);
  }

  private List<String> check(List<String> bodies) throws Exception {
    return harness.failures(
        harness.make(CheckInstancesFunction::new), HandlerMessages.batch(bodies));
  }

  private void look() throws Exception {
    assertThat(check(List.of(registered(id())))).isEmpty();
  }

  /** What happened to the instance, as its events tell. */
  private List<String> history() {
    return harness.table().partition("INSTANCE#" + id()).stream()
        .filter(item -> item.get("sk").s().startsWith("EVENT#"))
        .map(item -> item.get("type").s())
        .toList();
  }

  private List<Map<String, AttributeValue>> findings() {
    return harness
        .table()
        .partition("SUBJECT#" + HandlerSeeds.subjectNumber(harness.number()))
        .stream()
        .filter(item -> item.get("sk").s().startsWith("FINDING#"))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"EXPIRED,INSTANCE_EXPIRED", "RELEASED,INSTANCE_RELEASED"})
  void anEndIsToldOnceAndFollowedUpOnTheRecord(String type, String told) throws Exception {
    harness.seeds().approved(harness.number());
    look();
    assertThat(history()).doesNotContain(told);
    assertThat(findings()).isEmpty();
    stock().told(harness.number(), id(), Map.of("type", type, "version", 2));
    look();
    look();
    assertThat(history()).containsOnlyOnce(told);
    assertThat(findings())
        .singleElement()
        .satisfies(item ->
            assertThat(item)
                .containsEntry("kind", AttributeValue.fromS(told))
                .containsEntry("instanceId", AttributeValue.fromS(id())));
    assertThat(harness.queues().sent()).as("only the relay publishes").isEmpty();
    assertThat(harness.output().lines()).isEmpty();
  }

  @Test
  void aRenewalTakesTheFindingAway() throws Exception {
    harness.seeds().approved(harness.number());
    stock().told(harness.number(), id(), Map.of("type", "EXPIRED", "version", 2));
    look();
    stock().told(harness.number(), id(), Map.of("type", "RENEWED", "version", 3));
    look();
    assertThat(findings()).isEmpty();
  }

  @Test
  void aTermThatEndsIsFoundByTheSweep() throws Exception {
    harness.seeds().approved(harness.number());
    LocalDate last = LocalDate.of(2026, 12, 3);
    stock().told(harness.number(), id(), Map.of("expiresOn", last.toString(), "version", 2));
    LocalDate over = last.plusDays(1);
    for (LocalDate day = LocalDate.of(2026, 11, 23); !day.isAfter(over); day = day.plusDays(1)) {
      assertThat(history()).as("%s", day).doesNotContain("INSTANCE_EXPIRED");
      harness.setTime(Instant.parse(day + "T15:59:00Z"));
      assertThat(check(due(day))).isEmpty();
    }
    assertThat(history()).containsOnlyOnce("INSTANCE_EXPIRED");
    assertThat(findings()).hasSize(1);
  }

  @Test
  void unusedCodesFollowTheInstanceToItsNewAccount() throws Exception {
    String free = harness.seeds().code(harness.number());
    int buyer = HandlerHarness.anotherNumber();
    stock()
        .told(
            harness.number(), id(), Map.of("accountId", HandlerSeeds.account(buyer), "version", 2));
    look();
    assertThat(stock().codes(buyer)).containsExactly(free);
    assertThat(stock().codes(harness.number())).isEmpty();
  }

  @Test
  void paidCodesStayWithWhoeverBoughtThem() throws Exception {
    String paid = stock().bound(harness.number());
    int buyer = HandlerHarness.anotherNumber();
    stock()
        .told(
            harness.number(), id(), Map.of("accountId", HandlerSeeds.account(buyer), "version", 2));
    look();
    assertThat(stock().codes(harness.number())).containsExactly(paid);
    assertThat(stock().code(paid).state()).isEqualTo(ServiceCodeState.UNBOUND);
    assertThat(stock().instance(id()).paidCodesBound()).isZero();
    assertThat(stock().codes(buyer)).hasSize(5);
  }

  @Test
  void aDifferenceIsToldAndListedAndNotRepaired() throws Exception {
    String code = harness.seeds().code(harness.number());
    harness.output().secret(code);
    look();
    assertThat(harness.output().lines()).isEmpty();
    harness
        .table()
        .client()
        .deleteItem(request ->
            request
                .tableName(harness.table().name())
                .key(
                    Map.of(
                        "pk", AttributeValue.fromS("INSTANCE#" + id()),
                        "sk", AttributeValue.fromS("CODE#" + code))));
    look();
    assertThat(harness.output().events("quota_difference"))
        .singleElement()
        .satisfies(line -> assertThat(line).containsEntry("instance", id()));
    assertThat(stock().instance(id()).freeCodesIssued()).isEqualTo(1);
  }

  @Test
  void anInstanceThatIsNoneIsDoneWith() throws Exception {
    assertThat(check(List.of(registered("i-nobody")))).isEmpty();
  }

  @Test
  void duplicatesInAnyOrderAndAtOnceChangeNothingMore() throws Exception {
    harness.seeds().approved(harness.number());
    stock().told(harness.number(), id(), Map.of("type", "RELEASED", "version", 2));
    look();
    List<String> before = history();
    List<List<String>> failures =
        HandlerParallel.calls(4, i -> check(List.of(registered(id()), registered(id()))));
    assertThat(failures).allSatisfy(each -> assertThat(each).isEmpty());
    assertThat(history()).isEqualTo(before);
    assertThat(findings()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "poison",
        "[]",
        "{}",
        "{\"eventId\":\"e\"}",
        "{\"day\":\"2027-11-24\",\"shard\":-1}"
      })
  void onePoisonedMessageIsReportedAndTheNineBesideItAreDone(String poison) throws Exception {
    List<String> bodies = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      int number = HandlerHarness.anotherNumber();
      harness.seeds().code(number);
      stock().told(number, "i-" + number, Map.of("type", "RELEASED", "version", 2));
      bodies.add(registered("i-" + number));
    }
    bodies.add(4, poison);
    assertThat(check(bodies)).containsExactly("m-4");
    assertThat(harness.table().dump().values())
        .filteredOn(item -> item.contains("INSTANCE_RELEASED"))
        .hasSizeGreaterThanOrEqualTo(9);
  }

  @Test
  void primingAsksTheTableAndChangesNothing() throws Exception {
    harness.seeds().code(harness.number());
    assertThat(HandlerPriming.operations(harness, CheckInstancesFunction::new))
        .containsExactly("GetItem", "GetItem", "TransactWriteItems");
  }
}
