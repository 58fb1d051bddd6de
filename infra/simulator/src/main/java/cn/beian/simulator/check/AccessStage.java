package cn.beian.simulator.check;

import cn.beian.simulator.register.FiledService;
import cn.beian.simulator.register.Located;
import cn.beian.wire.record.Access;
import cn.beian.wire.record.IpRange;
import cn.beian.wire.record.Site;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;

/** Addresses: which there may be, and that a site has each of them once. */
final class AccessStage {

  /** First and last of what is no public address. */
  private static final List<IpRange> RESERVED =
      List.of(
          block(0, 8),
          block(10, 8),
          block(127, 8),
          block(169 << 8 | 254, 16),
          block(172 << 4 | 1, 12),
          block(192 << 8 | 168, 16),
          block(14, 4),
          block(15, 4));

  private AccessStage() {}

  private static IpRange block(long prefix, int length) {
    int rest = 32 - length;
    return new IpRange(null, null, prefix << rest, ((prefix + 1) << rest) - 1);
  }

  static void check(Proposal proposal, Findings findings) {
    for (Site site : proposal.sites()) {
      List<Access> all = new ArrayList<>(others(proposal, site));
      all.addAll(site.accesses());
      List<IpRange> ranges = all.stream().flatMap(each -> each.addresses().stream()).toList();
      findings.when(ranges.stream().anyMatch(AccessStage::invalid), 1006);
      boolean twice = twice(all);
      findings.when(twice, 1029);
      findings.when(!twice && overlap(ranges), 1024);
      findings.when(unknown(proposal, site), 1023);
    }
  }

  /** The accesses on record that stay beside those of the record. */
  private static List<Access> others(Proposal proposal, Site site) {
    return switch (proposal.kind()) {
      case FIRST_FILING, NEW_SITES -> List.of();
      case NEW_ACCESS ->
          proposal
              .at()
              .map(Located::service)
              .map(FiledService::facts)
              .map(Site::accesses)
              .orElse(List.of());
      case CHANGE ->
          filed(proposal, site).stream()
              .filter(each -> !Objects.equals(each.provider(), proposal.desk().provider()))
              .toList();
    };
  }

  private static List<Access> filed(Proposal proposal, Site site) {
    return proposal
        .desk()
        .register()
        .service(site.id())
        .map(each -> each.service().facts().accesses())
        .orElse(List.of());
  }

  private static boolean invalid(IpRange range) {
    return range.first() > range.last() || RESERVED.stream().anyMatch(each -> meet(each, range));
  }

  private static boolean meet(IpRange one, IpRange other) {
    return one.first() <= other.last() && other.first() <= one.last();
  }

  /** Whether two accesses have the same addresses. */
  private static boolean twice(List<Access> accesses) {
    Set<List<Long>> known = new HashSet<>();
    return !accesses.stream()
        .map(each ->
            each.addresses().stream()
                .flatMapToLong(range -> LongStream.of(range.first(), range.last()))
                .boxed()
                .toList())
        .allMatch(known::add);
  }

  private static boolean overlap(List<IpRange> ranges) {
    for (int at = 1; at < ranges.size(); at++) {
      IpRange range = ranges.get(at);
      if (ranges.subList(0, at).stream().anyMatch(each -> meet(each, range))) {
        return true;
      }
    }
    return false;
  }

  private static boolean unknown(Proposal proposal, Site site) {
    List<IpRange> known =
        filed(proposal, site).stream().flatMap(each -> each.addresses().stream()).toList();
    return proposal.kind() == Proposal.Kind.CHANGE
        && site.accesses().stream()
            .flatMap(each -> each.addresses().stream())
            .filter(range -> range.id() != null)
            .anyMatch(
                range -> known.stream().noneMatch(each -> Objects.equals(each.id(), range.id())));
  }
}
