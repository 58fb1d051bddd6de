package cn.beian.simulator.check;

import cn.beian.simulator.register.FiledService;
import cn.beian.wire.record.Access;
import cn.beian.wire.record.Domain;
import cn.beian.wire.record.IpRange;
import cn.beian.wire.record.Site;

/** Whether the provider reported the same before: its ids are used once. */
final class ReportedStage {

  private ReportedStage() {}

  static void check(Proposal proposal, Findings findings) {
    boolean change = proposal.kind() == Proposal.Kind.CHANGE;
    Reported before = new Reported(proposal.desk());
    for (Site site : proposal.sites()) {
      findings.when(!change && before.hasSite(site.ownId()), 1037);
      for (Access access : site.accesses()) {
        findings.when(!change && before.hasAccess(access.ownId()), 1038);
        findings.when(access.addresses().stream().anyMatch(each -> address(each, before)), 1040);
      }
      findings.when(site.domains().stream().anyMatch(each -> domain(each, before)), 1039);
    }
  }

  private static boolean domain(Domain domain, Reported before) {
    return domain.id() == null && before.hasDomain(FiledService.key(domain.name()));
  }

  private static boolean address(IpRange range, Reported before) {
    return range.id() == null && before.hasAddress(range.ownId());
  }
}
