package cn.beian.domain.notice;

import cn.beian.domain.order.Order;
import cn.beian.domain.sms.SmsSecret;
import java.util.List;

/** What the contacts of an order have to be sent for its present hand-over. */
public interface SmsCheckMessages {

  /** The checks' secrets, in the checks' order, those already passed included. */
  List<SmsSecret> secrets(Order order);
}
