package cn.beian.domain.order;

import cn.beian.domain.account.Caller;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.order.OrderClerk.Move;
import cn.beian.domain.personal.KeyedHash;
import cn.beian.domain.refusal.Attempts;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.rule.Dossier;
import cn.beian.domain.rule.Examination;
import cn.beian.domain.rule.Finding;
import cn.beian.domain.rule.Overrides;
import cn.beian.domain.rule.Rule;
import cn.beian.domain.rule.RuleBook;
import cn.beian.domain.rule.RuleOverride;
import cn.beian.domain.time.ShanghaiDays;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Records that a reviewer lets a value of an order pass although it breaks a rule, such as a credit
 * code that is real and fails its check digit (official-standards §6.4). The record is for the
 * value that stands in the order now: when that changes, it covers nothing.
 */
public final class OverrideRule {
  private final OrderClerk clerk;
  private final OwnOrders own;
  private final RuleBook book;
  private final KeyedHash hash;

  public OverrideRule(OrderClerk clerk, RuleBook book, KeyedHash hash) {
    this.clerk = clerk;
    this.own = new OwnOrders(clerk.orders());
    this.book = book;
    this.hash = hash;
  }

  /**
   * What a reviewer answers for.
   *
   * @param path JSON Pointer to the field, as the rule's finding has it
   * @param reason what the reviewer saw; no personal data
   */
  public record Claim(String ruleId, String path, String reason) {}

  /**
   * Returns the order, also when the same was recorded before, by whomever: then nothing changes;
   * ORDER_NOT_FOUND; ORDER_STATE when the order has ended; REVIEW_CLAIMED while another reviewer
   * has its review; RULE_NOT_FOUND, RULE_NOT_OVERRIDABLE, or NOTHING_TO_OVERRIDE when the rule
   * finds nothing at the path; STALE_VERSION or BUSY when others change the order all the time.
   */
  public Outcome<Order> override(Caller caller, OrderId id, Claim claim) {
    return Attempts.whileOvertaken(
        () -> own.find(caller, id).then(order -> override(caller, order, claim)));
  }

  private Outcome<Order> override(Caller caller, Order order, Claim claim) {
    if (OrderTransitions.find(order, OrderAction.OVERRIDE_RULE).isEmpty()) {
      return OrderClerk.refused(order, OrderAction.OVERRIDE_RULE);
    }
    return inHand(caller, order).then(review -> override(caller, order, claim, review));
  }

  /** The review in the caller's hands; nothing while the order is not in review. */
  private Outcome<List<Effect>> inHand(Caller caller, Order order) {
    return order.state() == OrderState.AWAITING_REVIEW
        ? clerk.inHand(caller, order).map(held -> List.of(new Effect.KeepReview(held)))
        : Outcome.done(List.of());
  }

  private Outcome<Order> override(Caller caller, Order order, Claim claim, List<Effect> onReview) {
    Filing filing = clerk.orders().filing(order.id(), caller.user());
    return rule(filing, claim)
        .then(rule -> brokenBy(rule, new Dossier(filing, order.type()), claim))
        .then(value -> record(order, override(caller, claim, value), onReview));
  }

  private Outcome<Rule> rule(Filing filing, Claim claim) {
    Optional<Rule> found =
        book.rulesFor(filing.province(), ShanghaiDays.of(clerk.now())).stream()
            .filter(rule -> rule.id().equals(claim.ruleId()))
            .findFirst();
    if (found.isEmpty()) {
      return Outcome.refused(RefusalCode.RULE_NOT_FOUND);
    }
    return found
        .filter(Rule::overridable)
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(RefusalCode.RULE_NOT_OVERRIDABLE));
  }

  /** The value at the path, if the rule finds fault with it. */
  private Outcome<String> brokenBy(Rule rule, Dossier dossier, Claim claim) {
    Examination examination = new Examination(dossier, ShanghaiDays.of(clerk.now()));
    return rule.findings(examination).stream()
        .map(Finding::path)
        .filter(claim.path()::equals)
        .findFirst()
        .map(examination::textAt)
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(RefusalCode.NOTHING_TO_OVERRIDE));
  }

  private RuleOverride override(Caller caller, Claim claim, String value) {
    return new RuleOverride(
        claim.ruleId(),
        claim.path(),
        Overrides.hash(hash, value),
        caller.user(),
        clerk.now(),
        claim.reason());
  }

  private Outcome<Order> record(Order order, RuleOverride override, List<Effect> onReview) {
    if (clerk.orders().overrides(order.id()).stream().anyMatch(override::coversTheSame)) {
      return Outcome.done(order);
    }
    List<Effect> effects = new ArrayList<>(onReview);
    effects.add(new Effect.LetPass(override));
    return clerk.move(
        order,
        Move.of(OrderAction.OVERRIDE_RULE, override.by())
            .withEffects(effects)
            .editing(next -> next.changedByPerson(override.at())));
  }
}
