package cn.beian.domain.order;

import static cn.beian.domain.fake.Office.customer;
import static cn.beian.domain.fake.Office.done;
import static cn.beian.domain.fake.Office.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Role;
import cn.beian.domain.event.Passage;
import cn.beian.domain.fake.Office;
import cn.beian.domain.fake.Samples;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.RefusalCode;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A deregistration that the provider's people want takes two of them. */
class DeregisterForAccountTest {
  private static final String NUMBER = "粤ICP备2026000001号";
  private static final Caller FIRST = reviewer("first");
  private static final Caller SECOND = reviewer("second");

  private final Office office = new Office();

  private static Caller reviewer(String user) {
    return new Caller(new AccountId("provider"), user, Role.REVIEWER, Set.of());
  }

  @BeforeEach
  void file() {
    Order order = office.inBureauReview(Samples.filing());
    done(office.result.apply(office.approval(order, NUMBER)));
  }

  private Outcome<Order> open(String number) {
    return office.create.deregister(FIRST, new AccountId("a"), number, "asked by letter");
  }

  private Passage last() {
    return office.store.events.getLast().passage();
  }

  @Test
  void whoOpensItCannotSendIt() {
    Order order = done(open(NUMBER));
    assertThat(order.account()).isEqualTo(new AccountId("a"));
    assertThat(order.openedBy()).isEqualTo("first");
    assertThat(last().by()).isEqualTo(Party.REVIEWER);
    assertThat(last().reasons()).containsExactly(new Reason(Reason.FREE, null, "asked by letter"));
    assertThat(refusal(office.submit.submit(FIRST, order.id())).code())
        .isEqualTo(RefusalCode.FOUR_EYES);
    assertThat(office.order(order.id())).isEqualTo(order);
    Order sent = done(office.submit.submit(SECOND, order.id()));
    assertThat(sent.state()).isEqualTo(OrderState.REVIEW_PASSED);
    assertThat(last().by()).isEqualTo(Party.REVIEWER);
  }

  @Test
  void theAccountMaySendItItself() {
    Order order = done(open(NUMBER + "-1"));
    assertThat(done(office.submit.submit(customer("a"), order.id())).state())
        .isEqualTo(OrderState.REVIEW_PASSED);
    assertThat(last().by()).isEqualTo(Party.CUSTOMER);
  }

  @Test
  void aReviewerEndsWhatAReviewerOpened() {
    Order order = done(open(NUMBER));
    Order ended = done(office.abandon.abandon(FIRST, order.id()));
    assertThat(ended.state()).isEqualTo(OrderState.ABANDONED);
    assertThat(last().by()).isEqualTo(Party.REVIEWER);
    assertThat(ended.locks()).isEmpty();
  }

  @Test
  void whatTheAccountOpenedIsItsOwn() {
    Order order =
        done(office.create.create(customer("a"), new CreateOrder.Wish.Deregister(NUMBER)));
    assertThat(order.openedBy()).isNull();
    assertThat(refusal(office.submit.submit(SECOND, order.id())).code())
        .isEqualTo(RefusalCode.NOT_PERMITTED);
    assertThat(refusal(office.abandon.abandon(SECOND, order.id())).code())
        .isEqualTo(RefusalCode.NOT_PERMITTED);
  }

  @Test
  void nothingIsOpenedForWhatTheAccountHasNot() {
    assertThat(refusal(open("粤ICP备2026000002号")).code()).isEqualTo(RefusalCode.RECORD_NOT_FOUND);
    done(office.create.create(customer("a"), new CreateOrder.Wish.Change(NUMBER)));
    assertThat(refusal(open(NUMBER)).code()).isEqualTo(RefusalCode.ANOTHER_ORDER_IN_PROGRESS);
  }
}
