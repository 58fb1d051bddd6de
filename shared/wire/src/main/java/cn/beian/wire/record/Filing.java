package cn.beian.wire.record;

import cn.beian.wire.Personal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A subject and its sites ({@code Baxx} in published data, check tasks and their answers).
 *
 * @param subject {@code Zt_xx}
 * @param sites {@code Wz_xx}
 * @param remark in downloads ({@code Bz})
 */
public record Filing(Subject subject, List<Site> sites, @Nullable Personal remark) {
  public Filing {
    sites = List.copyOf(sites);
  }
}
