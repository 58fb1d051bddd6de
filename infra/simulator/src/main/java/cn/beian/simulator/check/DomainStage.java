package cn.beian.simulator.check;

import cn.beian.domain.identity.DomainName;
import cn.beian.wire.Ipv4;
import cn.beian.wire.record.Domain;

/** The form of domains. */
final class DomainStage {

  private DomainStage() {}

  static void check(Proposal proposal, Findings findings) {
    proposal.sites().stream()
        .flatMap(each -> each.domains().stream())
        .forEach(each -> findings.when(!formed(each), 1004));
  }

  private static boolean formed(Domain domain) {
    return DomainName.of(domain.name()).isPresent() && Ipv4.number(domain.name()).isEmpty();
  }
}
