package cn.beian.domain.review;

import cn.beian.domain.account.Caller;
import cn.beian.domain.event.EventType;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.review.ReviewDesk.Sitting;
import cn.beian.domain.review.ReviewStore.Change;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Records a call of the review (FAQ-OP-12, FAQ-OP-13). */
public final class RecordCall {
  private final ReviewDesk desk;

  public RecordCall(ReviewDesk desk) {
    this.desk = desk;
  }

  /**
   * What was done.
   *
   * @param service the position of the service whose principal it was, from 0; null for the
   *     subject's
   * @param callBack when the customer asks to be called; null with every other result
   */
  public record Made(
      Call.Contact contact,
      @Nullable Integer service,
      Call.Result result,
      @Nullable Instant callBack) {}

  /**
   * Returns the review with what comes next; ORDER_NOT_FOUND; NOT_IN_REVIEW; REVIEW_CLAIMED;
   * SERVICE_NOT_IN_ORDER; CALL_TOO_EARLY with the earliest moment; CALLS_OUTSTANDING when the
   * emergency contact comes later; TIME_PAST when a call-back is asked for in the past; BUSY.
   */
  public Outcome<Review> record(Caller caller, OrderId id, Made made) {
    return desk.act(
        caller,
        id,
        sitting ->
            obstacle(sitting, made)
                .map(Outcome::<Change>refused)
                .orElseGet(() -> Outcome.done(change(sitting, made))));
  }

  private static Optional<Refusal> obstacle(Sitting sitting, Made made) {
    Integer service = made.service();
    if (service != null && service >= sitting.order().serviceCodes().size()) {
      return Optional.of(Refusal.of(RefusalCode.SERVICE_NOT_IN_ORDER));
    }
    Ladder ladder = sitting.review().ladder(service);
    if (made.result() == Call.Result.CALL_BACK_AT) {
      return Times.past(made.callBack(), sitting.now());
    }
    return made.contact() == Call.Contact.PRINCIPAL
        ? Times.early(RefusalCode.CALL_TOO_EARLY, ladder.again(), sitting.now())
        : outstanding(sitting, ladder);
  }

  private static Optional<Refusal> outstanding(Sitting sitting, Ladder ladder) {
    NextCall next = ladder.next();
    return ladder.emergencyMayBeCalled() || next == null
        ? Optional.empty()
        : Optional.of(DecisionGuard.callsOutstanding(next, sitting.now()));
  }

  private Change change(Sitting sitting, Made made) {
    Call call =
        new Call(
            made.contact(),
            made.service(),
            made.result(),
            sitting.now(),
            sitting.user(),
            again(sitting, made));
    Change change = Change.of(sitting.review().with(call));
    return made.result() == Call.Result.UNANSWERED
        ? change.with(desk.event(sitting, EventType.CALL_UNANSWERED))
        : change;
  }

  private @Nullable Instant again(Sitting sitting, Made made) {
    return switch (made.result()) {
      case ANSWERED -> null;
      case UNANSWERED -> sitting.now().plus(desk.policy().callGap());
      case CALL_BACK_AT -> made.callBack();
    };
  }
}
