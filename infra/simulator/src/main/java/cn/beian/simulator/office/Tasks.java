package cn.beian.simulator.office;

import cn.beian.domain.filing.ServiceKind;
import cn.beian.simulator.register.FiledSubject;
import cn.beian.wire.Personal;
import cn.beian.wire.record.Access;
import cn.beian.wire.record.Domain;
import cn.beian.wire.record.Filing;
import cn.beian.wire.record.IpRange;
import cn.beian.wire.record.Published;
import cn.beian.wire.record.Site;
import cn.beian.wire.record.Subject;
import java.util.List;

/** Filings as check tasks have them: without numbers and without providers' ids. */
final class Tasks {

  private Tasks() {}

  static Filing filing(FiledSubject subject, String remark) {
    List<Site> sites =
        subject.live().stream()
            .filter(each -> each.kind() == ServiceKind.WEBSITE)
            .map(each -> site(each.facts()))
            .toList();
    return new Filing(subject(subject.facts()), sites, new Personal(remark));
  }

  private static Subject subject(Subject facts) {
    Published published = facts.published();
    return new Subject(
        null,
        facts.id(),
        facts.name(),
        null,
        facts.nature(),
        facts.investor(),
        facts.address(),
        facts.certificate(),
        facts.principal(),
        facts.byProvider(),
        new Published(
            published.firstReported(), published.lastChanged(), null, null, null, null, null),
        null);
  }

  private static Site site(Site facts) {
    return new Site(
        null,
        facts.id(),
        facts.name(),
        facts.priorApprovals(),
        facts.services(),
        facts.languages(),
        facts.domains().stream().map(each -> new Domain(null, each.id(), each.name())).toList(),
        facts.accesses().stream().map(Tasks::access).toList(),
        facts.principal(),
        null,
        facts.homeUrl(),
        facts.remark(),
        facts.firstReported(),
        facts.lastChanged());
  }

  private static Access access(Access given) {
    List<IpRange> addresses =
        given.addresses().stream()
            .map(each -> new IpRange(null, each.id(), each.first(), each.last()))
            .toList();
    return new Access(
        null, given.id(), null, given.places(), given.modes(), addresses, true, given.provider());
  }
}
