package cn.beian.wire.download;

import org.jspecify.annotations.Nullable;

/**
 * A unit that reports filings (报备单位, {@code Bbdw}).
 *
 * @param id {@code Id}
 * @param name {@code Dwmc}
 * @param unitClass a code of the table {@code Dwfl} ({@code Dwfl})
 * @param industry a code of the table {@code Hyfl} ({@code Dwhyfl})
 * @param licence {@code Jyxkzbh}
 * @param province {@code Shengid}
 * @param city {@code Shiid}
 * @param county {@code Xianid}
 * @param address {@code Xxdz}
 * @param valid {@code Sfyx}
 * @param remark {@code Bz}
 */
public record ReportingUnit(
    long id,
    @Nullable String name,
    @Nullable Long unitClass,
    @Nullable Long industry,
    @Nullable String licence,
    @Nullable Long province,
    @Nullable Long city,
    @Nullable Long county,
    @Nullable String address,
    @Nullable Boolean valid,
    @Nullable String remark) {}
