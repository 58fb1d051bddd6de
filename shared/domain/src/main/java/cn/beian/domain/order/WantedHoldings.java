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
    Subject subject = filing.subject();
    CertificateNumber number = subject == null ? null : subject.certificateNumber();
    String type = subject == null ? null : subject.certificateType();
    if (number != null && type != null) {
      locks.put(new Lock(Kind.CERTIFICATE, number.key(type, hash)), "/subject/certificateNumber");
    }
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
