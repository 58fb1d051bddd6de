package cn.beian.simulator.register;

import cn.beian.domain.filing.ServiceKind;
import cn.beian.domain.identity.DomainName;
import cn.beian.wire.record.Access;
import cn.beian.wire.record.Domain;
import cn.beian.wire.record.Site;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A website or an App on record.
 *
 * @param facts as published, with all ids; an App has a name and no domains
 * @param reporter the provider whose ids are in {@code facts}; those in accesses are their own
 *     provider's
 * @param gone whether it was deregistered: its number is never given again
 */
public record FiledService(ServiceKind kind, Site facts, long reporter, boolean gone) {

  /** The administration's id. */
  public long id() {
    return Objects.requireNonNull(facts.id());
  }

  /** Its filing number. */
  public String number() {
    return Objects.requireNonNull(facts.number());
  }

  /** Whether a provider gives access to it. */
  public boolean servedBy(long provider) {
    return facts.accesses().stream().anyMatch(access -> providerIs(access, provider));
  }

  private static boolean providerIs(Access access, long provider) {
    return Objects.equals(access.provider(), provider);
  }

  /** An access of it by the administration's id. */
  public Optional<Access> access(long id) {
    return facts.accesses().stream().filter(each -> Objects.equals(each.id(), id)).findFirst();
  }

  /** Its domains, as they are compared; an App's name. */
  public List<String> names() {
    return kind == ServiceKind.APP
        ? List.of(Objects.requireNonNullElse(facts.name(), ""))
        : facts.domains().stream().map(Domain::name).map(FiledService::key).toList();
  }

  /** How a domain is compared. */
  public static String key(String domain) {
    return DomainName.of(domain).map(DomainName::lockKey).orElse(domain);
  }

  /** The same with other facts. */
  public FiledService with(Site other) {
    return new FiledService(kind, other, reporter, gone);
  }

  /** The same, no longer filed. */
  public FiledService deregistered() {
    return new FiledService(kind, facts, reporter, true);
  }
}
