package cn.beian.wire.record;

import cn.beian.wire.Personal;
import cn.beian.wire.Stamp;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A site (网站, {@code Wz_xx}). Which messages have which of this stands in {@code messages.txt}.
 *
 * @param ownId the provider's id ({@code IspWzid})
 * @param id the administration's id ({@code Wzid})
 * @param name 1 to 512 characters, several separated by semicolons ({@code Wzmc})
 * @param priorApprovals at most 64 ({@code Nrlx})
 * @param services codes of the table {@code Wzfwlx} ({@code Fwnr})
 * @param languages codes of the table {@code Yylb}; not in the answer to a check ({@code Yylb})
 * @param domains {@code Ym_xx}
 * @param accesses {@code Jr_xx}
 * @param principal {@code Wz_Fzr}
 * @param number its filing number ({@code Baxh})
 * @param homeUrl holds one of the domains ({@code Syurl})
 * @param remark 1 to 1024 characters ({@code Wz_Bz})
 * @param firstReported {@code Scbbsj}
 * @param lastChanged {@code Zjxgsj}
 */
public record Site(
    @Nullable Long ownId,
    @Nullable Long id,
    @Nullable String name,
    List<PriorApproval> priorApprovals,
    List<Long> services,
    List<Long> languages,
    List<Domain> domains,
    List<Access> accesses,
    @Nullable Contact principal,
    @Nullable String number,
    @Nullable String homeUrl,
    @Nullable Personal remark,
    @Nullable Stamp firstReported,
    @Nullable Stamp lastChanged) {
  public Site {
    priorApprovals = List.copyOf(priorApprovals);
    services = List.copyOf(services);
    languages = List.copyOf(languages);
    domains = List.copyOf(domains);
    accesses = List.copyOf(accesses);
  }
}
