package cn.beian.domain.order;

import cn.beian.domain.order.SmsDesk.Asked;
import cn.beian.domain.order.SmsDesk.Visit;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.RefusalCode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Sends a contact a new code (FAQ-SMS-13): the old one is not right any more, wrong entries are
 * counted anew, and the contact has the whole time again. At most two are sent again for each check
 * of a hand-over. Who waits for several codes gets the one that was sent longest ago.
 */
public final class ResendSmsCheck {
  private final SmsDesk desk;

  public ResendSmsCheck(SmsDesk desk) {
    this.desk = desk;
  }

  /**
   * Who wants a new code.
   *
   * @param address from where
   */
  public record Wish(String mobile, String idLast6, String address) {
    @Override
    public String toString() {
      return "Wish[***]";
    }
  }

  /**
   * Returns the order whose code is sent; NO_SMS_CHECK_WAITING, whatever is unknown, also when it
   * is too late; SMS_RESENDS_USED; SMS_CHECK_THROTTLED; BUSY when too many come at once.
   */
  public Outcome<Order> resend(Wish wish) {
    return desk.admit(wish.mobile(), wish.address())
        .then(visit -> SmsDesk.untilFree(() -> attempt(visit, wish)));
  }

  private Outcome<Order> attempt(Visit visit, Wish wish) {
    return desk.asked(visit).then(asked -> resend(waiting(asked, wish)));
  }

  private List<Asked> waiting(List<Asked> asked, Wish wish) {
    return asked.stream()
        .filter(each -> !each.passed() && !desk.late(each.order()))
        .filter(each -> desk.rightDocument(each.check(), wish.idLast6()))
        .sorted(Comparator.comparing(each -> each.check().sentAt()))
        .toList();
  }

  private Outcome<Order> resend(List<Asked> waiting) {
    Optional<Asked> target =
        waiting.stream()
            .filter(each -> each.check().challenge() <= desk.policy().resends())
            .findFirst();
    RefusalCode refusal =
        waiting.isEmpty() ? RefusalCode.NO_SMS_CHECK_WAITING : RefusalCode.SMS_RESENDS_USED;
    return target.map(this::resend).orElseGet(() -> Outcome.refused(refusal));
  }

  private Outcome<Order> resend(Asked target) {
    Instant now = desk.now();
    Optional<Instant> since = Optional.of(desk.othersAskedSince(target).orElse(now));
    return desk.move(
        target.order(),
        SmsDesk.moveOf(OrderAction.RESEND_CHECK)
            .withEffects(List.of(new Effect.ResendCheck(target.check(), now)))
            .editing(next -> next.askedSince(since)));
  }
}
