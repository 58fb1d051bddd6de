package cn.beian.wire.record;

import cn.beian.wire.Personal;
import org.jspecify.annotations.Nullable;

/**
 * A subject's certificate ({@code Zj}).
 *
 * @param type a code of the table {@code Zjlx}; in a change 1 to 11 only ({@code Zjlx})
 * @param number 1 to 255 characters, 128 in published data ({@code Zjhm})
 * @param address the address on it, 1 to 1024 characters ({@code Zjzs})
 */
public record Certificate(
    @Nullable Long type, @Nullable Personal number, @Nullable Personal address) {}
