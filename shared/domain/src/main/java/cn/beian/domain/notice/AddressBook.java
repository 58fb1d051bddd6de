package cn.beian.domain.notice;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.event.Event;
import cn.beian.domain.filing.Principal;
import cn.beian.domain.filing.Subject;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.order.OrderState;
import cn.beian.domain.order.OrderStore;
import cn.beian.domain.personal.EmailAddress;
import cn.beian.domain.personal.KeyedHash;
import cn.beian.domain.personal.PhoneNumber;
import cn.beian.domain.record.RecordStore;
import cn.beian.domain.record.SubjectRecord;
import cn.beian.domain.review.Review;
import cn.beian.domain.sms.SmsCheck;
import cn.beian.domain.sms.SmsCheckStore;
import cn.beian.domain.sms.SmsCodes;
import cn.beian.domain.time.ShanghaiDays;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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

  /**
   * Where a message goes.
   *
   * @param secret what only the message itself may say, by slot
   */
  record Address(String value, Map<String, String> secret) {

    /** Without the address, which is personal data, and without the secret. */
    @Override
    public String toString() {
      return "Address[]";
    }
  }

  Optional<Order> order(OrderId id) {
    return orders.find(id);
  }

  /** What a text says in a place that belongs to the event. */
  String value(NoticeParameter parameter, Event event) {
    return switch (parameter) {
      case ORDER, ID -> event.subjectId();
      case NUMBER -> subjectNumber(event.account());
      case AT -> appointment(new OrderId(event.subjectId()));
      case DAY -> postponement(new OrderId(event.subjectId()));
      case CODE -> throw new IllegalArgumentException("a code is never kept");
    };
  }

  /** The account's subject number; empty before it is filed. */
  private String subjectNumber(AccountId account) {
    return records.subject(account).map(SubjectRecord::filingNumber).orElse("");
  }

  /** When the video of the last appointment is, in Beijing's time. */
  private String appointment(OrderId id) {
    return orders
        .review(id)
        .flatMap(Review::lastVideo)
        .map(video -> TIME.format(video.at()))
        .orElse("");
  }

  private String postponement(OrderId id) {
    return orders.find(id).map(Order::postponedTo).map(LocalDate::toString).orElse("");
  }

  /** The checks whose codes are asked for still: one message for each code. */
  List<SmsCheck> asked(Order order) {
    return order.state() == OrderState.SMS_PENDING
        ? checks.ofOrder(order).stream().filter(check -> check.passedAt() == null).toList()
        : List.of();
  }

  /** The message that brings a check's code: another for each code. */
  String codeMessage(Order order, SmsCheck check) {
    return order.submissionId() + ".CODE." + check.number() + "." + check.challenge();
  }

  /** Where a delivery goes; empty if nowhere. */
  Optional<Address> address(Delivery delivery, Recipient to) {
    return switch (to) {
      case ACCOUNT -> Optional.empty();
      case SUBJECT_PRINCIPAL -> principal(delivery);
      case ASKED_CONTACT -> contact(delivery);
    };
  }

  private Optional<Address> principal(Delivery delivery) {
    Subject subject = orders.filing(delivery.order(), ACTOR).subject();
    return Optional.ofNullable(subject == null ? null : subject.principal())
        .flatMap(principal -> address(principal, delivery.id().channel()))
        .map(value -> new Address(value, Map.of()));
  }

  private static Optional<String> address(Principal principal, Channel channel) {
    return switch (channel) {
      case IN_SITE -> Optional.empty();
      case SMS -> Optional.ofNullable(principal.mobile()).map(PhoneNumber::value);
      case EMAIL -> Optional.ofNullable(principal.email()).map(EmailAddress::value);
    };
  }

  private Optional<Address> contact(Delivery delivery) {
    Optional<Order> order = order(delivery.order());
    return order.stream()
        .flatMap(found -> asked(found).stream())
        .filter(check -> codeMessage(order.orElseThrow(), check).equals(delivery.id().message()))
        .findFirst()
        .map(check ->
            new Address(
                checks.secret(check, ACTOR).mobile().value(),
                Map.of(NoticeParameter.CODE.slot(), new SmsCodes(hash).code(check))));
  }
}
