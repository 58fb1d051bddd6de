package cn.beian.domain.notice;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.event.Event;
import cn.beian.domain.event.EventType;
import cn.beian.domain.filing.Principal;
import cn.beian.domain.filing.Subject;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.order.OrderStore;
import cn.beian.domain.personal.KeyedHash;
import cn.beian.domain.personal.PhoneNumber;
import cn.beian.domain.record.RecordStore;
import cn.beian.domain.record.SubjectRecord;
import cn.beian.domain.review.Review;
import cn.beian.domain.sms.SmsCheck;
import cn.beian.domain.sms.SmsCheckStore;
import cn.beian.domain.sms.SmsCodes;
import cn.beian.domain.time.ShanghaiDays;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whom a notice goes to, and what it says of them.
 *
 * @param hash derives the codes that are sent
 */
public record AddressBook(
    OrderStore orders, RecordStore records, SmsCheckStore checks, KeyedHash hash) {
  private static final String ACTOR = "dispatch-notification";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ShanghaiDays.ZONE);

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

  /** When the video of an appointment is, in Beijing's time; empty for other events. */
  String appointment(Event event) {
    return event.type() == EventType.VIDEO_APPOINTED
        ? orders
            .review(new OrderId(event.subjectId()))
            .flatMap(Review::lastVideo)
            .map(video -> TIME.format(video.at()))
            .orElse("")
        : "";
  }

  /** The checks that are asked for still. */
  List<SmsCheck> asked(Order order) {
    return checks.ofOrder(order).stream().filter(check -> check.passedAt() == null).toList();
  }

  /** Where the check's code goes to. */
  PhoneNumber mobile(SmsCheck check) {
    return checks.secret(check, ACTOR).mobile();
  }

  String code(SmsCheck check) {
    return new SmsCodes(hash).code(check);
  }
}
