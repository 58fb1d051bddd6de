package cn.beian.wire.record;

import cn.beian.wire.Personal;
import org.jspecify.annotations.Nullable;

/**
 * Where a subject is ({@code Txdz}). Divisions are six-digit codes of the administration's table.
 *
 * @param province {@code Shengid}
 * @param city {@code Shiid}
 * @param county {@code Xianid}
 * @param detail mailing address, 1 to 1024 characters ({@code Xxdz})
 */
public record Address(
    @Nullable Long province,
    @Nullable Long city,
    @Nullable Long county,
    @Nullable Personal detail) {}
