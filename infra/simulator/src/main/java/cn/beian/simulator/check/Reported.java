package cn.beian.simulator.check;

import cn.beian.simulator.register.Case;
import cn.beian.simulator.register.FiledService;
import cn.beian.simulator.register.Located;
import cn.beian.wire.record.Access;
import cn.beian.wire.record.Domain;
import cn.beian.wire.record.IpRange;
import cn.beian.wire.record.Site;
import cn.beian.wire.upload.NewAccess;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a provider has reported, on record and in open records: its ids; and the new domains in open
 * records, whoever reported them. Made for one record, in one pass: a file has a thousand.
 */
final class Reported {
  private final Set<@Nullable Long> sites = new HashSet<>();
  private final Set<@Nullable Long> accesses = new HashSet<>();
  private final Set<@Nullable Long> addresses = new HashSet<>();
  private final Set<String> domains = new HashSet<>();
  private final long provider;

  Reported(Desk desk) {
    provider = desk.provider();
    desk.register().live().map(Located::service).forEach(this::filed);
    desk.register().open().forEach(this::open);
  }

  private void filed(FiledService service) {
    if (service.reporter() == provider) {
      sites.add(service.facts().ownId());
    }
    for (Access access : service.facts().accesses()) {
      if (Objects.equals(access.provider(), provider)) {
        accesses.add(access.ownId());
        addresses(access.addresses());
      }
    }
  }

  private void addresses(List<IpRange> ranges) {
    ranges.forEach(each -> addresses.add(each.ownId()));
  }

  private void open(Case one) {
    boolean own = one.provider() == provider;
    if (own && one.asked() instanceof NewAccess access) {
      accesses.add(access.ownId());
      addresses(access.addresses());
    }
    for (Site site : Pending.sites(one.asked())) {
      site.domains().forEach(this::domain);
      if (own) {
        site(site);
      }
    }
  }

  private void domain(Domain domain) {
    if (domain.id() == null) {
      domains.add(FiledService.key(domain.name()));
    }
  }

  private void site(Site site) {
    sites.add(site.ownId());
    for (Access access : site.accesses()) {
      accesses.add(access.ownId());
      addresses(access.addresses());
    }
  }

  boolean hasSite(@Nullable Long ownId) {
    return ownId != null && sites.contains(ownId);
  }

  boolean hasAccess(@Nullable Long ownId) {
    return ownId != null && accesses.contains(ownId);
  }

  boolean hasAddress(@Nullable Long ownId) {
    return ownId != null && addresses.contains(ownId);
  }

  boolean hasDomain(String key) {
    return domains.contains(key);
  }
}
