package cn.beian.wire.download;

import org.jspecify.annotations.Nullable;

/**
 * A row of a code table. Which tables have which columns stands in {@code messages.txt}.
 *
 * @param id what other documents name ({@code Id})
 * @param bit 2 to the power of the id less one ({@code Ysid})
 * @param letters {@code Bm}
 * @param name {@code Mc}; {@code Nr}, {@code Ztmc} and {@code Fl1} in some tables
 * @param subclass {@code Fl2}
 * @param level of a division: 1 province, 2 city, 3 county ({@code Lx})
 * @param province {@code Shengid}
 * @param provinceShort one character ({@code Shengjc})
 * @param nature of a certificate type ({@code Dwflid})
 * @param needsApproval of a content type ({@code Sfqzsp})
 * @param ownerKind of an attachment's use: 1 a subject, 2 a site ({@code Ssdxlx})
 * @param email of an administration ({@code Dzyj})
 * @param phone of an administration ({@code Sjhm})
 * @param valid null where the table does not say ({@code Sfyx})
 * @param remark {@code Bz}
 */
public record CodeRow(
    long id,
    @Nullable Long bit,
    @Nullable String letters,
    @Nullable String name,
    @Nullable String subclass,
    @Nullable Long level,
    @Nullable Long province,
    @Nullable String provinceShort,
    @Nullable Long nature,
    @Nullable Boolean needsApproval,
    @Nullable Long ownerKind,
    @Nullable String email,
    @Nullable String phone,
    @Nullable Boolean valid,
    @Nullable String remark) {}
