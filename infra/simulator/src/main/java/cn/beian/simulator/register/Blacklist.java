package cn.beian.simulator.register;

import cn.beian.wire.record.Subject;
import java.util.LinkedHashSet;
import java.util.Set;

/** Subjects and domains that nothing is filed for. */
public final class Blacklist {
  private final Set<String> certificates = new LinkedHashSet<>();
  private final Set<String> domains = new LinkedHashSet<>();

  /** Whether a subject is on it. */
  public boolean has(Subject subject) {
    return certificates.contains(Certificates.key(subject));
  }

  /** Whether a domain is on it. */
  public boolean has(String domain) {
    return domains.contains(FiledService.key(domain));
  }

  /** Puts a certificate on it, or takes it off. */
  public void certificate(String number, boolean on) {
    put(certificates, Certificates.key(number), on);
  }

  /** Puts a domain on it, or takes it off. */
  public void domain(String name, boolean on) {
    put(domains, FiledService.key(name), on);
  }

  private static void put(Set<String> some, String one, boolean on) {
    if (on) {
      some.add(one);
    } else {
      some.remove(one);
    }
  }
}
