package cn.beian.domain.order;

import cn.beian.domain.order.OrderClerk.Move;
import cn.beian.domain.personal.KeyedHash;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.sms.SmsCheck;
import cn.beian.domain.sms.SmsCheckPolicy;
import cn.beian.domain.sms.SmsCheckStore;
import cn.beian.domain.sms.SmsCodes;
import cn.beian.domain.sms.SmsThrottle;
import cn.beian.domain.sms.SmsThrottle.Scope;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Where contacts come to: what their entries and their wishes for a new code have in common. */
public final class SmsDesk {
  /** The purposes under which mobiles and callers' addresses are hashed. */
  static final String MOBILE = "MOBILE";

  private static final String ADDRESS = "ADDRESS";
  private static final String ACTOR = "contact";
  private static final int TRIES = 6;

  private final OrderClerk clerk;
  private final SmsCheckStore checks;
  private final SmsThrottle throttle;
  private final KeyedHash hash;

  public SmsDesk(OrderClerk clerk, SmsCheckStore checks, SmsThrottle throttle, KeyedHash hash) {
    this.clerk = clerk;
    this.checks = checks;
    this.throttle = throttle;
    this.hash = hash;
  }

  /** A request of somebody, and the orders for which it was counted. */
  record Visit(String contact, Set<OrderId> counted) {}

  /** A check of an order's present hand-over, while an entry can be right. */
  record Asked(SmsCheck check, Order order) {
    boolean passed() {
      return check.passedAt() != null || order.state() == OrderState.BUREAU_REVIEW;
    }
  }

  /**
   * Counts the request for the caller's address and for the number, before anything is looked up;
   * SMS_CHECK_THROTTLED.
   */
  Outcome<Visit> admit(String mobile, String address) {
    String contact = hash.of(MOBILE, mobile);
    Instant now = clerk.now();
    return throttle
        .count(Scope.ADDRESS, hash.of(ADDRESS, address), now)
        .or(() -> throttle.count(Scope.NUMBER, contact, now))
        .map(Outcome::<Visit>refused)
        .orElseGet(() -> Outcome.done(new Visit(contact, new HashSet<>())));
  }

  /**
   * The visitor's checks, newest first; SMS_CHECK_THROTTLED when one of their orders was tried too
   * often. A visit is counted once for each order.
   */
  Outcome<List<Asked>> asked(Visit visit) {
    List<Asked> asked =
        checks.ofContact(visit.contact()).stream()
            .map(this::asked)
            .flatMap(Optional::stream)
            .toList();
    return asked.stream()
        .map(each -> each.order().id())
        .filter(visit.counted()::add)
        .map(order -> throttle.count(Scope.ORDER, order.value(), clerk.now()))
        .flatMap(Optional::stream)
        .findFirst()
        .map(Outcome::<List<Asked>>refused)
        .orElseGet(() -> Outcome.done(asked));
  }

  private Optional<Asked> asked(SmsCheck check) {
    return clerk
        .orders()
        .find(check.order())
        .filter(SmsDesk::asks)
        .filter(order -> order.submission() == check.submission())
        .map(order -> new Asked(check, order));
  }

  /**
   * Whether an entry can be right: while contacts are asked, and when it comes again after the last
   * of them passed.
   */
  private static boolean asks(Order order) {
    return order.state() == OrderState.SMS_PENDING || order.state() == OrderState.BUREAU_REVIEW;
  }

  /** Whether it is the right code; as long for a wrong one. */
  boolean rightCode(SmsCheck check, String code) {
    return new SmsCodes(hash).matches(check, code);
  }

  /** Whether it is the end of the contact's document. Leaves an audit entry. */
  boolean rightDocument(SmsCheck check, String idLast6) {
    return checks.secret(check, ACTOR).ofDocument(idLast6);
  }

  /** Counts a wrong entry; SMS_CHECK_MISMATCH, or BUSY when the check has changed meanwhile. */
  Outcome<Order> countWrong(SmsCheck check) {
    return Outcome.refused(
        checks.countWrongEntry(check) ? RefusalCode.SMS_CHECK_MISMATCH : RefusalCode.BUSY);
  }

  /** When the first of the other contacts was asked who is asked still; empty if none is. */
  Optional<Instant> othersAskedSince(Asked target) {
    return checks.ofOrder(target.order()).stream()
        .filter(each -> each.passedAt() == null && each.number() != target.check().number())
        .map(SmsCheck::sentAt)
        .min(Instant::compareTo);
  }

  /** Whether the time of one of the order's checks is over. */
  boolean late(Order order) {
    Deadline deadline = order.deadline();
    return deadline != null && clerk.now().isAfter(deadline.at());
  }

  /** What becomes of an order whose SMS check is not passed. */
  static OrderAction returning(Order order) {
    return order.type().reviewed() ? OrderAction.RETURN : OrderAction.LAPSE;
  }

  Outcome<Order> move(Order order, Move move) {
    return clerk.move(order, move);
  }

  static Move moveOf(OrderAction action) {
    return Move.of(action, ACTOR);
  }

  SmsCheckPolicy policy() {
    return throttle.policy();
  }

  Instant now() {
    return clerk.now();
  }

  /** Tries again while somebody else is at the same order. */
  static Outcome<Order> untilFree(Supplier<Outcome<Order>> attempt) {
    return Stream.generate(attempt)
        .limit(TRIES)
        .filter(outcome -> !busy(outcome))
        .findFirst()
        .orElseGet(() -> Outcome.refused(RefusalCode.BUSY));
  }

  private static boolean busy(Outcome<Order> outcome) {
    return switch (outcome) {
      case Outcome.Done<Order> _ -> false;
      case Outcome.Refused<Order>(Refusal refusal) ->
          refusal.code() == RefusalCode.BUSY || refusal.code() == RefusalCode.STALE_VERSION;
    };
  }
}
