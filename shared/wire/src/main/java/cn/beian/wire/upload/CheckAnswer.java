package cn.beian.wire.upload;

import cn.beian.wire.Personal;
import cn.beian.wire.Stamp;
import cn.beian.wire.record.Filing;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a check task (核实结果, {@code HSJG/Hsjgxx}).
 *
 * @param passed on the wire 0 means yes ({@code Hsjg})
 * @param checker 1 to 128 characters ({@code Hsrxm})
 * @param checked a day ({@code Hssj})
 * @param unit the provider's id ({@code Bbdw})
 * @param opinion 1 to 1024 characters ({@code Hsyj})
 * @param errors found, 1 to 4000 characters ({@code Cwxx})
 * @param filing what was checked: ids of the administration only, no languages ({@code Baxx})
 */
public record CheckAnswer(
    boolean passed,
    @Nullable Personal checker,
    @Nullable Stamp checked,
    @Nullable Long unit,
    @Nullable String opinion,
    @Nullable String errors,
    Filing filing)
    implements UploadRecord {}
