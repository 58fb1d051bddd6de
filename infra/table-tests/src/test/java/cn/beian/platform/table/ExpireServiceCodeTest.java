package cn.beian.platform.table;

import static cn.beian.platform.table.Agency.code;
import static cn.beian.platform.table.Agency.customer;
import static cn.beian.platform.table.Agency.done;
import static cn.beian.platform.table.Together.together;
import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.code.GrantPaidCodes;
import cn.beian.domain.code.Purchase;
import cn.beian.domain.code.ServiceCode;
import cn.beian.domain.code.ServiceCodeState;
import cn.beian.domain.event.EventType;
import cn.beian.domain.order.Order;
import cn.beian.domain.refusal.RefusalCode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The term of paid codes: twelve months from their purchase on 2026-11-02. */
class ExpireServiceCodeTest {
  private static final LocalDate LAST_DAY = LocalDate.parse("2027-11-02");
  private static final Server SERVER = Server.ecs("i-1", "a");

  private final CodeDesk desk = CodeDesk.open();
  private String unbound = "";
  private String bound = "";

  @BeforeEach
  void twoCodesOfOnePurchase() {
    desk.register(SERVER);
    desk.issued(SERVER, 5);
    List<String> codes = desk.bought("bill-1", "a", 2);
    unbound = codes.getFirst();
    bound = codes.getLast();
    done(desk.bind.bind(customer("a"), "i-1", List.of(bound)));
  }

  private void lateOnTheLastDay() {
    desk.agency.clock.set(Instant.parse("2027-11-02T15:59:59.999Z"));
  }

  private void theDayAfter() {
    desk.today("2027-11-03");
  }

  private List<String> due() {
    return desk.due(Due.Kind.SERVICE_CODE, 3);
  }

  @Test
  void theLastDayCounts() {
    lateOnTheLastDay();
    assertThat(desk.code(unbound).expiresOn()).isEqualTo(LAST_DAY);
    assertThat(due()).isEmpty();
    var before = desk.agency.items();
    assertThat(done(desk.expire.expire(unbound)).state()).isEqualTo(ServiceCodeState.UNBOUND);
    assertThat(done(desk.expire.expire(bound)).state()).isEqualTo(ServiceCodeState.BOUND);
    assertThat(desk.agency.items()).isEqualTo(before);
    done(desk.bind.bind(customer("a"), "i-1", List.of(unbound)));
    desk.taken("x", unbound);
    desk.taken("y", bound);
  }

  @Test
  void theDayAfterNeitherIsOfUse() {
    theDayAfter();
    assertThat(code(desk.bind.bind(customer("a"), "i-1", List.of(unbound))))
        .isEqualTo(RefusalCode.SERVICE_CODE_UNUSABLE);
    Order order = desk.agency.draft("x", desk.agency.filing(bound, Agency.domain()));
    assertThat(code(desk.agency.submit.submit(customer("x"), order.id())))
        .isEqualTo(RefusalCode.SERVICE_CODE_UNUSABLE);
  }

  @Test
  void theDayAfterBothExpireAndTheInstanceHasItsPlaceAgain() {
    theDayAfter();
    assertThat(due()).containsExactlyInAnyOrder(unbound, bound);
    for (int run = 0; run < 2; run++) {
      for (String code : List.of(unbound, bound)) {
        ServiceCode ended = done(desk.expire.expire(code));
        assertThat(ended.state()).isEqualTo(ServiceCodeState.EXPIRED);
        assertThat(desk.code(code)).isEqualTo(ended);
        assertThat(ended.instanceId()).isNull();
      }
    }
    assertThat(due()).isEmpty();
    assertThat(desk.instance(SERVER).paidCodesBound()).isZero();
    assertThat(desk.agency.codes.ofInstance("i-1")).hasSize(5);
    assertThat(desk.told(EventType.SERVICE_CODE_EXPIRED)).containsExactlyInAnyOrder(unbound, bound);
  }

  @Test
  void whatIsOverIsNotPaidBackThoughNoSweepHasComeYet() {
    lateOnTheLastDay();
    assertThat(done(desk.refund.refund(CodeDesk.BILLING, unbound)).state())
        .isEqualTo(ServiceCodeState.REFUNDED);
    theDayAfter();
    assertThat(code(desk.refund.refund(CodeDesk.BILLING, bound)))
        .isEqualTo(RefusalCode.SERVICE_CODE_STATE);
    assertThat(desk.state(bound)).isEqualTo(ServiceCodeState.BOUND);
  }

