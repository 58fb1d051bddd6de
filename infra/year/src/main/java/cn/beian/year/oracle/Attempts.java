package cn.beian.year.oracle;

import cn.beian.year.oracle.Act.Kind;
import cn.beian.year.oracle.Moves.Action;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What people try on an order, and whether it has to be let (docs/order-states.md). */
final class Attempts {

  /** Acts that are let wherever the table has the move. */
  private static final Map<Kind, Action> MOVES =
      Map.of(
          Kind.EDITED, Action.EDIT,
          Kind.ABANDONED, Action.ABANDON,
          Kind.WITHDRAWN, Action.WITHDRAW,
          Kind.REJECTED, Action.REJECT,
          Kind.MATERIAL_REQUESTED, Action.REQUEST_MATERIAL,
          Kind.BUREAU_APPROVED, Action.APPROVE);

  private final Order order;

  Attempts(Order order) {
    this.order = order;
  }

  /** Tries an act other than the opening. */
  boolean attempt(Act act) {
    Action action = MOVES.get(act.kind());
    return action == null ? weigh(act) : order.move(action, act.at());
  }

  /** Acts that are let on more conditions than the table's. */
  private boolean weigh(Act act) {
    return switch (act.kind()) {
      case SUBMITTED -> submit(act.at());
      case PASSED, CALL_UNANSWERED, VIDEO_APPOINTED -> review(act);
      case POSTPONED -> order.postpone(Days.of(appointed(act)), act.at());
      case TAKEN -> order.handOver(act.number(), act.at());
      case CODE_RESENT -> resend(act);
      case CODE_RIGHT, CODE_WRONG -> enter(act);
      case BUREAU_REJECTED -> refuse(act.at());
      default -> learn(act);
    };
  }

  /**
   * What another has filed is not submitted: the administration is asked at every submission
   * (decision 49). What came back from the SMS check unedited goes straight on (decision 14).
   */
  private boolean submit(Instant at) {
    if (order.blocked()) {
      return false;
    }
    boolean reviewed = order.state() == State.SMS_RETURNED && !order.edited();
    return order.move(order.straight() || reviewed ? Action.SUBMIT_STRAIGHT : Action.SUBMIT, at);
  }

  private boolean review(Act act) {
    Review review = order.review();
    if (review == null) {
      return false;
    }
    Instant at = act.at();
    return switch (act.kind()) {
      case PASSED -> review.mayPass() && order.move(Action.PASS, at);
      case CALL_UNANSWERED -> noted(review.call(at), act);
      default -> noted(review.appoint(appointed(act), at), act);
    };
  }

  private static Instant appointed(Act act) {
    return Objects.requireNonNull(act.appointed());
  }

  private boolean noted(boolean done, Act act) {
    if (done) {
      order.note(act.kind().name(), act.at());
    }
    return done;
  }

  private boolean resend(Act act) {
    return order.state() == State.SMS_PENDING
        && order.checks().resend(act.number(), act.at())
        && order.move(Action.RESEND_CHECK, act.at(), List.of(act.number()));
  }

  private boolean enter(Act act) {
    boolean right = act.kind() == Kind.CODE_RIGHT;
    return switch (order.state()) {
      case SMS_PENDING -> enter(act, right);
      case BUREAU_REVIEW -> right && order.checks().isPassed(act.number());
      default -> false;
    };
  }

  private boolean enter(Act act, boolean right) {
    return switch (order.checks().enter(act.number(), right, act.at())) {
      case NONE -> false;
      case AGAIN -> true;
      case PASSED -> order.move(Action.PASS_CHECK, act.at());
      case COMPLETE -> order.move(Action.PASS_LAST_CHECK, act.at());
      case RETURNED -> !order.move(order.giveBack(), act.at());
    };
  }

  /** A refusal of the file, or a decision; also before the contacts have answered (102). */
  private boolean refuse(Instant at) {
    return order.move(Action.REFUSE_HAND_OVER, at) || order.move(Action.BUREAU_REJECT, at);
  }

  /** A fact is let, a second opening is not. */
  private boolean learn(Act act) {
    boolean fact = act.kind() == Kind.FILED_ELSEWHERE;
    if (fact) {
      order.filedByAnother();
    }
    return fact;
  }
}
