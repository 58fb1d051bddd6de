package cn.beian.domain.sms;

import cn.beian.domain.order.Order;
import java.util.List;

/** Where SMS checks are kept. */
public interface SmsCheckStore {

  /**
   * The newest checks of this contact as they are now, newest first, those already passed included.
   */
  List<SmsCheck> ofContact(String contact);

  /**
   * The checks of the order's present hand-over as they are now, in their order, those already
   * passed included.
   */
  List<SmsCheck> ofOrder(Order order);

  /** What the check compares. Opening it leaves an audit entry. */
  SmsSecret secret(SmsCheck check, String actor);

  /**
   * Counts one more wrong entry.
   *
   * @return false if the check has changed since it was read
   */
  boolean countWrongEntry(SmsCheck check);
}
