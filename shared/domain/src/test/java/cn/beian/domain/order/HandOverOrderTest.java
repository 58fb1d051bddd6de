package cn.beian.domain.order;

import static cn.beian.domain.fake.Office.done;
import static cn.beian.domain.fake.Office.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.beian.domain.bureau.BureauUnavailableException;
import cn.beian.domain.event.Event;
import cn.beian.domain.event.EventType;
import cn.beian.domain.event.Journal;
import cn.beian.domain.fake.Asked;
import cn.beian.domain.fake.Office;
import cn.beian.domain.fake.Samples;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.filing.Province;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.sms.SmsCheck;
import cn.beian.domain.upload.Outgoing;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HandOverOrderTest {
  private final Office office = new Office();

  @Test
  void asksEveryContactOnce() {
    Order order = office.pending(Samples.filing());
    assertThat(order.state()).isEqualTo(OrderState.SMS_PENDING);
    assertThat(order.openChecks()).isEqualTo(2);
    assertThat(order.deadline().at()).isEqualTo(office.now().plusSeconds(86_400));
    assertThat(office.store.checks(order))
        .extracting(check -> office.store.read(check).mobile().value())
        .containsExactly("13800000000", "13800000001");
  }

  @Test
  void mayBeCalledAgainAtAnyPoint() {
    Order order = office.pending(Samples.filing());
    List<SmsCheck> checks = office.store.checks(order);
    assertThat(done(office.handOver.handOver(order.id()))).isEqualTo(order);
    assertThat(office.store.checks(order)).isEqualTo(checks);
    assertThat(office.store.events)
        .extracting(Event::type)
        .containsOnlyOnce(EventType.SMS_CHECK_SENT);
    assertThat(office.bureau.submissions).hasSize(1);
  }

  @Test
  void anAdministrationThatDoesNotAnswerIsAskedAgain() {
    Order order = office.passed(Samples.filing());
    office.bureau.down(true);
    assertThatThrownBy(() -> office.handOver.handOver(order.id()))
        .isInstanceOf(BureauUnavailableException.class);
    assertThat(office.order(order.id()).state()).isEqualTo(OrderState.HANDING_OVER);
    office.bureau.down(false);
    assertThat(done(office.handOver.handOver(order.id())).state())
        .isEqualTo(OrderState.SMS_PENDING);
  }

  @Test
  void whatTheAdministrationDoesNotTakeComesBackWithItsReasonsAndIsReviewedAgain() {
    office.bureau.refusing(true);
    Order order = done(office.handOver.handOver(office.passed(Samples.filing()).id()));
    assertThat(order.state()).isEqualTo(OrderState.BUREAU_REJECTED);
    assertThat(order.reasons()).extracting(Reason::code).containsExactly("FORM");
    assertThat(order.reviewed()).isFalse();
    assertThat(order.serviceCodes()).as("still held").containsExactly("code-1");
  }

  @Test
  void tellsTheAdministrationThatTheChecksAreCompleteAndOnlyThen() {
    Order pending = office.pending(Samples.filing());
    done(office.handOver.tellSmsChecks(pending.id()));
    assertThat(office.bureau.completed).isEmpty();
    office
        .store
        .checks(pending)
        .forEach(check -> office.smsChecks.record(office.rightEntry(check)));
    done(office.handOver.tellSmsChecks(pending.id()));
    done(office.handOver.tellSmsChecks(pending.id()));
    assertThat(office.bureau.completed).containsOnly(pending.submissionId());
  }

  @Test
  void anUnknownOrderIsRefusedForGood() {
    OrderId nobody = new OrderId("nobody");
    assertThat(refusal(office.handOver.handOver(nobody)).code())
        .isEqualTo(RefusalCode.ORDER_NOT_FOUND);
    assertThat(refusal(office.handOver.tellSmsChecks(nobody)).code())
        .isEqualTo(RefusalCode.ORDER_NOT_FOUND);
  }

  @Test
  void whatAnotherSenderHandsOverMeanwhileIsNotSubmittedOnceMore() {
    Order read = office.passed(Samples.filing());
    office.bureau.down(true);
    assertThatThrownBy(() -> office.handOver.handOver(read.id()))
        .isInstanceOf(BureauUnavailableException.class);
    office.bureau.down(false);
    Journal journal = new Journal(() -> "another-sender", office::now);
    OrderClerk clerk = new OrderClerk(office.store, Office.POLICY, Office.REVIEWS, journal);
    OpenSmsChecks checks = new OpenSmsChecks(Asked.CONTACTS, Office.HASH);
    HandOverOrder late = new HandOverOrder(clerk, office.bureau, checks, new FasterSender());
    assertThat(done(late.handOver(read.id())).state()).isEqualTo(OrderState.SMS_PENDING);
    assertThat(office.bureau.submissions).as("the other sender's").hasSize(1);
  }

  /** Has the order waiting until it is asked: by then another sender has handed it over. */
  private final class FasterSender implements UploadRoute {
    @Override
    public Optional<Province> to(Order order, Filing filing) {
      return Optional.of(Province.GD);
    }

    @Override
    public boolean has(Order order) {
      done(office.handOver.handOver(order.id()));
      return false;
    }

    @Override
    public Optional<Outgoing> record(Order order) {
      return Optional.empty();
    }
  }
}
