package cn.beian.domain.deregistration;

import cn.beian.domain.deregistration.Consequence.Kind;
import cn.beian.domain.filing.Province;
import cn.beian.domain.identity.DomainName;
import cn.beian.domain.identity.Suffixes;
import cn.beian.domain.order.Order;
import cn.beian.domain.record.ServiceRecord;
import cn.beian.domain.record.SubjectRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says what a deregistration brings with it (lifecycle.md §8). */
public final class TellConsequences {
  private final Suffixes approved;
  private final Map<Province, Integer> emptyDays;

  /**
   * @param approved the suffixes that the ministry has approved
   * @param emptyDays after how many days an administration typically removes a subject without
   *     services (FAQ-DEREG-03); a province that is missing says nothing
   */
  public TellConsequences(Suffixes approved, Map<Province, Integer> emptyDays) {
    this.approved = approved;
    this.emptyDays = Map.copyOf(emptyDays);
  }

  /**
   * All that the deregistration would bring with it as things stand, the gravest first. Empty once
   * the order has ended, and where what it is about is filed no more: nothing is ahead then.
   *
   * @param subject the account's; null where it has none
   * @param services all that were ever filed of it
   */
  public List<Consequence> of(
      Order deregistration, @Nullable SubjectRecord subject, List<ServiceRecord> services) {
    if (subject == null || deregistration.state().ended()) {
      return List.of();
    }
    List<ServiceRecord> filed = services.stream().filter(ServiceRecord::filed).toList();
    String target = deregistration.target();
    return subject.filingNumber().equals(target)
        ? ofSubject(subject, filed)
        : filed.stream()
            .filter(service -> service.filingNumber().equals(target))
            .findFirst()
            .map(service -> ofService(subject, service, filed.size() == 1))
            .orElse(List.of());
  }

  private List<Consequence> ofSubject(SubjectRecord subject, List<ServiceRecord> filed) {
    List<String> ending = filed.stream().map(ServiceRecord::filingNumber).toList();
    List<String> numbers = new ArrayList<>(List.of(subject.filingNumber()));
    numbers.addAll(ending);
    List<Consequence> all = new ArrayList<>();
    add(all, Kind.ALL_SERVICES_END, ending);
    addDomains(all, filed);
    add(all, Kind.NUMBERS_END, numbers);
    add(all, Kind.CODES_SPENT, ending);
    all.add(plain(Kind.ACCOUNT_FREE));
    all.add(plain(Kind.NOT_WITHDRAWN));
    return List.copyOf(all);
  }

  private List<Consequence> ofService(SubjectRecord subject, ServiceRecord service, boolean last) {
    List<String> number = List.of(service.filingNumber());
    List<Consequence> all = new ArrayList<>();
    add(all, Kind.SERVICE_ENDS, number);
    addDomains(all, List.of(service));
    add(all, Kind.NUMBERS_END, number);
    add(all, Kind.CODES_SPENT, number);
    if (last) {
      all.add(empty(subject));
    }
    all.add(plain(Kind.NOT_WITHDRAWN));
    return List.copyOf(all);
  }

  private void addDomains(List<Consequence> all, List<ServiceRecord> ending) {
    List<String> domains =
        ending.stream().flatMap(service -> service.domains().stream()).distinct().toList();
    List<String> lost =
        domains.stream().filter(domain -> !approved.end(new DomainName(domain))).toList();
    addOf(all, Kind.DOMAINS_STOP, domains);
    addOf(all, Kind.SUFFIX_NOT_APPROVED, lost);
    addOf(all, Kind.WEB_MAIL_STOPS, domains);
  }

  private static void add(List<Consequence> all, Kind kind, List<String> filingNumbers) {
    if (!filingNumbers.isEmpty()) {
      all.add(new Consequence(kind, filingNumbers, List.of(), null));
    }
  }

  private static void addOf(List<Consequence> all, Kind kind, List<String> domains) {
    if (!domains.isEmpty()) {
      all.add(new Consequence(kind, List.of(), domains, null));
    }
  }

  private static Consequence plain(Kind kind) {
    return new Consequence(kind, List.of(), List.of(), null);
  }

  private Consequence empty(SubjectRecord subject) {
    return new Consequence(
        Kind.SUBJECT_EMPTY,
        List.of(subject.filingNumber()),
        List.of(),
        emptyDays.get(subject.province()));
  }
}
