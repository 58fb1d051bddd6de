package cn.beian.simulator.check;

import cn.beian.simulator.register.FiledService;
import cn.beian.wire.record.Access;
import cn.beian.wire.record.Domain;
import cn.beian.wire.record.Site;

/** Whether the provider reported the same before: its ids are used once. */
final class ReportedStage {

  private ReportedStage() {}

  static void check(Proposal proposal, Findings findings) {
    boolean change = proposal.kind() == Proposal.Kind.CHANGE;
    Reported before = new Reported(proposal.desk());
    for (Site site : proposal.sites()) {
      findings.when(!change && before.hasSite(site.ownId()), 1037);
      findings.when(
          !change && site.accesses().stream().anyMatch(each -> before.hasAccess(each.ownId())),
          1038);
      findings.when(site.domains().stream().anyMatch(each -> domain(each, before)), 1039);
      findings.when(site.accesses().stream().anyMatch(each -> addresses(each, before)), 1040);
    }
  }

  private static boolean domain(Domain domain, Reported before) {
    return domain.id() == null && before.hasDomain(FiledService.key(domain.name()));
  }

  private static boolean addresses(Access access, Reported before) {
    return access.addresses().stream()
        .anyMatch(each -> each.id() == null && before.hasAddress(each.ownId()));
  }
}
