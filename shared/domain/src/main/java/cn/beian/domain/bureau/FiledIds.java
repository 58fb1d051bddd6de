package cn.beian.domain.bureau;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The administration's ids of a filed subject and of its sites, whoever serves them. Only published
 * data bring them (V3 §5.2).
 *
 * @param subject {@code Ztid}
 * @param number the subject's filing number
 */
public record FiledIds(long subject, String number, List<Site> sites) {
  public FiledIds {
    sites = List.copyOf(sites);
  }

  /**
   * The ids of a filed site.
   *
   * @param id {@code Wzid}
   * @param number its filing number
   * @param domains {@code Ymid} by the domain's name as it was published
   * @param access {@code Jrid} of this provider's access; null when it has none
   * @param addresses {@code Ipid} of that access's addresses, by the first and last of them, such
   *     as {@code 192.0.2.1-192.0.2.1}
   */
  public record Site(
      long id,
      String number,
      Map<String, Pair> domains,
      @Nullable Long access,
      Map<String, Pair> addresses) {
    public Site {
      domains = Map.copyOf(domains);
      addresses = Map.copyOf(addresses);
    }
  }

  /**
   * Two ids of one thing.
   *
   * @param own the provider's; null when the administration does not tell it
   * @param id the administration's
   */
  public record Pair(@Nullable Long own, long id) {}

  /** The ids of the site with this number. */
  public Optional<Site> site(@Nullable String siteNumber) {
    return sites.stream().filter(site -> site.number().equals(siteNumber)).findFirst();
  }
}
