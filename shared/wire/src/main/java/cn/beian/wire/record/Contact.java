package cn.beian.wire.record;

import cn.beian.wire.Personal;
import org.jspecify.annotations.Nullable;

/**
 * The principal of a subject or a site (负责人; {@code Fzr}, {@code Wz_Fzr}). Several phones or e-mail
 * addresses are separated by semicolons.
 *
 * @param name 1 to 128 characters; of a subject's principal wanted for units ({@code Fzr_xm})
 * @param officePhone 11 to 128 characters, hyphen included; wanted for units ({@code Fzr_dhhm})
 * @param mobile 11 to 128 characters ({@code Fzr_sjhm}; {@code sjhm} in the answer to a check)
 * @param email 6 to 128 characters ({@code Fzr_dzyj})
 * @param msn 6 to 128 characters ({@code Msn})
 * @param qq 5 to 128 characters ({@code Qq})
 * @param certificateType a code of the table {@code Zjlx} ({@code Fzr_zjlx})
 * @param certificateNumber 1 to 128 characters ({@code Fzr_zjhm})
 */
public record Contact(
    @Nullable Personal name,
    @Nullable Personal officePhone,
    @Nullable Personal mobile,
    @Nullable Personal email,
    @Nullable Personal msn,
    @Nullable Personal qq,
    @Nullable Long certificateType,
    @Nullable Personal certificateNumber) {}
