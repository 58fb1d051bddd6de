package cn.beian.domain.order;

import cn.beian.domain.account.Caller;
import cn.beian.domain.order.OrderClerk.Move;
import cn.beian.domain.refusal.Attempts;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.review.DecisionGuard;
import cn.beian.domain.review.Review;
import java.util.List;
import java.util.Optional;

/**
 * The reviewer's decision on a submitted order (FAQ-OP-14, FAQ-OP-17, FAQ-OP-18). Orders of some
 * types have to be passed by two reviewers: the first one's word is kept as a proposal.
 */
public final class DecideReview {
  private final OrderClerk clerk;
  private final OwnOrders own;

  public DecideReview(OrderClerk clerk) {
    this.clerk = clerk;
    this.own = new OwnOrders(clerk.orders());
  }

  /** What a reviewer can decide. */
  public enum Decision {
    PASS(OrderAction.PASS),
    REJECT(OrderAction.REJECT),
    REQUEST_MATERIAL(OrderAction.REQUEST_MATERIAL);

    private final OrderAction action;

    Decision(OrderAction action) {
      this.action = action;
    }
  }

  private record Verdict(Caller by, Decision decision, List<Reason> reasons) {}

  /**
   * Applies the decision.
   *
   * @param reasons why, for the customer; at least one unless the order passes
   * @return the order, which stays where it is when another reviewer has to pass it too;
   *     ORDER_NOT_FOUND; ORDER_STATE when it does not await review; REASON_MISSING; REVIEW_CLAIMED
   *     while another reviewer has it; VIDEO_OUTSTANDING; CALLS_OUTSTANDING or VIDEO_NOT_RECORDED
   *     when a reason says what was not recorded; FOUR_EYES when the same reviewer passes twice;
   *     STALE_VERSION or BUSY when others were always faster
   */
  public Outcome<Order> decide(Caller caller, OrderId id, Decision decision, List<Reason> reasons) {
    if (decision != Decision.PASS && reasons.isEmpty()) {
      return Outcome.refused(RefusalCode.REASON_MISSING);
    }
    Verdict verdict = new Verdict(caller, decision, reasons);
    return Attempts.whileOvertaken(
        () -> own.find(caller, id).then(order -> decide(order, verdict)));
  }

  private Outcome<Order> decide(Order order, Verdict verdict) {
    OrderAction action = verdict.decision().action;
    if (OrderTransitions.find(order, action).isEmpty()) {
      return OrderClerk.refused(order, action);
    }
    return clerk
        .inHand(verdict.by(), order)
        .then(review ->
            obstacle(review, verdict)
                .map(Outcome::<Order>refused)
                .orElseGet(() -> apply(order, review, verdict)));
  }

  private Optional<Refusal> obstacle(Review review, Verdict verdict) {
    return verdict.decision() == Decision.PASS
        ? DecisionGuard.toPass(review)
        : DecisionGuard.toReject(review, verdict.reasons(), clerk.now());
  }

  private Outcome<Order> apply(Order order, Review review, Verdict verdict) {
    boolean alone =
        verdict.decision() != Decision.PASS || !clerk.reviewPolicy().needsTwo(order.type());
    String proposer = review.proposedBy();
    String user = verdict.by().user();
    if (alone || (proposer != null && !proposer.equals(user))) {
      return clerk.move(order, move(order, review, verdict));
    }
    return proposer == null ? propose(order, review, user) : Outcome.refused(RefusalCode.FOUR_EYES);
  }

  private Outcome<Order> propose(Order order, Review review, String user) {
    return clerk.move(
        order,
        Move.of(OrderAction.PROPOSE_PASS, user)
            .withEffects(List.of(new Effect.KeepReview(review.proposed(user))))
            .editing(next -> next.changedByPerson(clerk.now())));
  }

  private Move move(Order order, Review review, Verdict verdict) {
    OrderAction action = verdict.decision().action;
    return Move.of(action, verdict.by().user())
        .withEffects(List.of(new Effect.CloseReview(order.id(), action, review)))
        .editing(next -> decided(next, verdict));
  }

  private OrderEditor decided(OrderEditor next, Verdict verdict) {
    next.changedByPerson(clerk.now()).reasons(verdict.reasons());
    return verdict.decision() == Decision.PASS ? next.reviewed(true).nextSubmission() : next;
  }
}
