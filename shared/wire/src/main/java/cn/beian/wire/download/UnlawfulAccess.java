package cn.beian.wire.download;

import cn.beian.wire.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * A site that is served unlawfully (非法接入黑名单, {@code FFJRHMD/Ffjrxx}).
 *
 * @param id {@code Id}
 * @param domain 4 to 128 characters ({@code Ym})
 * @param address as number ({@code Ip})
 * @param provider who gives access directly ({@code Zjjrz})
 * @param province {@code Szs}
 * @param checked {@code Dqjcsj}
 * @param remark {@code Bz}
 */
public record UnlawfulAccess(
    long id,
    String domain,
    @Nullable Long address,
    @Nullable Long provider,
    @Nullable Long province,
    @Nullable Stamp checked,
    @Nullable String remark)
    implements Event {}
