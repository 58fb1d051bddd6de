package cn.beian.year.oracle;

import cn.beian.year.oracle.Moves.Action;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** What people try on an order, and whether it has to be let (docs/order-states.md). */
final class Attempts {

  private final Order order;

  Attempts(Order order) {
    this.order = order;
  }

  /** Tries an act other than the opening. */
  boolean attempt(Act act) {
    Instant at = act.at();
    return switch (act.kind()) {
      case OPENED -> false;
      case EDITED -> order.move(Action.EDIT, at);
      case SUBMITTED -> submit(at);
      case ABANDONED -> order.move(Action.ABANDON, at);
      case WITHDRAWN -> order.move(Action.WITHDRAW, at);
      case PASSED, REJECTED, MATERIAL_REQUESTED, CALL_UNANSWERED, VIDEO_APPOINTED -> review(act);
      case TAKEN -> order.handOver(act.number(), at);
      case CODE_RESENT, CODE_RIGHT, CODE_WRONG -> check(act);
      case BUREAU_APPROVED -> order.move(Action.APPROVE, at);
      case BUREAU_REJECTED -> refuse(at);
      case FILED_ELSEWHERE -> {
        order.filedByAnother();
        yield true;
      }
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

  /** A refusal of the file, or a decision; also before the contacts have answered (102). */
  private boolean refuse(Instant at) {
    return order.move(Action.BEGIN_HAND_OVER, at)
        ? order.move(Action.REFUSE_HAND_OVER, at)
        : order.move(Action.BUREAU_REJECT, at);
  }

  private boolean review(Act act) {
    Review review = order.review();
    if (review == null) {
      return false;
    }
    Instant at = act.at();
    return switch (act.kind()) {
      case PASSED -> review.mayPass() && order.move(Action.PASS, at);
      case REJECTED -> order.move(Action.REJECT, at);
      case MATERIAL_REQUESTED -> order.move(Action.REQUEST_MATERIAL, at);
      case CALL_UNANSWERED -> noted(review.call(at), act);
      default -> noted(review.appoint(Objects.requireNonNull(act.appointed()), at), act);
    };
  }

  private boolean noted(boolean done, Act act) {
    if (done) {
      order.note(act.kind().name(), act.at());
    }
    return done;
  }

  private boolean check(Act act) {
    if (order.state() != State.SMS_PENDING) {
      return false;
    }
    if (act.kind() == Act.Kind.CODE_RESENT) {
      return order.checks().resend(act.number(), act.at())
          && order.move(Action.RESEND_CHECK, act.at(), List.of(act.number()));
    }
    boolean right = act.kind() == Act.Kind.CODE_RIGHT;
    return switch (order.checks().enter(act.number(), right, act.at())) {
      case NONE -> false;
      case PASSED -> order.move(Action.PASS_CHECK, act.at());
      case COMPLETE -> order.move(Action.PASS_LAST_CHECK, act.at());
      case RETURNED -> {
        order.move(order.straight() ? Action.LAPSE : Action.RETURN, act.at());
        yield false;
      }
    };
  }
}
