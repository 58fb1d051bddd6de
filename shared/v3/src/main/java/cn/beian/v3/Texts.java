package cn.beian.v3;

import cn.beian.domain.filing.Domain;
import cn.beian.domain.filing.Principal;
import cn.beian.domain.identity.DomainName;
import cn.beian.domain.personal.PersonalText;
import cn.beian.domain.personal.PhoneNumber;
import cn.beian.wire.Personal;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Texts of an order as the interface has them: without blanks around, null for nothing. */
final class Texts {
  private static final int LONGEST_DOMAIN = 253;

  private Texts() {}

  static @Nullable String text(@Nullable String ours) {
    return ours == null || ours.isBlank() ? null : ours.strip();
  }

  static @Nullable Personal personal(@Nullable String ours) {
    return Personal.of(text(ours));
  }

  static @Nullable Personal personal(@Nullable PersonalText ours) {
    return ours == null ? null : personal(ours.value());
  }

  /**
   * The office phone: the landline and contact two, which the interface takes in one element,
   * separated by a semicolon.
   */
  static @Nullable Personal officePhone(Principal principal) {
    String phones =
        Stream.of(principal.landline(), principal.otherPhone())
            .filter(Objects::nonNull)
            .map(PhoneNumber::value)
            .filter(phone -> !phone.isBlank())
            .map(String::strip)
            .distinct()
            .collect(Collectors.joining(";"));
    return personal(phones);
  }

  /** The name of a domain: its ASCII form, or as it was typed when it has none. */
  static String domain(Domain domain) {
    return domainName(domain.name());
  }

  static String domainName(@Nullable String typed) {
    String name = typed == null ? "" : typed.strip();
    // ICU throws at texts that are longer by far than any domain.
    return name.length() > LONGEST_DOMAIN
        ? name
        : DomainName.of(name).map(DomainName::ascii).orElse(name);
  }
}
