package cn.beian.bureau;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.Role;
import cn.beian.domain.event.EventType;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.order.OrderState;
import cn.beian.platform.outside.HttpSignature;
import cn.beian.testing.HandlerCaller;
import cn.beian.testing.HandlerHarness;
import cn.beian.testing.HandlerMessages;
import cn.beian.testing.HandlerParallel;
import cn.beian.testing.HandlerPartner;
import cn.beian.testing.HandlerSeeds;
import cn.beian.testing.HttpEvent;
import cn.beian.testing.LambdaEvents;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** BureauResultQueue: decisions that were told over the extension channel. */
class ApplyBureauResultsFunctionTest {
  @RegisterExtension final HandlerHarness harness = new HandlerHarness();
  private String submission = "";
  private OrderId id = new OrderId("");
  private List<String> codes = List.of();

  @BeforeEach
  void lay() {
    Order order = harness.seeds().inBureauReview(harness.number());
    id = order.id();
    codes = order.serviceCodes();
    submission = order.submissionId();
  }

  private String number() {
    return HandlerSeeds.subjectNumber(harness.number());
  }

  private String approval(String subject, String service) {
    return "{\"submissionId\":\"%s\",\"outcome\":\"APPROVED\",\"subjectNumber\":\"%s\",\"serviceNumbers\":[\"%s\"]}"
        .formatted(submission, subject, service);
  }

  private String approval() {
    return approval(number(), number() + "-1");
  }

  private String rejection() {
    return "{\"submissionId\":\"%s\",\"outcome\":\"REJECTED\",\"reasons\":[{\"code\":\"B-1\",\"path\":\"/services/0/name\",\"text\":\"名称不当\"}]}"
        .formatted(submission);
  }

  /** Keeps decisions as POST /bureau-results does, and brings their events in one batch. */
  private List<String> told(String... decisions) throws Exception {
    List<String> bodies = new ArrayList<>();
    for (String decision : decisions) {
      HttpSignature signature = new HttpSignature(HandlerPartner.SECRET, harness.clock());
      HttpEvent request =
          HandlerCaller.of(Role.BUREAU)
              .calls(
                  LambdaEvents.http("POST", "/bureau-results")
                      .body(decision)
                      .header(
                          HttpSignature.HEADER,
                          signature.of(decision.getBytes(StandardCharsets.UTF_8))));
      harness.call(harness.make(ReceiveBureauResultFunction::new), request).done(200);
      bodies.add(event(decision));
    }
    return harness.failures(
        harness.make(ApplyBureauResultsFunction::new), HandlerMessages.batch(bodies));
  }

  private String event(String decision) {
    String digest =
        harness.table().partition("BUREAU#EXTENSION").stream()
            .filter(item -> item.get("body").s().equals(decision))
            .findFirst()
            .orElseThrow()
            .get("subjectId")
            .s();
    return HandlerMessages.body(EventType.BUREAU_RESULT_RECEIVED, digest, "bureau");
  }

  private List<String> drifts() {
    return harness.table().partition("DRIFTS").stream()
        .filter(item -> item.get("about").s().equals(submission))
        .map(item -> item.get("kind").s() + " " + item.get("detail").s())
        .toList();
  }

  private Order now() {
    return harness.seeds().order(id);
  }

  @Test
  void anApprovalFilesTheOrder() throws Exception {
    assertThat(told(approval())).isEmpty();
    assertThat(now().state()).isEqualTo(OrderState.APPROVED);
    assertThat(harness.table().partition("SUBJECT#" + number()))
        .extracting(item -> item.get("sk").s())
        .containsExactlyInAnyOrder("SUBJECT", "SERVICE#" + number() + "-1", "COMPARISON");
    assertThat(harness.table().partition("CODE#" + codes.getFirst()).toString())
        .contains("FILED", number() + "-1");
    assertThat(drifts()).isEmpty();
  }

  @Test
  void theSameResultMayComeAgain() throws Exception {
    assertThat(told(approval(), approval())).isEmpty();
    assertThat(told(approval())).isEmpty();
    assertThat(harness.seeds().history(id)).containsOnlyOnce("ORDER_APPROVED");
  }

  @Test
  void twoAtOnceFileItOnce() throws Exception {
    told(approval());
    RequestStreamHandler handler = harness.make(ApplyBureauResultsFunction::new);
    byte[] batch = HandlerMessages.batch(List.of(event(approval())));
    HandlerParallel.calls(4, i -> harness.failures(handler, batch));
    assertThat(harness.seeds().history(id)).containsOnlyOnce("ORDER_APPROVED");
  }

  @Test
  void aRejectionTellsItsReasons() throws Exception {
    assertThat(told(rejection(), rejection())).isEmpty();
    assertThat(now().state()).isEqualTo(OrderState.BUREAU_REJECTED);
    assertThat(now().reasons()).hasSize(1);
    assertThat(harness.seeds().history(id)).containsOnlyOnce("BUREAU_REJECTED");
  }

  @Test
  void whatIsDecidedIsNotDecidedOtherwiseButShownToAPerson() throws Exception {
    assertThat(told(approval(), rejection())).isEmpty();
    assertThat(now().state()).isEqualTo(OrderState.APPROVED);
    assertThat(drifts()).containsExactly("LATE_RESULT ORDER_STATE");
  }

  @ParameterizedTest
  @CsvSource({
    "京ICP备2026000001号,京ICP备2026000001号-1",
    "粤ICP备26号,粤ICP备26号-1",
    "粤ICP备2026900001号,粤ICP备2026900002号-1",
    "粤ICP备2026900001号,粤ICP备2026900001号-0",
    "粤ICP备2026900001号,粤ICP备2026900001号-1A",
    "'',''"
  })
  void numbersThatDoNotFitTheOrderChangeNothing(String subject, String service) throws Exception {
    assertThat(told(approval(subject, service))).isEmpty();
    assertThat(now().state()).isEqualTo(OrderState.BUREAU_REVIEW);
    assertThat(drifts()).containsExactly("LATE_RESULT BUREAU_RESULT_MISFIT");
  }

  @Test
  void aNumberThatIsTakenChangesNothing() throws Exception {
    int other = HandlerHarness.anotherNumber();
    harness.seeds().approved(other);
    String taken = HandlerSeeds.subjectNumber(other);
    Order before = now();
    assertThat(told(approval(taken, taken + "-1"))).isEmpty();
    assertThat(now()).isEqualTo(before);
    assertThat(drifts()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nobody.1", "nobody", "....", "长"})
  void anUnknownSubmissionIsShownToAPerson(String unknown) throws Exception {
    String decision = approval().replace(submission, unknown);
    submission = unknown;
    assertThat(told(decision)).isEmpty();
    assertThat(drifts()).contains("UNKNOWN_RECORD ORDER_NOT_FOUND");
  }

  @Test
  void aDecisionBeforeTheContactsHaveAnsweredCounts() throws Exception {
    Order waiting = harness.seeds().handedOver(HandlerHarness.anotherNumber());
    assertThat(told(rejection().replace(submission, waiting.submissionId()))).isEmpty();
    assertThat(harness.seeds().order(waiting.id()).state()).isEqualTo(OrderState.BUREAU_REJECTED);
  }

  @Test
  void whatWasNeverKeptIsDoneWith() throws Exception {
    String body = HandlerMessages.body(EventType.BUREAU_RESULT_RECEIVED, "no-such", "bureau");
    RequestStreamHandler handler = harness.make(ApplyBureauResultsFunction::new);
    assertThat(harness.failures(handler, HandlerMessages.batch(List.of(body)))).isEmpty();
  }
}
