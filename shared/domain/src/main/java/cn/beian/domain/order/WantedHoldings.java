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
import java.util.Locale;
import java.util.Map;

/**
 * What an order has to hold from its submission on: its account, its domains, its certificate and
 * its codes.
 *
 * @param locks each with the field that names it
 * @param serviceCodes in the services' order
 */
record WantedHoldings(Map<Lock, String> locks, List<String> serviceCodes) {

  static WantedHoldings of(AccountId account, Filing filing, KeyedHash hash) {
    Map<Lock, String> locks = new LinkedHashMap<>();
    locks.put(new Lock(Kind.ACCOUNT, account.value()), "");
    certificateLock(filing, hash, locks);
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < filing.services().size(); i++) {
      Service service = filing.services().get(i);
      domainLocks(service, "/services/" + i, locks);
      String code = service.hosting().serviceCode();
      if (code != null) {
        codes.add(code.toLowerCase(Locale.ROOT));
      }
    }
    return new WantedHoldings(locks, codes);
  }

  /** What turns the present holdings into these. */
  List<Effect> effectsOn(Order order) {
    List<Effect> effects = new ArrayList<>();
    letGo(order, effects);
    take(order, effects);
    return effects;
  }

  private void letGo(Order order, List<Effect> effects) {
    order.locks().stream()
        .filter(lock -> !locks.containsKey(lock))
        .forEach(lock -> effects.add(new Effect.Release(lock)));
    order.serviceCodes().stream()
        .filter(code -> !serviceCodes.contains(code))
        .forEach(code -> effects.add(new Effect.ReleaseCode(code)));
  }

  private void take(Order order, List<Effect> effects) {
    locks.forEach((lock, path) -> {
      if (!order.locks().contains(lock)) {
        effects.add(new Effect.Take(lock, path));
      }
    });
    for (int i = 0; i < serviceCodes.size(); i++) {
      String code = serviceCodes.get(i);
      if (!order.serviceCodes().contains(code)) {
        effects.add(new Effect.TakeCode(code, "/services/" + i + "/hosting/serviceCode"));
      }
    }
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
