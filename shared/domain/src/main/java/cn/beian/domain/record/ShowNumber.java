package cn.beian.domain.record;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.filing.ServiceKind;
import cn.beian.domain.identity.DomainName;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells which filing number a page of an account's websites has to show (FAQ-FOOT-01..06). */
public final class ShowNumber {
  // What is not filed has to be seen to before anything else.
  private static final List<RefusalCode> WORST_FIRST =
      List.of(
          RefusalCode.DOMAIN_NOT_FILED_HERE,
          RefusalCode.DOMAIN_DEREGISTERED,
          RefusalCode.APP_HAS_NO_FOOT);

  private final RecordStore records;
  private final DisplayRules rules;

  public ShowNumber(RecordStore records, DisplayRules rules) {
    this.records = records;
    this.rules = rules;
  }

  /**
   * Returns the number; or DOMAIN_NOT_FILED_HERE, also where another account has it;
   * DOMAIN_DEREGISTERED; APP_HAS_NO_FOOT; ARRANGEMENT_MISSING, where there are several domains;
   * SERVING_DOMAIN_MISSING, where they point at one that is not named among them.
   */
  public Outcome<DisplayNumber> show(AccountId account, PageFoot foot) {
    Optional<SubjectRecord> subject = records.subject(account);
    List<ServiceRecord> services = subject.map(records::services).orElse(List.of());
    return wrong(services, foot)
        .or(() -> unarranged(foot))
        .<Outcome<DisplayNumber>>map(Outcome::refused)
        .orElseGet(() -> Outcome.done(number(subject.orElseThrow(), services, foot)));
  }

  private static Optional<Refusal> wrong(List<ServiceRecord> services, PageFoot foot) {
    return WORST_FIRST.stream().flatMap(code -> wrong(services, foot, code).stream()).findFirst();
  }

  /** A refusal that names every domain of which the code says what is wrong. */
  private static Optional<Refusal> wrong(
      List<ServiceRecord> services, PageFoot foot, RefusalCode code) {
    String domains =
        foot.domains().stream()
            .filter(domain -> wrong(services, domain).filter(code::equals).isPresent())
            .map(DomainName::unicode)
            .collect(Collectors.joining(", "));
    return domains.isEmpty()
        ? Optional.empty()
        : Optional.of(Refusal.of(code, Map.of("domains", domains)));
  }

  private static Optional<RefusalCode> wrong(List<ServiceRecord> services, DomainName domain) {
    List<ServiceRecord> known = services.stream().filter(each -> each.has(domain)).toList();
    List<ServiceRecord> filed = known.stream().filter(ServiceRecord::filed).toList();
    if (known.isEmpty()) {
      return Optional.of(RefusalCode.DOMAIN_NOT_FILED_HERE);
    }
    if (filed.isEmpty()) {
      return Optional.of(RefusalCode.DOMAIN_DEREGISTERED);
    }
    return filed.stream().noneMatch(ShowNumber::isWebsite)
        ? Optional.of(RefusalCode.APP_HAS_NO_FOOT)
        : Optional.empty();
  }

  private static Optional<Refusal> unarranged(PageFoot foot) {
    return foot.server().isPresent()
        ? Optional.empty()
        : switch (foot.arrangement()) {
          case ONE_DOMAIN -> Optional.of(Refusal.of(RefusalCode.ARRANGEMENT_MISSING));
          case INDIRECT -> Optional.of(Refusal.of(RefusalCode.SERVING_DOMAIN_MISSING));
          case DIRECT, MIXED -> Optional.empty();
        };
  }

  private DisplayNumber number(SubjectRecord subject, List<ServiceRecord> services, PageFoot foot) {
    DisplayRow row = rules.of(subject.province(), foot.arrangement());
    String number =
        switch (row.kind()) {
          case SUBJECT -> subject.filingNumber();
          case SERVICE -> website(services, foot.server().orElseThrow()).filingNumber();
        };
    return new DisplayNumber(number, foot.arrangement(), row);
  }

  private static ServiceRecord website(List<ServiceRecord> services, DomainName domain) {
    return services.stream()
        .filter(each -> each.filed() && isWebsite(each) && each.has(domain))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isWebsite(ServiceRecord service) {
    return service.kind() == ServiceKind.WEBSITE;
  }
}
