package cn.beian.domain.order;

import cn.beian.domain.order.SmsDesk.Asked;
import cn.beian.domain.order.SmsDesk.Visit;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.RefusalCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Takes a contact's answer to the ministry's SMS (FAQ-SMS-03..11). Five wrong entries are allowed;
 * the sixth attempt returns the order, whatever it holds. An unknown mobile, a wrong code and a
 * wrong document are answered alike.
 */
public final class RecordSmsCheck {
  private final SmsDesk desk;

  public RecordSmsCheck(SmsDesk desk) {
    this.desk = desk;
  }

  /**
   * What a contact enters.
   *
   * @param address from where
   */
  public record Entry(String mobile, String code, String idLast6, String address) {
    @Override
    public String toString() {
      return "Entry[***]";
    }
  }

  /**
   * Returns the order after a right entry, also when it comes again; SMS_CHECK_MISMATCH;
   * SMS_CHECK_RETURNED when the order went back; SMS_CHECK_THROTTLED; BUSY when too many answer at
   * once.
   */
  public Outcome<Order> record(Entry entry) {
    return desk.admit(entry.mobile(), entry.address())
        .then(visit -> SmsDesk.untilFree(() -> attempt(visit, entry)));
  }

  private Outcome<Order> attempt(Visit visit, Entry entry) {
    return desk.asked(visit).then(asked -> answer(asked, entry));
  }

  private Outcome<Order> answer(List<Asked> asked, Entry entry) {
    Optional<Asked> match = asked.stream().filter(each -> right(each, entry)).findFirst();
    return match
        .or(() -> asked.stream().filter(each -> !each.passed()).findFirst())
        .map(target -> answer(target, match.isPresent()))
        .orElseGet(() -> Outcome.refused(RefusalCode.SMS_CHECK_MISMATCH));
  }

  /** Both are looked at, whichever is wrong. */
  private boolean right(Asked asked, Entry entry) {
    boolean code = desk.rightCode(asked.check(), entry.code());
    boolean document = desk.rightDocument(asked.check(), entry.idLast6());
    return code && document;
  }

  private Outcome<Order> answer(Asked target, boolean right) {
    if (target.passed()) {
      return Outcome.done(target.order());
    }
    if (target.check().wrongEntries() >= desk.policy().wrongEntries()
        || desk.late(target.order())) {
      return giveUp(target.order());
    }
    return right ? pass(target) : desk.countWrong(target.check());
  }

  private Outcome<Order> giveUp(Order order) {
    return desk.move(order, SmsDesk.moveOf(SmsDesk.returning(order)).by(Party.CONTACT))
        .then(_ -> Outcome.refused(RefusalCode.SMS_CHECK_RETURNED));
  }

  private Outcome<Order> pass(Asked target) {
    Optional<Instant> others = desk.othersAskedSince(target);
    int left = target.order().openChecks() - 1;
    OrderAction action = left == 0 ? OrderAction.PASS_LAST_CHECK : OrderAction.PASS_CHECK;
    return desk.move(
        target.order(),
        SmsDesk.moveOf(action)
            .withEffects(List.of(new Effect.PassCheck(target.check(), desk.now())))
            .editing(next -> next.openChecks(left).askedSince(others)));
  }
}
