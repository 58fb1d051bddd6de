package cn.beian.v3;

import cn.beian.domain.bureau.BureauEvent.OwnSite;
import cn.beian.domain.bureau.BureauEvent.Published;
import cn.beian.domain.bureau.FiledIds;
import cn.beian.domain.bureau.FiledIds.Pair;
import cn.beian.wire.record.Access;
import cn.beian.wire.record.Filing;
import cn.beian.wire.record.Site;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The ids in published data. What has none, or no number, cannot be named and is left out. */
final class PublishedIds {

  private PublishedIds() {}

  /** The ids of a filing; empty when its subject has none, or no number. */
  static Optional<Published> of(Filing filing, long unit) {
    Long subject = filing.subject().id();
    String number = filing.subject().number();
    if (subject == null || number == null) {
      return Optional.empty();
    }
    List<FiledIds.Site> sites =
        filing.sites().stream().flatMap(site -> site(site, unit).stream()).toList();
    Map<String, OwnSite> own =
        by(
            filing.sites().stream().filter(site -> site.number() != null).toList(),
            site -> String.valueOf(site.number()),
            site -> own(site, unit));
    return Optional.of(
        new Published(filing.subject().ownId(), new FiledIds(subject, number, sites), own));
  }

  private static Optional<FiledIds.Site> site(Site site, long unit) {
    Long id = site.id();
    String number = site.number();
    if (id == null || number == null) {
      return Optional.empty();
    }
    Optional<Access> access = access(site, unit);
    return Optional.of(
        new FiledIds.Site(
            id, number, domains(site), access.map(Access::id).orElse(null), addresses(access)));
  }

  private static OwnSite own(Site site, long unit) {
    return new OwnSite(site.ownId(), access(site, unit).map(Access::ownId).orElse(null));
  }

  /** The provider's access. */
  private static Optional<Access> access(Site site, long unit) {
    return site.accesses().stream()
        .filter(access -> Objects.equals(access.provider(), unit))
        .findFirst();
  }

  private static Map<String, Pair> domains(Site site) {
    return by(
        site.domains().stream().filter(domain -> domain.id() != null).toList(),
        domain -> domain.name(),
        domain -> pair(domain.ownId(), domain.id()));
  }

  private static Map<String, Pair> addresses(Optional<Access> access) {
    return by(
        access.stream()
            .flatMap(one -> one.addresses().stream())
            .filter(range -> range.id() != null)
            .toList(),
        range -> Addresses.range(range.first(), range.last()),
        range -> pair(range.ownId(), range.id()));
  }

  private static Pair pair(@Nullable Long own, @Nullable Long id) {
    return new Pair(own, Objects.requireNonNull(id));
  }

  /** A map; of two under the same name the first counts. */
  private static <T, V> Map<String, V> by(
      List<T> all, Function<T, String> name, Function<T, V> value) {
    return all.stream().collect(Collectors.toMap(name, value, (first, second) -> first));
  }
}
