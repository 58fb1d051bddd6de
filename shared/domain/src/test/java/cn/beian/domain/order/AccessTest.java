package cn.beian.domain.order;

import static cn.beian.domain.fake.Office.customer;
import static cn.beian.domain.fake.Office.done;
import static cn.beian.domain.fake.Office.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.domain.fake.Office;
import cn.beian.domain.fake.Samples;
import cn.beian.domain.order.DecideReview.Decision;
import cn.beian.domain.refusal.RefusalCode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who may touch an order, and what an account may open. */
class AccessTest {
  private final Office office = new Office();

  @Test
  void anotherAccountsOrderIsAsUnknownAsOneThatDoesNotExist() {
    Order order = office.draft(Samples.filing());
    Caller other = customer("b");
    var unknown = refusal(office.submit.submit(other, new OrderId("nobody")));
    assertThat(unknown.code()).isEqualTo(RefusalCode.ORDER_NOT_FOUND);
    assertThat(refusal(office.submit.submit(other, order.id()))).isEqualTo(unknown);
    assertThat(refusal(office.abandon.abandon(other, order.id()))).isEqualTo(unknown);
    assertThat(refusal(office.update.update(other, order.id(), 1, filing -> filing)))
        .isEqualTo(unknown);
    assertThat(office.order(order.id())).isEqualTo(order);
    assertThat(office.store.openings).as("nothing was opened for him").isEmpty();
  }

  @Test
  void machinesMayNotActOnAnAccountsOrderThoughTheyCarryItsName() {
    Order order = office.draft(Samples.filing());
    for (Role role : List.of(Role.INVENTORY, Role.BUREAU)) {
      Caller machine = new Caller(new AccountId("a"), "machine", role, Set.of());
      assertThat(refusal(office.abandon.abandon(machine, order.id())).code())
          .isEqualTo(RefusalCode.ORDER_NOT_FOUND);
    }
  }

  @Test
  void anAccountHasOneOpenOrder() {
    Order first = office.draft(Samples.filing());
    assertThat(refusal(office.create(customer("a"), Samples.filing())).code())
        .isEqualTo(RefusalCode.ANOTHER_ORDER_IN_PROGRESS);
    done(office.abandon.abandon(customer("a"), first.id()));
    assertThat(done(office.create(customer("a"), Samples.filing())).id()).isNotEqualTo(first.id());
  }

  @Test
  void aStaleEditIsRefusedBeforeAnythingIsOpened() {
    Order order = office.draft(Samples.filing());
    assertThat(refusal(office.update.update(customer("a"), order.id(), 0, filing -> filing)).code())
        .isEqualTo(RefusalCode.STALE_VERSION);
    assertThat(office.store.openings).isEmpty();
  }

  @Test
  void aDecisionAgainstTheCustomerNeedsAReason() {
    Order order = office.submitted(Samples.filing());
    for (Decision decision : List.of(Decision.REJECT, Decision.REQUEST_MATERIAL)) {
      assertThat(
              refusal(office.review.decide(Office.REVIEWER, order.id(), decision, List.of()))
                  .code())
          .isEqualTo(RefusalCode.REASON_MISSING);
    }
    assertThat(office.order(order.id())).isEqualTo(order);
  }

  @Test
  void theRefusalOfAnActionNamesTheStateAndTheAction() {
    Order order = office.submitted(Samples.filing());
    assertThat(refusal(office.abandon.abandon(customer("a"), order.id())).parameters())
        .containsEntry("state", "AWAITING_REVIEW")
        .containsEntry("action", "ABANDON");
  }

  @Test
  void aCopyOpensNothingForWhoMayNotUseIt() {
    Order ended = office.draft(Samples.filing());
    done(office.abandon.abandon(customer("a"), ended.id()));
    office.store.openings.clear();
    Caller looking =
        new Caller(new AccountId("a"), "a-looker", Role.CUSTOMER, Set.of(Permission.VIEW));
    CreateOrder.Wish copy = new CreateOrder.Wish.Copy(ended.id());
    assertThat(refusal(office.create.create(looking, copy)).code())
        .isEqualTo(RefusalCode.NOT_PERMITTED);
    assertThat(office.store.openings).isEmpty();
  }
}
