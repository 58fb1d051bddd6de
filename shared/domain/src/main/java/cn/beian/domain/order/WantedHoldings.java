package cn.beian.domain.order;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.filing.Domain;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.filing.Service;
import cn.beian.domain.filing.Subject;
import cn.beian.domain.identity.DomainName;
import cn.beian.domain.order.Lock.Kind;
import cn.beian.domain.personal.CertificateNumber;
import cn.beian.domain.personal.KeyedHash;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an order has to hold from its submission on, beside its codes: its account, its domains and
 * its certificate.
 *
 * @param locks each with the field that names it
 */
record WantedHoldings(Map<Lock, String> locks) {

  static WantedHoldings of(AccountId account, Filing filing, KeyedHash hash) {
    Map<Lock, String> locks = new LinkedHashMap<>();
    locks.put(new Lock(Kind.ACCOUNT, account.value()), "");
    certificateLock(filing, hash, locks);
    for (int i = 0; i < filing.services().size(); i++) {
      domainLocks(filing.services().get(i), "/services/" + i, locks);
    }
    return new WantedHoldings(locks);
  }

  /** Those of the account and of what is wanted. */
  static WantedHoldings of(Holdings wanted) {
    Map<Lock, String> locks = new LinkedHashMap<>();
    locks.put(new Lock(Kind.ACCOUNT, wanted.account().value()), "");
    locks.putAll(wanted.wanted());
    return new WantedHoldings(locks);
  }

  /** What turns the present holdings into these. */
  List<Effect> effectsOn(Order order) {
    List<Effect> effects = new ArrayList<>();
    order.locks().stream()
        .filter(lock -> !locks.containsKey(lock))
        .forEach(lock -> effects.add(new Effect.Release(lock)));
    locks.forEach((lock, path) -> {
      if (!order.locks().contains(lock)) {
        effects.add(new Effect.Take(lock, path));
      }
    });
    return effects;
  }

  private static void certificateLock(Filing filing, KeyedHash hash, Map<Lock, String> locks) {
    Optional.ofNullable(filing.subject())
        .flatMap(subject -> certificate(subject, hash))
        .ifPresent(lock -> locks.put(lock, "/subject/certificateNumber"));
  }

  /** The lock of a subject's certificate; empty while it is not entered. */
  static Optional<Lock> certificate(Subject subject, KeyedHash hash) {
    CertificateNumber number = subject.certificateNumber();
    String type = subject.certificateType();
    return number == null || type == null
        ? Optional.empty()
        : Optional.of(new Lock(Kind.CERTIFICATE, number.key(type, hash)));
  }

  private static void domainLocks(Service service, String path, Map<Lock, String> locks) {
    List<Domain> domains = service.domains();
    for (int i = 0; i < domains.size(); i++) {
      String name = domains.get(i).name();
      if (name != null) {
        String at = path + "/domains/" + i + "/name";
        DomainName.of(name)
            .ifPresent(domain -> locks.putIfAbsent(new Lock(Kind.DOMAIN, domain.lockKey()), at));
      }
    }
  }
}
