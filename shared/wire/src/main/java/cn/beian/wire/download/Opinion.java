package cn.beian.wire.download;

import cn.beian.wire.Personal;
import cn.beian.wire.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer says of a record (管局审核, {@code BAJG/GJSHS/Gjsh}).
 *
 * @param reviewer {@code Shrxm}
 * @param reviewerPhone {@code Shr_dhhm}
 * @param reviewed {@code Shsj}
 * @param text 1 to 1024 characters ({@code Shyj})
 * @param passed on the wire 1 means yes ({@code Shjg})
 * @param operation as in {@link Result} ({@code Czlx})
 * @param record by operation the provider's own id or the administration's ({@code Jlid})
 */
public record Opinion(
    @Nullable Personal reviewer,
    @Nullable Personal reviewerPhone,
    @Nullable Stamp reviewed,
    @Nullable String text,
    boolean passed,
    @Nullable Long operation,
    @Nullable Long record)
    implements Event {}
