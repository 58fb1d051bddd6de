package cn.beian.v3;

import cn.beian.domain.bureau.FiledIds;
import cn.beian.domain.bureau.Submission.Server;
import cn.beian.domain.bureau.Submission.Site;
import cn.beian.wire.Ipv4;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of a site: its server's, or, where that is not known, those on record. A range is
 * written as in {@link FiledIds.Site}: {@code 192.0.2.1-192.0.2.1}.
 */
final class Addresses {
  private Addresses() {}

  /** The ranges; none where there is no address, or one of another kind. */
  static List<String> ranges(Site site, FiledIds.@Nullable Site filed) {
    String address = address(site);
    if (address != null) {
      return Ipv4.number(address).isPresent() ? List.of(address + "-" + address) : List.of();
    }
    return filed == null
        ? List.of()
        : filed.addresses().keySet().stream().filter(Addresses::readable).sorted().toList();
  }

  /** Why there are none. */
  static Optional<String> loss(Site site, FiledIds.@Nullable Site filed) {
    if (!ranges(site, filed).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(address(site) == null ? "V3-NO-ADDRESS" : "V3-IPV6");
  }

  static long first(String range) {
    return number(range, 0).orElseThrow();
  }

  static long last(String range) {
    return number(range, 1).orElseThrow();
  }

  /** What names a range among the provider's own objects: the address, or both. */
  static String name(String range) {
    return first(range) == last(range) ? Ipv4.dotted(first(range)) : range;
  }

  /** How a range is written. */
  static String range(long first, long last) {
    return Ipv4.dotted(first) + "-" + Ipv4.dotted(last);
  }

  private static boolean readable(String range) {
    return number(range, 0).isPresent() && number(range, 1).isPresent();
  }

  private static Optional<Long> number(String range, int which) {
    int dash = range.indexOf('-');
    return dash < 0
        ? Optional.empty()
        : Ipv4.number(which == 0 ? range.substring(0, dash) : range.substring(dash + 1));
  }

  private static @Nullable String address(Site site) {
    Server server = site.server();
    return server == null ? null : Texts.text(server.ipAddress());
  }
}
