package cn.beian.servicecodes;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.code.ServiceCode;
import cn.beian.domain.code.ServiceCodeState;
import cn.beian.domain.instance.CodeKind;
import cn.beian.platform.json.Json;
import cn.beian.testing.HandlerHarness;
import cn.beian.testing.HandlerMessages;
import cn.beian.testing.HandlerParallel;
import cn.beian.testing.HandlerPriming;
import cn.beian.testing.HandlerSeeds;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** BillingQueue. */
class ReceiveBillingEventFunctionTest {
  @RegisterExtension final HandlerHarness harness = new HandlerHarness();

  private List<String> receive(List<String> bodies) throws Exception {
    return harness.failures(
        harness.make(ReceiveBillingEventFunction::new), HandlerMessages.batch(bodies));
  }

  private String sale(String billingId, Map<String, Object> otherwise) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("type", "SERVICE_CODES_BOUGHT");
    event.put("billingId", billingId + "-" + harness.number());
    event.put("accountId", HandlerSeeds.account(harness.number()));
    event.put("quantity", 2);
    event.put("boughtAt", "2026-11-22T16:00:00Z");
    event.putAll(otherwise);
    return Json.text(event);
  }

  private List<String> codes() throws Exception {
    List<String> codes = new Stock(harness).codes(harness.number());
    codes.forEach(harness.output()::secret);
    return codes;
  }

  @Test
  void givesWhatWasBoughtForTwelveMonthsFromThePurchase() throws Exception {
    assertThat(receive(List.of(sale("b", Map.of())))).isEmpty();
    assertThat(codes()).hasSize(2).doesNotHaveDuplicates();
    for (String code : codes()) {
      assertThat(new Stock(harness).code(code))
          .returns(CodeKind.PAID, ServiceCode::kind)
          .returns(ServiceCodeState.UNBOUND, ServiceCode::state)
          .returns(null, ServiceCode::instanceId)
          .returns(Instant.parse("2026-11-22T16:00:00Z"), ServiceCode::issuedAt)
          .returns(LocalDate.of(2027, 11, 23), ServiceCode::expiresOn);
    }
    assertThat(harness.output().lines()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 50})
  void aSaleIsOfOneToFifty(int quantity) throws Exception {
    assertThat(receive(List.of(sale("b", Map.of("quantity", quantity))))).isEmpty();
    assertThat(codes()).hasSize(quantity);
  }

  @Test
  void oneBillingIdIsGrantedOnce() throws Exception {
    String sale = sale("b", Map.of());
    assertThat(receive(List.of(sale, sale))).isEmpty();
    Map<String, String> after = harness.table().dump();
    HandlerParallel.calls(4, i -> receive(List.of(sale)))
        .forEach(failures -> assertThat(failures).isEmpty());
    assertThat(harness.table().dump()).isEqualTo(after);
    assertThat(codes()).hasSize(2);
  }

  @Test
  void manyAtOnceGrantOnce() throws Exception {
    String sale = sale("b", Map.of());
    HandlerParallel.calls(6, i -> receive(List.of(sale)))
        .forEach(failures -> assertThat(failures).isIn(List.of(), List.of("m-0")));
    assertThat(receive(List.of(sale))).isEmpty();
    assertThat(codes()).hasSize(2);
  }

  static Stream<Map<String, Object>> contradictions() {
    return Stream.of(Map.of("quantity", 3), Map.of("accountId", "another"));
  }

  @ParameterizedTest
  @MethodSource("contradictions")
  void aSaleThatContradictsComesAgainAndIsNotGranted(Map<String, Object> change) throws Exception {
    String first = sale("b", Map.of());
    String second = sale("b", change);
    assertThat(receive(List.of(first, second, sale("c", Map.of())))).containsExactly("m-1");
    assertThat(codes()).hasSize(4);
    assertThat(harness.output().events("message_failed"))
        .singleElement()
        .satisfies(line -> assertThat(line.get("error")).asString().contains("Ungranted"));
    assertThat(receive(List.of(second))).containsExactly("m-0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "poison",
        "[]",
        "{}",
        "{\"type\":\"SERVICE_CODES_BOUGHT\",\"billingId\":\"a b\"}"
      })
  void onePoisonedMessageIsReportedAndTheNineBesideItAreDone(String poison) throws Exception {
    List<String> bodies = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      bodies.add(sale("b-" + i, Map.of("quantity", 1)));
    }
    bodies.add(4, poison);
    assertThat(receive(bodies)).containsExactly("m-4");
    assertThat(codes()).hasSize(9);
  }

  @Test
  void aTableThatIsDownFailsTheMessageAndNotTheBatch() throws Exception {
    ReceiveBillingEventFunction cut =
        harness.make(
            Map.of("AWS_ENDPOINT_URL_DYNAMODB", "http://127.0.0.1:9"),
            ReceiveBillingEventFunction::new);
    List<String> bodies = List.of(sale("b", Map.of()), sale("c", Map.of()));
    assertThat(harness.failures(cut, HandlerMessages.batch(bodies))).containsExactly("m-0", "m-1");
  }

  @Test
  void primingAsksTheTableAndChangesNothing() throws Exception {
    assertThat(HandlerPriming.operations(harness, ReceiveBillingEventFunction::new))
        .containsExactly("GetItem", "TransactWriteItems");
  }
}
