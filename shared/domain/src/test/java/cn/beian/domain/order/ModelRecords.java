package cn.beian.domain.order;

import cn.beian.domain.fake.Office;
import cn.beian.domain.fake.Samples;
import cn.beian.domain.refusal.RefusalCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is filed, here and elsewhere, and who holds what, as {@link OrderLifeModel} knows it. */
final class ModelRecords {
  /** A subject that is filed through other providers, with a website there. */
  static final String ELSEWHERE = "91440300ELSEWHERE1";

  static final String SITE_ELSEWHERE = "elsewhere.example";

  /** By account: one account, one subject (FAQ-CONC-12). */
  final Map<String, Filed> subjects = new HashMap<>();

  final Map<String, FiledSite> sites = new HashMap<>();
  final Map<Lock, String> locks = new HashMap<>();

  /** What other providers have: certificate by website, and every subject's certificate. */
  final Map<String, String> sitesElsewhere = new HashMap<>(Map.of(SITE_ELSEWHERE, ELSEWHERE));

  final Set<String> subjectsElsewhere = new HashSet<>(Set.of(ELSEWHERE));

  /** In use by this order, or spent on this number; a code that is not in it is free. */
  final Map<String, String> codes = new HashMap<>();

  final Set<String> knownCodes;

  ModelRecords(Set<String> knownCodes) {
    this.knownCodes = knownCodes;
  }

  /** A filed subject, and what its content says. */
  record Filed(String number, Content content) {}

  /** A filed website; the code is in its content. */
  record FiledSite(String number, String subject, Content.Site site, boolean live) {}

  List<FiledSite> live(Filed subject) {
    return sites.values().stream()
        .filter(site -> site.live() && site.subject().equals(subject.number()))
        .toList();
  }

  Optional<Filed> subject(String account) {
    return Optional.ofNullable(subjects.get(account));
  }

  /** What the account has on record under this number, as the content of an order about it. */
  Optional<Content> onRecord(String account, String number) {
    return subject(account)
        .flatMap(filed ->
            filed.number().equals(number)
                ? Optional.of(filed.content())
                : live(filed).stream()
                    .filter(site -> site.number().equals(number))
                    .findFirst()
                    .map(site -> filed.content().with(List.of(site.site()))));
  }

  /** What an order of the account has to hold, beside the account (decisions 12, 51). */
  Set<Lock> wanted(ModelOrder order) {
    Set<Lock> wanted = new HashSet<>();
    wanted.add(certificate(order.content.certificate()));
    order.content.domains().forEach(domain -> wanted.add(domain(domain)));
    subject(order.account)
        .ifPresent(own -> wanted.removeIf(lock -> own.number().equals(locks.get(lock))));
    return wanted;
  }

  static Lock domain(String name) {
    return new Lock(Lock.Kind.DOMAIN, name);
  }

  static Lock certificate(String number) {
    return KEYS.computeIfAbsent(number, ModelRecords::certificateLock);
  }

  private static final Map<String, Lock> KEYS = new HashMap<>();

  private static Lock certificateLock(String number) {
    return WantedHoldings.certificate(
            Samples.subject(number, Samples.subjectPrincipal()), Office.HASH)
        .orElseThrow();
  }

  /** What others hold of it: by orders, and by records (FAQ-CONC-01, -02, FAQ-TYPE-14). */
  Set<RefusalCode> heldByOthers(ModelOrder order) {
    Set<RefusalCode> held = new HashSet<>();
    for (Lock lock : wanted(order)) {
      String holder = locks.getOrDefault(lock, order.id);
      if (!holder.equals(order.id)) {
        held.add(
            holder.startsWith("id-")
                ? RefusalCode.ANOTHER_ORDER_IN_PROGRESS
                : RefusalCode.ALREADY_FILED);
      }
    }
    return held;
  }

