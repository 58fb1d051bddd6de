package cn.beian.domain.order;

import cn.beian.domain.order.OrderClerk.Move;
import cn.beian.domain.personal.KeyedHash;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.sms.SmsCheck;
import cn.beian.domain.sms.SmsCheckStore;
import cn.beian.domain.sms.SmsSecret;
import java.util.List;
import java.util.Optional;

/**
 * Takes a contact's answer to the ministry's SMS (FAQ-SMS-03..11). Five wrong entries are allowed;
 * the sixth attempt returns the order, whatever it holds. An unknown mobile and a wrong entry are
 * answered alike.
 */
public final class RecordSmsCheck {
  /** The purpose under which mobiles are hashed. */
  static final String MOBILE = "MOBILE";

  private static final int WRONG_ALLOWED = 5;
  private static final int TRIES = 6;
  private static final String ACTOR = "contact";

  private final OrderClerk clerk;
  private final SmsCheckStore checks;
  private final KeyedHash hash;

  public RecordSmsCheck(OrderClerk clerk, SmsCheckStore checks, KeyedHash hash) {
    this.clerk = clerk;
    this.checks = checks;
    this.hash = hash;
  }

  /** What a contact enters. */
  public record Entry(String mobile, String code, String idLast6) {
    @Override
    public String toString() {
      return "Entry[***]";
    }
  }

  /**
   * Returns the order after a right entry, also when it comes again; SMS_CHECK_MISMATCH;
   * SMS_CHECK_RETURNED when the order went back; BUSY when too many answer at once.
   */
  public Outcome<Order> record(Entry entry) {
    String contact = hash.of(MOBILE, entry.mobile());
    Outcome<Order> outcome = Outcome.refused(RefusalCode.BUSY);
    for (int attempt = 0; attempt < TRIES && tryAgain(outcome); attempt++) {
      outcome = attempt(contact, entry);
    }
    return outcome;
  }

  /** A check of an order's present hand-over, with what it compares. */
  private record Asked(SmsCheck check, Order order, SmsSecret secret) {
    boolean passed() {
      return check.passedAt() != null || order.state() == OrderState.BUREAU_REVIEW;
    }
  }

  private Outcome<Order> attempt(String contact, Entry entry) {
    List<Asked> asked =
        checks.ofContact(contact).stream().map(this::asked).flatMap(Optional::stream).toList();
    Optional<Asked> match =
        asked.stream()
            .filter(each -> each.secret().matches(entry.code(), entry.idLast6()))
            .findFirst();
    return match
        .or(() -> asked.stream().filter(each -> !each.passed()).findFirst())
        .map(target -> answer(target, match.isPresent()))
        .orElseGet(() -> Outcome.refused(RefusalCode.SMS_CHECK_MISMATCH));
  }

  private Optional<Asked> asked(SmsCheck check) {
    return clerk
        .orders()
        .find(check.order())
        .filter(RecordSmsCheck::asks)
        .filter(order -> order.submission() == check.submission())
        .map(order -> new Asked(check, order, checks.secret(check, ACTOR)));
  }

  /**
   * Whether an entry can be right: while contacts are asked, and when it comes again after the last
   * of them passed.
   */
  private static boolean asks(Order order) {
    return order.state() == OrderState.SMS_PENDING || order.state() == OrderState.BUREAU_REVIEW;
  }

  private Outcome<Order> answer(Asked target, boolean right) {
    if (target.passed()) {
      return Outcome.done(target.order());
    }
    if (target.check().wrongEntries() >= WRONG_ALLOWED || late(target.order())) {
      return clerk
          .move(target.order(), Move.of(returning(target.order()), ACTOR).by(Party.CONTACT))
          .then(order -> Outcome.refused(RefusalCode.SMS_CHECK_RETURNED));
    }
    return right ? pass(target) : count(target);
  }

  /** What becomes of an order whose SMS check is not passed. */
  static OrderAction returning(Order order) {
    return order.type().reviewed() ? OrderAction.RETURN : OrderAction.LAPSE;
  }

  private Outcome<Order> count(Asked target) {
    return Outcome.refused(
        checks.countWrongEntry(target.check()) ? RefusalCode.SMS_CHECK_MISMATCH : RefusalCode.BUSY);
  }

  private Outcome<Order> pass(Asked target) {
    int left = target.order().openChecks() - 1;
    OrderAction action = left == 0 ? OrderAction.PASS_LAST_CHECK : OrderAction.PASS_CHECK;
    return clerk.move(
        target.order(),
        Move.of(action, ACTOR)
            .withEffects(List.of(new Effect.PassCheck(target.check(), clerk.now())))
            .editing(next -> next.openChecks(left)));
  }

  private boolean late(Order order) {
    Deadline deadline = order.deadline();
    return deadline != null && clerk.now().isAfter(deadline.at());
  }

  private static boolean tryAgain(Outcome<Order> outcome) {
    return switch (outcome) {
      case Outcome.Done<Order> _ -> false;
      case Outcome.Refused<Order>(Refusal refusal) ->
          refusal.code() == RefusalCode.BUSY || refusal.code() == RefusalCode.STALE_VERSION;
    };
  }
}
