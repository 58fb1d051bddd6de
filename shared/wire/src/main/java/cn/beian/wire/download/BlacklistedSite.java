package cn.beian.wire.download;

import cn.beian.wire.record.Domain;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of the blacklist of sites (网站黑名单, {@code HMDLB/Wzhmdxxs}). Each domain is a key.
 *
 * @param site {@code Wz_xx}
 * @param change 0 added, 1 modified, 2 removed ({@code Czlx})
 * @param remark {@code Bz}
 */
public record BlacklistedSite(What site, long change, @Nullable String remark) implements Event {

  /**
   * What is on it.
   *
   * @param name 1 to 512 characters ({@code Wzmc})
   * @param domains without ids ({@code Ym_xx})
   * @param homeUrl 4 to 255 characters ({@code Syurl})
   */
  public record What(@Nullable String name, List<Domain> domains, @Nullable String homeUrl) {
    public What {
      domains = List.copyOf(domains);
    }
  }
}
