package cn.beian.simulator.check;

import cn.beian.domain.identity.CreditCode;
import cn.beian.domain.identity.Phones;
import cn.beian.domain.identity.ResidentId;
import cn.beian.wire.Personal;
import cn.beian.wire.record.Certificate;
import cn.beian.wire.record.Contact;
import cn.beian.wire.record.Site;
import cn.beian.wire.record.Subject;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The forms of certificates and contacts, and what units must give. */
final class PersonStage {
  private static final long LICENCE = 1;
  private static final long RESIDENT_ID = 2;
  private static final int OF_CREDIT = 18;
  private static final Set<CreditCode.Result> RIGHT =
      Set.of(CreditCode.Result.OK, CreditCode.Result.AUTHORITY_WARN);

  /** Registration numbers and numbers of certificates that have no rule of their own. */
  private static final Pattern NUMBER =
      Pattern.compile("[0-9A-Za-z\\p{IsHan}()（）〔〕\\[\\]\\-./#]{4,}");

  private static final Pattern OFFICE =
      Pattern.compile("0\\d{2,3}-\\d{7,8}(-\\d{1,6})?|\\d{11,12}|400-?\\d{3}-?\\d{4}");
  private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
  private static final Pattern QQ = Pattern.compile("[1-9]\\d{4,11}");
  private static final Pattern LETTER = Pattern.compile(".*\\p{L}.*", Pattern.DOTALL);

  private PersonStage() {}

  static void check(Proposal proposal, Findings findings) {
    LocalDate today = proposal.desk().today();
    boolean unit = proposal.unit();
    Subject subject = proposal.subject();
    if (subject != null) {
      certificate(subject.certificate(), today, findings);
      contact(subject.principal(), today, findings);
      Contact principal = subject.principal();
      findings.when(unit && (principal == null || principal.name() == null), 1044);
      findings.when(unit && (principal == null || principal.officePhone() == null), 1010);
    }
    if (proposal.kind() != Proposal.Kind.NEW_ACCESS) {
      proposal.sites().forEach(site -> site(site, unit, today, findings));
    }
  }

  private static void site(Site site, boolean unit, LocalDate today, Findings findings) {
    Contact principal = site.principal();
    contact(principal, today, findings);
    findings.when(unit && (principal == null || principal.officePhone() == null), 1031);
  }

  private static void certificate(
      @Nullable Certificate certificate, LocalDate today, Findings findings) {
    if (certificate != null && certificate.type() != null) {
      number(certificate.type(), certificate.number(), today, findings);
    }
  }

  private static void number(
      long type, @Nullable Personal number, LocalDate today, Findings findings) {
    String text = number == null ? "" : number.value().strip();
    if (type == RESIDENT_ID) {
      findings.when(!resident(text, today), 1015);
    } else {
      findings.when(!NUMBER.matcher(text).matches() || (type == LICENCE && wrongCode(text)), 1008);
    }
  }

  private static boolean resident(String text, LocalDate today) {
    return switch (new ResidentId(text).check(today)) {
      case OK, DIVISION_WARN -> true;
      case LENGTH, CHARS, DIVISION, DATE, CHECK -> false;
    };
  }

  private static boolean wrongCode(String text) {
    return text.length() == OF_CREDIT && !RIGHT.contains(new CreditCode(text).check());
  }

  private static void contact(@Nullable Contact contact, LocalDate today, Findings findings) {
    if (contact == null) {
      return;
    }
    findings.when(wrong(contact.name(), PersonStage::letters), 1007);
    findings.when(wrong(contact.mobile(), Phones::isMobile), 1011);
    findings.when(wrong(contact.officePhone(), OFFICE.asMatchPredicate()), 1010);
    findings.when(wrong(contact.email(), MAIL.asMatchPredicate()), 1009);
    findings.when(wrong(contact.msn(), MAIL.asMatchPredicate()), 1012);
    findings.when(wrong(contact.qq(), QQ.asMatchPredicate()), 1013);
    if (contact.certificateType() != null) {
      number(contact.certificateType(), contact.certificateNumber(), today, findings);
    }
  }

  private static boolean letters(String name) {
    return LETTER.matcher(name).matches();
  }

  /** Whether one of several, separated by semicolons, has not the form; nothing is not wrong. */
  private static boolean wrong(@Nullable Personal text, Predicate<String> form) {
    if (text == null) {
      return false;
    }
    for (String each : text.value().split("[;；]", -1)) {
      if (!form.test(each.strip())) {
        return true;
      }
    }
    return false;
  }
}
