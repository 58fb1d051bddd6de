package cn.beian.domain.order;

import cn.beian.domain.filing.Filing;
import cn.beian.domain.filing.Principal;
import cn.beian.domain.filing.Service;
import cn.beian.domain.filing.Subject;
import cn.beian.domain.personal.CertificateNumber;
import cn.beian.domain.personal.KeyedHash;
import cn.beian.domain.personal.PhoneNumber;
import cn.beian.domain.sms.SmsCheck;
import cn.beian.domain.sms.SmsSecret;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Opens the SMS checks of a hand-over. */
public final class OpenSmsChecks {
  private static final int ID_END = 6;

  private final KeyedHash hash;
  private final Supplier<String> smsCodes;

  /**
   * @param smsCodes gives codes of six digits that cannot be guessed
   */
  public OpenSmsChecks(KeyedHash hash, Supplier<String> smsCodes) {
    this.hash = hash;
    this.smsCodes = smsCodes;
  }

  List<Effect> of(Order order, Filing filing, Instant now) {
    List<Effect> checks = new ArrayList<>();
    for (Principal contact : contacts(filing)) {
      checks.add(check(order, contact, checks.size(), now));
    }
    return checks;
  }

  private Effect check(Order order, Principal contact, int number, Instant now) {
    PhoneNumber mobile = Objects.requireNonNull(contact.mobile(), "mobile");
    CertificateNumber id = Objects.requireNonNull(contact.idNumber(), "idNumber");
    String end = id.value().substring(Math.max(0, id.value().length() - ID_END));
    String key = hash.of(RecordSmsCheck.MOBILE, mobile.value());
    return new Effect.OpenCheck(
        new SmsCheck(key, order.id(), order.submission(), number, now, 0, null),
        new SmsSecret(mobile, smsCodes.get(), end));
  }

  /** One contact for each pair of mobile and document (FAQ-AMB-22). */
  private static List<Principal> contacts(Filing filing) {
    Subject subject = filing.subject();
    Stream<Principal> ofSubject =
        Stream.ofNullable(subject).map(Subject::principal).filter(Objects::nonNull);
    Stream<Principal> ofServices =
        filing.services().stream().map(Service::principal).filter(Objects::nonNull);
    Map<String, Principal> distinct = new LinkedHashMap<>();
    Stream.concat(ofSubject, ofServices)
        .forEach(each -> {
          PhoneNumber mobile = Objects.requireNonNull(each.mobile(), "mobile");
          CertificateNumber id = Objects.requireNonNull(each.idNumber(), "idNumber");
          String document = id.value().toUpperCase(Locale.ROOT);
          distinct.putIfAbsent(mobile.value() + " " + document, each);
        });
    return List.copyOf(distinct.values());
  }
}
