package cn.beian.domain.notice;

import cn.beian.domain.event.Event;
import cn.beian.domain.event.EventType;
import cn.beian.domain.filing.Principal;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.order.OrderState;
import cn.beian.domain.personal.EmailAddress;
import cn.beian.domain.personal.PhoneNumber;
import cn.beian.domain.sms.SmsCheck;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells people of an event: the account in its message box, and of an order's also the subject's
 * principal by SMS and e-mail (FAQ §16, LC AMB-51). May be called again: every message has an id
 * that stays the same, and is kept and delivered once.
 */
public final class DispatchNotification {
  /** What sends codes out. */
  private static final Set<EventType> CODES =
      Set.of(EventType.SMS_CHECK_SENT, EventType.SMS_CHECK_RESENT);

  private final AddressBook people;
  private final NoticeCatalogue catalogue;
  private final MessageBox box;
  private final MessageGateway gateway;

  public DispatchNotification(
      AddressBook people, NoticeCatalogue catalogue, MessageBox box, MessageGateway gateway) {
    this.people = people;
    this.catalogue = catalogue;
    this.box = box;
    this.gateway = gateway;
  }

  /**
   * Tells whoever is to be told; an event that tells nobody, or of an unknown order, is done with.
   */
  public void dispatch(Event event) {
    Map<String, String> parameters = parameters(event);
    Optional<NoticeText> notice = catalogue.notice(event.type(), parameters);
    if (notice.isEmpty() || (event.type().ofOrder() && !toldOutside(event, notice.get()))) {
      return;
    }
    if (notice.get().channels().contains(Channel.IN_SITE)) {
      box.keep(Message.of(event, parameters));
    }
  }

  /** Whom an order's event concerns is told by SMS and e-mail; false if there is no such order. */
  private boolean toldOutside(Event event, NoticeText notice) {
    Optional<Order> order = people.order(new OrderId(event.subjectId()));
    if (order.isPresent() && CODES.contains(event.type())) {
      sendCodes(order.get());
    }
    order.ifPresent(found -> sendOut(event, found, notice));
    return order.isPresent();
  }

  private Map<String, String> parameters(Event event) {
    if (!event.type().ofOrder()) {
      return Map.of("id", event.subjectId());
    }
    String number =
        event.type() == EventType.ORDER_APPROVED ? people.subjectNumber(event.account()) : "";
    return Map.of("order", event.subjectId(), "number", number, "at", people.appointment(event));
  }

  /**
   * A code is only sent while it is still asked for, once for each challenge, whichever event
   * brings us here.
   */
  private void sendCodes(Order order) {
    if (order.state() != OrderState.SMS_PENDING) {
      return;
    }
    for (SmsCheck check : people.asked(order)) {
      String id = order.submissionId() + ".CODE." + check.number() + "." + check.challenge();
      NoticeText text = catalogue.smsCode(people.code(check));
      send(id, Channel.SMS, people.mobile(check).value(), text);
    }
  }

  private void sendOut(Event event, Order order, NoticeText notice) {
    boolean sms = notice.channels().contains(Channel.SMS);
    boolean email = notice.channels().contains(Channel.EMAIL);
    Principal principal = sms || email ? people.principal(order) : null;
    if (principal == null) {
      return;
    }
    PhoneNumber mobile = principal.mobile();
    if (sms && mobile != null) {
      send(event.id() + ".SMS", Channel.SMS, mobile.value(), notice);
    }
    EmailAddress address = principal.email();
    if (email && address != null) {
      send(event.id() + ".EMAIL", Channel.EMAIL, address.value(), notice);
    }
  }

  private void send(String id, Channel channel, String to, NoticeText notice) {
    gateway.send(new OutgoingMessage(id, channel, to, notice.title().zh(), notice.text().zh()));
  }
}
