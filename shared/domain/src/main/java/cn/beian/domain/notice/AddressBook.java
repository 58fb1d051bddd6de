package cn.beian.domain.notice;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.filing.Principal;
import cn.beian.domain.filing.Subject;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.order.OrderStore;
import cn.beian.domain.record.RecordStore;
import cn.beian.domain.record.SubjectRecord;
import cn.beian.domain.sms.SmsSecret;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whom a notice goes to, and what it says of them. */
public record AddressBook(OrderStore orders, RecordStore records, SmsCheckMessages checks) {
  private static final String ACTOR = "dispatch-notification";

  Optional<Order> order(OrderId id) {
    return orders.find(id);
  }

  /** The subject's principal as the order names him; null while the order does not. */
  @Nullable Principal principal(Order order) {
    Subject subject = orders.filing(order.id(), ACTOR).subject();
    return subject == null ? null : subject.principal();
  }

  /** The account's subject number; empty before it is filed. */
  String subjectNumber(AccountId account) {
    return records.subject(account).map(SubjectRecord::filingNumber).orElse("");
  }

  List<SmsSecret> smsSecrets(Order order) {
    return checks.secrets(order);
  }
}