  /** The types that the records make of the content's websites (FAQ-TYPE-12); empty for misfits. */
  Set<OrderType> types(ModelOrder order) {
    String certificate = order.content.certificate();
    Optional<Filed> own = subject(order.account);
    boolean other = own.filter(it -> !it.content().certificate().equals(certificate)).isPresent();
    boolean elsewhere = subjectsElsewhere.contains(certificate);
    boolean shell = own.isPresent() && !elsewhere && live(own.get()).isEmpty();
    if (other || shell) {
      return Set.of();
    }
    OrderType fresh =
        own.isPresent()
            ? OrderType.NEW_SERVICE_SUBJECT_HERE
            : elsewhere ? OrderType.NEW_SERVICE_SUBJECT_ELSEWHERE : OrderType.FIRST_FILING;
    Set<OrderType> types = new HashSet<>();
    for (String domain : order.content.domains()) {
      boolean here = own.isPresent() && own.get().number().equals(locks.get(domain(domain)));
      String there = sitesElsewhere.getOrDefault(domain, certificate);
      if (here || !there.equals(certificate)) {
        return Set.of();
      }
      types.add(sitesElsewhere.containsKey(domain) ? OrderType.ACCESS : fresh);
    }
    return types;
  }

  /**
   * Whether there is nothing left to file (LC-CLEAN-09): all is filed here already, or another has
   * filed what was submitted once. What waits for its review cannot become another order either.
   */
  boolean leavesNothing(ModelOrder order) {
    List<String> domains = order.content.domains();
    String certificate = order.content.certificate();
    Optional<Filed> own =
        subject(order.account).filter(it -> it.content().certificate().equals(certificate));
    if (own.filter(it -> domains.stream().allMatch(domain -> has(it, domain))).isPresent()) {
      return true;
    }
    boolean taken =
        domains.stream()
            .filter(domain -> !filedHere(domain))
            .map(domain -> sitesElsewhere.getOrDefault(domain, certificate))
            .anyMatch(there -> !there.equals(certificate));
    Set<OrderType> types = types(order);
    boolean another =
        types.size() == 1 && types.contains(OrderType.ACCESS) != (order.type == OrderType.ACCESS);
    return (taken && order.state != OrderState.DRAFT)
        || (another && order.state == OrderState.AWAITING_REVIEW);
  }

  /** What is on our record and filed elsewhere too is a contradiction: look again. */
  private boolean filedHere(String domain) {
    return locks.getOrDefault(domain(domain), "id-").contains("ICP");
  }

  private boolean has(Filed subject, String domain) {
    return subject.number().equals(locks.get(domain(domain)));
  }

  /** Another provider files a website, under a certificate. */
  void fileElsewhere(String domain, String certificate) {
    sitesElsewhere.put(domain, certificate);
    subjectsElsewhere.add(certificate);
  }

  /** The codes that the order needs: those its websites do not have on record (LC AMB-27). */
  List<String> codesWanted(ModelOrder order) {
    List<String> wanted = new ArrayList<>();
    for (Content.Site site : order.content.sites()) {
      Optional<FiledSite> filed = order.target.map(sites::get);
      if (filed.filter(it -> it.site().hosting().equals(site.hosting())).isEmpty()) {
        wanted.add(site.hosting());
      }
    }
    return wanted;
  }

  /** FAQ-CONC-14, LC-GEN-05: one code, one website, for ever. */
  Set<RefusalCode> codesRefused(ModelOrder order) {
    Set<RefusalCode> refused = new HashSet<>();
    List<String> wanted = codesWanted(order);
    for (String code : wanted) {
      if (code.startsWith("i-")) {
        refused.add(RefusalCode.INSTANCE_NOT_ELIGIBLE);
      } else if (!knownCodes.contains(code)
          || !codes.getOrDefault(code, order.id).equals(order.id)
          || wanted.indexOf(code) != wanted.lastIndexOf(code)) {
        refused.add(RefusalCode.SERVICE_CODE_UNUSABLE);
      }
    }
    return refused;
  }

  /** The order holds what it wants, and no more. */
  void take(ModelOrder order) {
    Set<Lock> wanted = wanted(order);
    List<String> codesWanted = codesWanted(order);
    letGo(order);
    hold(order, new Lock(Lock.Kind.ACCOUNT, order.account));
    wanted.forEach(lock -> hold(order, lock));
    order.codes = codesWanted;
    codesWanted.forEach(code -> codes.put(code, order.id));
  }

  void hold(ModelOrder order, Lock lock) {
    order.locks.add(lock);
    locks.put(lock, order.id);
  }

  /** All it holds is free again. */
  void letGo(ModelOrder order) {
    locks.values().removeIf(order.id::equals);
    codes.values().removeIf(order.id::equals);
    order.locks.clear();
    order.codes = List.of();
  }
}
