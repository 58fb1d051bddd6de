package cn.beian.wire.download;

import org.jspecify.annotations.Nullable;

/**
 * Something is no longer filed, asked for or not (注销数据, {@code ZXSJ/Zxxx}).
 *
 * @param kind 0 a subject, 1 a site; 2 an access, which the schema does not have ({@code Zxlb})
 * @param id the administration's id ({@code Jlid})
 * @param remark {@code Bz}
 */
public record Deregistered(long kind, long id, @Nullable String remark) implements Event {}
