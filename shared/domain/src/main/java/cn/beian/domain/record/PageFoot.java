package cn.beian.domain.record;

import cn.beian.domain.identity.DomainName;
import java.util.List;
import java.util.Optional;

/**
 * The foot of a page, where a filing number is to be shown.
 *
 * @param domains those that show the page, each once, at least one
 * @param arrangement how they come to it; ONE_DOMAIN also stands for what was not said
 * @param servedBy the one that serves the page; looked at where they point at it
 */
public record PageFoot(
    List<DomainName> domains, Arrangement arrangement, Optional<DomainName> servedBy) {

  /** The foot of a page; of one domain, however it is said to come to it, it is the page. */
  public PageFoot {
    domains = domains.stream().distinct().toList();
    if (domains.isEmpty()) {
      throw new IllegalArgumentException("a page without a domain");
    }
    arrangement = domains.size() == 1 ? Arrangement.ONE_DOMAIN : arrangement;
  }

  /** The domain that serves the page; empty where that is none alone, or was not said. */
  Optional<DomainName> server() {
    return switch (arrangement) {
      case ONE_DOMAIN -> domains.size() == 1 ? Optional.of(domains.getFirst()) : Optional.empty();
      case INDIRECT -> servedBy.filter(domains::contains);
      case DIRECT, MIXED -> Optional.empty();
    };
  }
}
