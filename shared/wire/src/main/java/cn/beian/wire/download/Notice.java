package cn.beian.wire.download;

import org.jspecify.annotations.Nullable;

/**
 * A subject or site is to be rectified (相关通知, {@code XGTZ/Tzxx}).
 *
 * @param ofSite whether the site, not the subject ({@code Tzlb})
 * @param number the filing number ({@code Baxh})
 * @param id the administration's id ({@code Jlid})
 * @param text 1 to 255 characters ({@code Tznr})
 * @param remark {@code Bz}
 */
public record Notice(
    boolean ofSite,
    @Nullable String number,
    @Nullable Long id,
    @Nullable String text,
    @Nullable String remark)
    implements Event {}
