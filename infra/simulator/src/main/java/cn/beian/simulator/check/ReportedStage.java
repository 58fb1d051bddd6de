package cn.beian.simulator.check;

import cn.beian.simulator.register.Case;
import cn.beian.simulator.register.FiledService;
import cn.beian.simulator.register.Located;
import cn.beian.wire.record.Access;
import cn.beian.wire.record.Domain;
import cn.beian.wire.record.IpRange;
import cn.beian.wire.record.Site;
import cn.beian.wire.upload.NewAccess;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether the provider reported the same before: its ids are used once. */
final class ReportedStage {

  private ReportedStage() {}

  static void check(Proposal proposal, Findings findings) {
    boolean change = proposal.kind() == Proposal.Kind.CHANGE;
    Desk desk = proposal.desk();
    for (Site site : proposal.sites()) {
      findings.when(!change && reported(site.ownId(), sites(desk).map(Site::ownId)), 1037);
      findings.when(!change && site.accesses().stream().anyMatch(each -> access(each, desk)), 1038);
      findings.when(site.domains().stream().anyMatch(each -> domain(each, desk)), 1039);
      findings.when(
          site.accesses().stream()
              .flatMap(each -> each.addresses().stream())
              .anyMatch(each -> address(each, desk)),
          1040);
    }
  }

  private static boolean reported(@Nullable Long own, Stream<@Nullable Long> others) {
    return own != null && others.anyMatch(own::equals);
  }

  private static boolean access(Access access, Desk desk) {
    return reported(access.ownId(), accesses(desk).map(Access::ownId));
  }

  private static boolean domain(Domain domain, Desk desk) {
    String key = FiledService.key(domain.name());
    return domain.id() == null
        && Pending.sites(desk.register())
            .flatMap(each -> each.domains().stream())
            .filter(each -> each.id() == null)
            .anyMatch(each -> FiledService.key(each.name()).equals(key));
  }

  private static boolean address(IpRange range, Desk desk) {
    return range.id() == null
        && reported(
            range.ownId(),
            accesses(desk).flatMap(each -> each.addresses().stream()).map(IpRange::ownId));
  }

  /** This provider's sites: on record and in open records. */
  private static Stream<Site> sites(Desk desk) {
    Stream<Site> filed =
        desk.register()
            .live()
            .map(Located::service)
            .filter(each -> each.reporter() == desk.provider())
            .map(FiledService::facts);
    return Stream.concat(filed, mine(desk, each -> Pending.sites(each.asked()).stream()));
  }

  /** This provider's accesses: on record and in open records. */
  private static Stream<Access> accesses(Desk desk) {
    Stream<Access> filed =
        desk.register()
            .live()
            .flatMap(each -> each.service().facts().accesses().stream())
            .filter(each -> Objects.equals(each.provider(), desk.provider()));
    Stream<Access> asked =
        mine(desk, each -> Pending.sites(each.asked()).stream())
            .flatMap(each -> each.accesses().stream());
    Stream<Access> added =
        mine(desk, each -> each.asked() instanceof NewAccess one ? Stream.of(one) : Stream.empty())
            .flatMap(each -> Proposal.of(each, desk).sites().stream())
            .flatMap(each -> each.accesses().stream());
    return Stream.of(filed, asked, added).flatMap(Function.identity());
  }

  private static <T> Stream<T> mine(Desk desk, Function<Case, Stream<T>> what) {
    return desk.register().open().filter(each -> each.provider() == desk.provider()).flatMap(what);
  }
}
