package cn.beian.domain.order;

import cn.beian.domain.filing.Filing;
import cn.beian.domain.filing.Principal;
import cn.beian.domain.order.OrderClerk.Move;
import cn.beian.domain.personal.CertificateNumber;
import cn.beian.domain.personal.KeyedHash;
import cn.beian.domain.personal.PhoneNumber;
import cn.beian.domain.sms.SmsCheck;
import cn.beian.domain.sms.SmsContacts;
import cn.beian.domain.sms.SmsSecret;
import cn.beian.domain.time.ShanghaiDays;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Opens the SMS checks of a hand-over: one for each contact who has to answer (FAQ-SMS-06, -07).
 */
public final class OpenSmsChecks {
  private static final String ACTOR = "send-to-bureau";
  private static final int ID_END = 6;

  private final SmsContacts contacts;
  private final KeyedHash hash;

  public OpenSmsChecks(SmsContacts contacts, KeyedHash hash) {
    this.contacts = contacts;
    this.hash = hash;
  }

  /** The move of an order that the administration has: its contacts are asked now. */
  Move move(Order order, Filing filing, Instant now) {
    List<Effect> checks = checks(order, filing, now);
    return Move.of(OrderAction.HAND_OVER, ACTOR)
        .withEffects(checks)
        .editing(next -> next.openChecks(checks.size()));
  }

  /** The checks of the order's present hand-over; at least one. */
  private List<Effect> checks(Order order, Filing filing, Instant now) {
    List<Effect> checks = new ArrayList<>();
    for (Principal contact : contacts.of(order.type(), filing, ShanghaiDays.of(now))) {
      PhoneNumber mobile = Objects.requireNonNull(contact.mobile(), "mobile");
      SmsCheck.Place place = new SmsCheck.Place(order.submission(), checks.size());
      String key = hash.of(SmsDesk.MOBILE, mobile.value());
      checks.add(
          new Effect.OpenCheck(
              SmsCheck.first(key, order.id(), place, now), new SmsSecret(mobile, end(contact))));
    }
    return checks;
  }

  private static String end(Principal contact) {
    CertificateNumber id = Objects.requireNonNull(contact.idNumber(), "idNumber");
    return id.value().substring(Math.max(0, id.value().length() - ID_END));
  }
}
