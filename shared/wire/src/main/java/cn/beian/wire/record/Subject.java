package cn.beian.wire.record;

import cn.beian.wire.Personal;
import org.jspecify.annotations.Nullable;

/**
 * The subject (主体, {@code Zt_xx}). Which messages have which of this stands in {@code
 * messages.txt}.
 *
 * @param ownId the provider's id ({@code IspZtid})
 * @param id the administration's id ({@code Ztid})
 * @param name of the unit or person, 1 to 255 characters ({@code Dwmc})
 * @param number its filing number ({@code Baxh})
 * @param nature a code of the table {@code Dwxz}; wanted for units ({@code Dwxz})
 * @param investor or superior unit, 1 to 255 characters ({@code Tzr})
 * @param address {@code Txdz}
 * @param certificate {@code Zj}
 * @param principal {@code Fzr}
 * @param byProvider whether the provider reports it, not the subject itself ({@code Bbfs}; {@code
 *     Bbyhlx} in downloads)
 * @param remark 1 to 1024 characters ({@code Bz})
 */
public record Subject(
    @Nullable Long ownId,
    @Nullable Long id,
    @Nullable Personal name,
    @Nullable String number,
    @Nullable Long nature,
    @Nullable Personal investor,
    @Nullable Address address,
    @Nullable Certificate certificate,
    @Nullable Contact principal,
    @Nullable Boolean byProvider,
    Published published,
    @Nullable Personal remark) {}
