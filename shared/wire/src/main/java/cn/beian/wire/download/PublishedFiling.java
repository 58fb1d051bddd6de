package cn.beian.wire.download;

import cn.beian.wire.record.Filing;

/**
 * A filing as it is on record now (备案数据, {@code BASJ/Baxx}): the only carrier of filing numbers and
 * of the administration's ids.
 */
public record PublishedFiling(Filing filing) implements Event {}
