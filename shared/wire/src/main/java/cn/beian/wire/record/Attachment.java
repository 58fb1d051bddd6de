package cn.beian.wire.record;

import cn.beian.wire.Personal;
import org.jspecify.annotations.Nullable;

/**
 * A document sent along ({@code Fjxx}).
 *
 * @param format a code of the table {@code Fjwjgs} ({@code Fjwjgs})
 * @param use a code of the table {@code Fjytlx} ({@code Fjyt})
 * @param content base64; at most 153,600 characters for a verification sheet, else 102,400 ({@code
 *     Fjnr})
 * @param owner {@code Fjssdx}
 * @param remark 1 to 256 characters ({@code Bz})
 */
public record Attachment(
    @Nullable Long format,
    @Nullable Long use,
    @Nullable Personal content,
    Owner owner,
    @Nullable String remark) {}
