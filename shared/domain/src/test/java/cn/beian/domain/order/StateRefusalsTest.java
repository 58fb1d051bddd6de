package cn.beian.domain.order;

import static cn.beian.domain.fake.Office.customer;
import static cn.beian.domain.fake.Office.done;
import static cn.beian.domain.fake.Office.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.beian.domain.bureau.BureauResult;
import cn.beian.domain.bureau.BureauUnavailableException;
import cn.beian.domain.event.Journal;
import cn.beian.domain.fake.Office;
import cn.beian.domain.fake.Samples;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.order.DecideReview.Decision;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.sms.SmsCheck;
import cn.beian.domain.time.ShanghaiDays;
import cn.beian.domain.type.FiledRegister.Found;
import cn.beian.domain.type.FiledService;
import cn.beian.domain.type.TypeQuestion.Named;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the table of transitions does not have, nobody can do, and everybody is told what he can.
 */
class StateRefusalsTest {
  private static final List<Reason> REASONS = List.of(new Reason("MADE_UP", null, "made up"));

  private final Office office = new Office();

  static Stream<Object[]> notInTheTable() {
    return Arrays.stream(OrderState.values())
        .filter(state -> state != OrderState.LAPSED)
        .flatMap(state ->
            Arrays.stream(OrderAction.values())
                .filter(action -> !inTheTable(state, action))
                .map(action -> new Object[] {state, action}));
  }

  /** For a first filing: a deregistration has rows of its own. */
  private static boolean inTheTable(OrderState state, OrderAction action) {
    return OrderTransitions.table().stream()
        .filter(row -> row.covers(OrderType.FIRST_FILING))
        .anyMatch(row -> row.from() == state && row.action() == action);
  }

  static Stream<Object[]> notInTheTableForPeople() {
    return notInTheTable()
        .filter(pair -> pair[1] != OrderAction.SUBMIT_STRAIGHT || !may(pair, OrderAction.SUBMIT))
        .filter(pair -> people(((OrderAction) pair[1]).party()));
  }

  private static boolean may(Object[] pair, OrderAction action) {
    return inTheTable((OrderState) pair[0], action);
  }

  private static boolean people(Party party) {
    return party == Party.CUSTOMER || party == Party.REVIEWER;
  }

  @ParameterizedTest
  @MethodSource("notInTheTable")
  void theClerkRefusesIt(OrderState state, OrderAction action) {
    Order order = in(state);
    OrderClerk clerk =
        new OrderClerk(
            office.store, Office.POLICY, Office.REVIEWS, new Journal(() -> "x", office::now));
    assertRefused(refusal(clerk.move(order, OrderClerk.Move.of(action, "x"))), state, action);
    assertThat(office.order(order.id())).isEqualTo(order);
  }

  @ParameterizedTest
  @MethodSource("notInTheTableForPeople")
  void peopleAreToldTheStateAndWhatTheyMayDo(OrderState state, OrderAction action) {
    Order order = in(state);
    int events = office.store.events.size();
    OrderAction asked = asked(action);
    assertRefused(refusal(attempt(order, action)), state, asked);
    assertThat(office.order(order.id())).isEqualTo(order);
    assertThat(office.store.events).hasSize(events);
  }

  @ParameterizedTest
  @MethodSource("notInTheTable")
  void noUseCaseMovesTheOrder(OrderState state, OrderAction action) {
    Order order = in(state);
    // What was begun goes on.
    boolean begins =
        (state == OrderState.REVIEW_PASSED && inHandOver(action))
            || (state == OrderState.HANDING_OVER && action == OrderAction.BEGIN_HAND_OVER);
    if (!begins && !people(action.party())) {
      attempt(order, action);
      assertThat(office.order(order.id())).isEqualTo(order);
    }
  }

  /** Which of two actions it is, the use case finds out when it is allowed. */
  private static OrderAction asked(OrderAction action) {
    return switch (action) {
      case SUBMIT_STRAIGHT -> OrderAction.SUBMIT;
      case PROPOSE_PASS -> OrderAction.REJECT;
      default -> action;
    };
  }

  private static boolean inHandOver(OrderAction action) {
    return action == OrderAction.HAND_OVER || action == OrderAction.REFUSE_HAND_OVER;
  }

  private static void assertRefused(Refusal refusal, OrderState state, OrderAction action) {
    assertThat(refusal.code()).isEqualTo(RefusalCode.ORDER_STATE);
    assertThat(refusal.parameters())
        .containsEntry("state", state.name())
        .containsEntry("action", action.name());
    List<String> expected =
        OrderTransitions.table().stream()
            .filter(row -> row.from() == state && row.covers(OrderType.FIRST_FILING))
            .map(OrderTransition::action)
            .filter(each -> each.party() == action.party())
            .map(OrderAction::name)
            .toList();
    assertThat(refusal.allowed()).isEqualTo(expected);
    assertThat(refusal.parameters().get("allowed"))
        .isEqualTo(expected.isEmpty() ? "-" : String.join(", ", expected));
  }

