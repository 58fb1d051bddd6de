package cn.beian.simulator.office;

import cn.beian.wire.Stamp;
import cn.beian.wire.record.Access;
import cn.beian.wire.record.Domain;
import cn.beian.wire.record.IpRange;
import cn.beian.wire.record.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Sites with something about them changed. */
final class Sites {

  private Sites() {}

  /** A site with other accesses. */
  static Site with(Site site, List<Access> accesses, Stamp day) {
    return new Site(
        site.ownId(),
        site.id(),
        site.name(),
        site.priorApprovals(),
        site.services(),
        site.languages(),
        site.domains(),
        accesses,
        site.principal(),
        site.number(),
        site.homeUrl(),
        site.remark(),
        site.firstReported(),
        day);
  }

  /** A site with more domains. */
  static Site withDomains(Site site, List<String> more, Numbering numbering) {
    List<Domain> domains = new ArrayList<>(site.domains());
    more.forEach(name -> domains.add(numbering.domain(new Domain(null, null, name))));
    return new Site(
        site.ownId(),
        site.id(),
        site.name(),
        site.priorApprovals(),
        site.services(),
        site.languages(),
        domains,
        site.accesses(),
        site.principal(),
        site.number(),
        site.homeUrl(),
        site.remark(),
        site.firstReported(),
        site.lastChanged());
  }

  /** What was published of a site, with what a change says of it. */
  static Site changed(Site filed, Site wanted, List<Access> accesses, Numbering numbering) {
    return new Site(
        filed.ownId(),
        filed.id(),
        wanted.name(),
        wanted.priorApprovals(),
        wanted.services(),
        wanted.languages(),
        wanted.domains().stream().map(numbering::domain).toList(),
        accesses,
        wanted.principal(),
        filed.number(),
        wanted.homeUrl(),
        wanted.remark(),
        filed.firstReported(),
        numbering.day());
  }

  /** A site as a provider may see it: of the providers' ids its own only. */
  static Site seen(Site site, boolean reported, long provider) {
    return new Site(
        reported ? site.ownId() : null,
        site.id(),
        site.name(),
        site.priorApprovals(),
        site.services(),
        site.languages(),
        site.domains().stream()
            .map(each -> reported ? each : new Domain(null, each.id(), each.name()))
            .toList(),
        site.accesses().stream().map(each -> seen(each, provider)).toList(),
        site.principal(),
        site.number(),
        site.homeUrl(),
        site.remark(),
        site.firstReported(),
        site.lastChanged());
  }

  private static Access seen(Access access, long provider) {
    if (Objects.equals(access.provider(), provider)) {
      return access;
    }
    List<IpRange> addresses =
        access.addresses().stream()
            .map(each -> new IpRange(null, each.id(), each.first(), each.last()))
            .toList();
    return new Access(
        null,
        access.id(),
        access.provider(),
        access.places(),
        access.modes(),
        addresses,
        null,
        null);
  }
}