  @Test
  void whatIsOverWhenItsPurchaseIsHeardOfExpiresWithTheNextSweep() {
    desk.today("2029-01-01");
    Purchase late =
        new Purchase("late", new AccountId("a"), 1, Instant.parse("2026-11-02T00:00:00Z"));
    assertThat(done(new GrantPaidCodes(desk.agency.codes, 12, desk.agency.journal).grant(late)))
        .isTrue();
    assertThat(due()).hasSize(1);
    String code = due().getFirst();
    assertThat(done(desk.expire.expire(code)).state()).isEqualTo(ServiceCodeState.EXPIRED);
  }

  @Test
  void ofTwoSweepsAtTheSameMomentOneTells() {
    theDayAfter();
    CodeDesk busy = desk.colliding();
    assertThat(together(1, 4, i -> Together.answer(() -> busy.expire.expire(bound))))
        .containsOnly("DONE");
    assertThat(desk.told(EventType.SERVICE_CODE_EXPIRED)).containsExactly(bound);
    assertThat(desk.instance(SERVER).paidCodesBound()).isZero();
  }

  @Test
  void aFreeCodeHasNoTerm() {
    String free = desk.agency.code();
    assertThat(desk.nextLook(Key.serviceCode(free))).isEqualTo("never");
    desk.today("2035-12-31");
    assertThat(done(desk.expire.expire(free)).state()).isEqualTo(ServiceCodeState.BOUND);
  }

  @Test
  void aCodeThatAnOrderHoldsIsLookedAtDayByDayUntilItIsLetGo() {
    Order order = desk.taken("x", bound);
    theDayAfter();
    for (int day = 0; day < 3; day++) {
      assertThat(due()).as("day %s", day).contains(bound);
      assertThat(done(desk.expire.expire(bound)).state()).isEqualTo(ServiceCodeState.FILING);
      assertThat(due()).as("day %s", day).doesNotContain(bound);
      desk.agency.clock.advance(Duration.ofDays(1));
    }
    done(desk.expire.expire(bound));
    desk.givenUp(order);
    assertThat(desk.state(bound)).as("given back").isEqualTo(ServiceCodeState.BOUND);
    assertThat(due()).doesNotContain(bound);
    desk.agency.clock.advance(Duration.ofDays(1));
    assertThat(due()).contains(bound);
    assertThat(done(desk.expire.expire(bound)).state()).isEqualTo(ServiceCodeState.EXPIRED);
    assertThat(due()).doesNotContain(bound);
  }

  @Test
  void whatIsFiledStaysFiled() {
    String number = desk.filed("x", bound, 1);
    assertThat(desk.nextLook(Key.serviceCode(bound))).isEqualTo("never");
    theDayAfter();
    assertThat(due()).containsExactly(unbound);
    ServiceCode filed = done(desk.expire.expire(bound));
    assertThat(filed.state()).isEqualTo(ServiceCodeState.FILED);
    assertThat(filed.filingNumber()).isEqualTo(number);
    assertThat(desk.code(bound)).isEqualTo(filed);
    assertThat(desk.instance(SERVER).paidCodesBound()).isEqualTo(1);
  }

  @Test
  void anOrderThatIsUnderWayWhenTheTermEndsFilesItsService() {
    Order order = desk.taken("x", bound);
    theDayAfter();
    done(desk.expire.expire(bound));
    desk.filed(order, 1);
    assertThat(desk.state(bound)).isEqualTo(ServiceCodeState.FILED);
    assertThat(desk.nextLook(Key.serviceCode(bound))).isEqualTo("never");
  }

  @Test
  void whatWasRefundedDoesNotExpire() {
    done(desk.refund.refund(CodeDesk.BILLING, bound));
    theDayAfter();
    assertThat(due()).containsExactly(unbound);
    assertThat(done(desk.expire.expire(bound)).state()).isEqualTo(ServiceCodeState.REFUNDED);
    assertThat(desk.told(EventType.SERVICE_CODE_EXPIRED)).isEmpty();
  }

  @Test
  void whatExpiredIsNotPaidBack() {
    theDayAfter();
    done(desk.expire.expire(unbound));
    assertThat(code(desk.refund.refund(CodeDesk.BILLING, unbound)))
        .isEqualTo(RefusalCode.SERVICE_CODE_STATE);
    assertThat(desk.state(unbound)).isEqualTo(ServiceCodeState.EXPIRED);
  }
}
