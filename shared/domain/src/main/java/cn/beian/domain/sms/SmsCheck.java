package cn.beian.domain.sms;

import cn.beian.domain.order.OrderId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The SMS check of one contact for one hand-over of an order (FAQ-SMS-05..07). What it compares is
 * in its {@link SmsSecret}; its code is kept nowhere, see {@link SmsCodes}.
 *
 * @param contact a keyed hash of the mobile number
 * @param number tells apart the checks of one hand-over, from 0
 * @param challenge how many codes were sent for it, from 1; only the last of them is right
 * @param sentAt when the last of them was sent
 * @param wrongEntries wrong codes, numbers and certificates since then, counted together
 *     (FAQ-SMS-11)
 * @param passedAt null while it is outstanding
 */
public record SmsCheck(
    String contact,
    OrderId order,
    int submission,
    int number,
    int challenge,
    Instant sentAt,
    int wrongEntries,
    @Nullable Instant passedAt) {

  /** A check whose first code is sent. */
  public static SmsCheck first(String contact, OrderId order, Place place, Instant now) {
    return new SmsCheck(contact, order, place.submission(), place.number(), 1, now, 0, null);
  }

  /** Which of an order's checks it is. */
  public record Place(int submission, int number) {}

  /** The same with a new code. */
  public SmsCheck resent(Instant now) {
    return new SmsCheck(contact, order, submission, number, challenge + 1, now, 0, passedAt);
  }

  /** The same with one more wrong entry. */
  public SmsCheck enteredWrongly() {
    return new SmsCheck(
        contact, order, submission, number, challenge, sentAt, wrongEntries + 1, passedAt);
  }

  /** The same, passed. */
  public SmsCheck passed(Instant now) {
    return new SmsCheck(contact, order, submission, number, challenge, sentAt, wrongEntries, now);
  }
}
