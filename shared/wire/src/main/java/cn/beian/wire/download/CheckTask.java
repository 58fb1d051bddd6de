package cn.beian.wire.download;

import cn.beian.wire.record.Filing;

/**
 * A filing to be checked (核实任务, {@code HSRW/Baxx}). It has no id and no deadline: subject, sites
 * and the file's name tell it.
 */
public record CheckTask(Filing filing) implements Event {}
