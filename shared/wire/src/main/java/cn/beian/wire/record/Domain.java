package cn.beian.wire.record;

import org.jspecify.annotations.Nullable;

/**
 * A domain of a site ({@code Ym_xx}).
 *
 * @param ownId the provider's id ({@code IspYmid})
 * @param id the administration's id; in a change none for a new domain ({@code Ymid})
 * @param name 4 to 128 characters ({@code Ym})
 */
public record Domain(@Nullable Long ownId, @Nullable Long id, String name) {}