  private Outcome<Order> attempt(Order order, OrderAction action) {
    return switch (action) {
      case EDIT ->
          office
              .update
              .update(customer("a"), order.id(), order.version(), seen -> seen)
              .map(UpdateOrder.Edited::order);
      case SUBMIT, SUBMIT_STRAIGHT -> office.submit.submit(customer("a"), order.id());
      case ABANDON -> office.abandon.abandon(customer("a"), order.id());
      case WITHDRAW -> withdraw(order);
      case PASS -> decide(order, Decision.PASS);
      case PROPOSE_PASS, REJECT -> decide(order, Decision.REJECT);
      case REQUEST_MATERIAL -> decide(order, Decision.REQUEST_MATERIAL);
      case OVERRIDE_RULE ->
          office.override.override(
              Office.REVIEWER, order.id(), new OverrideRule.Claim("N-1", "/remark", "made up"));
      case POSTPONE ->
          office.postpone.postpone(
              Office.REVIEWER, order.id(), ShanghaiDays.of(office.now()).plusDays(3));
      case BEGIN_HAND_OVER, HAND_OVER -> office.handOver.handOver(order.id());
      case REFUSE_HAND_OVER -> {
        office.bureau.refusing(true);
        yield office.handOver.handOver(order.id());
      }
      case RESEND_CHECK -> newCode(order);
      case PASS_CHECK, PASS_LAST_CHECK -> answer(order);
      case RETURN, LAPSE, FIRST_NOTICE, SECOND_NOTICE, EXPIRE, INVALIDATE, ERASE ->
          office.cleanUp.cleanUp(order.id());
      case MARK_INVALID -> office.validity.check(order.id());
      case APPROVE -> office.result.apply(office.approval(order, "粤ICP备2026000009号"));
      case BUREAU_REJECT ->
          office.result.apply(new BureauResult.Rejected(order.submissionId(), REASONS));
    };
  }

  private Outcome<Order> withdraw(Order order) {
    return office.withdraw.withdraw(
        customer("a"), order.id(), WithdrawOrder.Cause.NO_LONGER_WANTED, null);
  }

  /** The administration does not answer, or not in time. */
  private Order unanswered(Order order) {
    office.bureau.down(true);
    assertThatThrownBy(() -> office.handOver.handOver(order.id()))
        .isInstanceOf(BureauUnavailableException.class);
    office.bureau.down(false);
    return office.order(order.id());
  }

  private Outcome<Order> newCode(Order order) {
    Outcome<Order> last = Outcome.done(order);
    for (SmsCheck check : office.store.checks(order)) {
      last = office.resend.resend(office.newCode(check));
    }
    return last;
  }

  private Outcome<Order> answer(Order order) {
    Outcome<Order> last = Outcome.done(order);
    for (SmsCheck check : office.store.checks(order)) {
      last = office.smsChecks.record(office.rightEntry(check));
    }
    return last;
  }

  private Outcome<Order> decide(Order order, Decision decision) {
    return office.review.decide(Office.REVIEWER, order.id(), decision, REASONS);
  }

  /** An order of account a in this state. */
  private Order in(OrderState state) {
    Filing filing = Samples.filing("91440300SAMPLE0001", List.of("one.example"), "code-1");
    return switch (state) {
      case DRAFT -> office.draft(filing);
      case AWAITING_REVIEW -> office.submitted(filing);
      case NEEDS_MATERIAL -> done(decide(office.submitted(filing), Decision.REQUEST_MATERIAL));
      case REVIEW_REJECTED -> office.reject(office.submitted(filing).id());
      case REVIEW_PASSED -> office.passed(filing);
      case HANDING_OVER -> unanswered(office.passed(filing));
      case SMS_PENDING -> office.pending(filing);
      case SMS_RETURNED -> later(office.pending(filing), 2, 1);
      case BUREAU_REVIEW -> office.inBureauReview(filing);
      case BUREAU_REJECTED ->
          done(
              office.result.apply(
                  new BureauResult.Rejected(
                      office.inBureauReview(filing).submissionId(), REASONS)));
      case APPROVED ->
          done(
              office.result.apply(
                  office.approval(office.inBureauReview(filing), "粤ICP备2026000001号")));
      case ABANDONED -> done(office.abandon.abandon(customer("a"), office.draft(filing).id()));
      case WITHDRAWN -> done(withdraw(office.submitted(filing)));
      case LAPSED -> throw new IllegalArgumentException("only a deregistration lapses");
      case EXPIRED -> later(office.draft(filing), 31, 3);
      case INVALID -> later(filedByOthers(office.submitted(filing)), 1, 1);
    };
  }

  /** The administration says by now that another has filed the website. */
  private Order filedByOthers(Order order) {
    office.register.answers(found -> {
      Map<Named, FiledService> services = new HashMap<>(found.services());
      services.replaceAll((_, _) -> FiledService.FILED_BY_OTHER);
      return new Found(found.subject(), null, null, services);
    });
    return done(office.validity.check(order.id()));
  }

  /** The order after so many deadlines, so many days apart. */
  private Order later(Order order, int days, int deadlines) {
    for (int i = 0; i < deadlines; i++) {
      office.advance(Duration.ofDays(days));
      done(office.cleanUp.cleanUp(order.id()));
    }
    return office.order(order.id());
  }
}
