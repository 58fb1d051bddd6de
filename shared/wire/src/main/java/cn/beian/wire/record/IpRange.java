package cn.beian.wire.record;

import org.jspecify.annotations.Nullable;

/**
 * Addresses that an access uses ({@code Ip_xx}), as the numbers of {@link cn.beian.wire.Ipv4}. The
 * schema does not compare them.
 *
 * @param ownId the provider's id ({@code IspIpid})
 * @param id the administration's id; in a change none for new addresses ({@code Ipid})
 * @param first 1 to 4294967295 ({@code Qsip})
 * @param last as {@code first} for a single address ({@code Zzip})
 */
public record IpRange(@Nullable Long ownId, @Nullable Long id, long first, long last) {}
