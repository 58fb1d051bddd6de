package cn.beian.domain.order;

import static cn.beian.domain.fake.Office.done;
import static cn.beian.domain.fake.Office.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.beian.domain.bureau.BureauResult;
import cn.beian.domain.bureau.BureauResult.Approved;
import cn.beian.domain.fake.Office;
import cn.beian.domain.fake.Samples;
import cn.beian.domain.record.ServiceRecord;
import cn.beian.domain.refusal.RefusalCode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ApplyBureauResultTest {
  private static final String NUMBER = "粤ICP备2026000001号";

  private final Office office = new Office();

  @Test
  void anApprovalMakesTheRecords() {
    Order order = office.inBureauReview(Samples.filing());
    Order approved = done(office.result.apply(office.approval(order, NUMBER)));
    assertThat(approved.state()).isEqualTo(OrderState.APPROVED);
    var subject = office.store.subject(order.account()).orElseThrow();
    assertThat(subject.filingNumber()).isEqualTo(NUMBER);
    assertThat(subject.order()).isEqualTo(order.id());
    assertThat(office.store.services(subject))
        .extracting(ServiceRecord::filingNumber, ServiceRecord::domains, ServiceRecord::serviceCode)
        .containsExactly(tuple(NUMBER + "-1", List.of("one.example", "two.example"), "code-1"));
  }

  @Test
  void aRepeatedResultChangesNothing() {
    Order order = office.inBureauReview(Samples.filing());
    Approved approval = office.approval(order, NUMBER);
    Order approved = done(office.result.apply(approval));
    int events = office.store.events.size();
    assertThat(done(office.result.apply(approval))).isEqualTo(approved);
    assertThat(office.store.events).hasSize(events);
  }

  @Test
  void aRejectionBringsItsReasonsAndKeepsTheHoldings() {
    Order order = office.inBureauReview(Samples.filing());
    BureauResult rejection =
        new BureauResult.Rejected(
            order.submissionId(), List.of(new Reason("NAME", "/services/0/name", "made up")));
    Order rejected = done(office.result.apply(rejection));
    assertThat(rejected.state()).isEqualTo(OrderState.BUREAU_REJECTED);
    assertThat(rejected.reasons()).extracting(Reason::path).containsExactly("/services/0/name");
    assertThat(rejected.locks()).isEqualTo(order.locks());
    assertThat(done(office.result.apply(rejection))).isEqualTo(rejected);
  }

  static Stream<Arguments> misfits() {
    return Stream.of(
        Arguments.of("another province", "京ICP备2026000001号", List.of("京ICP备2026000001号-1")),
        Arguments.of("no number", "", List.of("-1")),
        Arguments.of("nine digits", "粤ICP备202600001号", List.of("粤ICP备202600001号-1")),
        Arguments.of("no service", NUMBER, List.of()),
        Arguments.of("two services", NUMBER, List.of(NUMBER + "-1", NUMBER + "-2")),
        Arguments.of("another subject's service", NUMBER, List.of("粤ICP备2026000002号-1")),
        Arguments.of("number zero", NUMBER, List.of(NUMBER + "-0")),
        Arguments.of("an App's number", NUMBER, List.of(NUMBER + "-1A")),
        Arguments.of("the subject's number", NUMBER, List.of(NUMBER)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("misfits")
  void numbersThatDoNotFitAreRefused(String why, String subject, List<String> services) {
    Order order = office.inBureauReview(Samples.filing());
    var refusal =
        refusal(office.result.apply(new Approved(order.submissionId(), subject, services)));
    assertThat(refusal.code()).as(why).isEqualTo(RefusalCode.BUREAU_RESULT_MISFIT);
    assertThat(office.order(order.id())).isEqualTo(order);
  }

  @Test
  void aResultOfAnotherHandOverIsRefused() {
    Order order = office.inBureauReview(Samples.filing());
    Approved stale = new Approved(order.id().value() + ".7", NUMBER, List.of(NUMBER + "-1"));
    assertThat(refusal(office.result.apply(stale)).code())
        .isEqualTo(RefusalCode.BUREAU_RESULT_MISFIT);
    Approved unknown = new Approved("nobody.1", NUMBER, List.of(NUMBER + "-1"));
    assertThat(refusal(office.result.apply(unknown)).code()).isEqualTo(RefusalCode.ORDER_NOT_FOUND);
    Approved noId = new Approved("", NUMBER, List.of(NUMBER + "-1"));
    assertThat(refusal(office.result.apply(noId)).code()).isEqualTo(RefusalCode.ORDER_NOT_FOUND);
  }

  @Test
  void aResultThatComesTooEarlyOrAgainstAnEarlierOneIsRefused() {
    Order passed = office.passed(Samples.filing());
    assertThat(refusal(office.result.apply(office.approval(passed, NUMBER))).code())
        .isEqualTo(RefusalCode.ORDER_STATE);
    Order pending = done(office.handOver.handOver(passed.id()));
    office
        .store
        .checks(pending)
        .forEach(check -> office.smsChecks.record(office.rightEntry(check)));
    Order approved = done(office.result.apply(office.approval(pending, NUMBER)));
    var rejection = new BureauResult.Rejected(pending.submissionId(), List.of());
    assertThat(refusal(office.result.apply(rejection)).code()).isEqualTo(RefusalCode.ORDER_STATE);
    assertThat(office.order(approved.id())).isEqualTo(approved);
  }

  @Test
  void anAdministrationThatDecidesBeforeTheContactsHaveAnsweredHasDecided() {
    Order pending = office.pending(Samples.filing());
    Order approved = done(office.result.apply(office.approval(pending, NUMBER)));
    assertThat(approved.state()).isEqualTo(OrderState.APPROVED);
    assertThat(approved.deadline()).isNull();
  }

  @Test
  void anAdministrationThatRefusesBeforeTheContactsHaveAnsweredHasRefused() {
    Order pending = office.pending(Samples.filing());
    var rejection = new BureauResult.Rejected(pending.submissionId(), List.of());
    assertThat(done(office.result.apply(rejection)).state()).isEqualTo(OrderState.BUREAU_REJECTED);
    office
        .store
        .checks(pending)
        .forEach(check ->
            assertThat(refusal(office.smsChecks.record(office.rightEntry(check))).code())
                .isEqualTo(RefusalCode.SMS_CHECK_MISMATCH));
  }
}
