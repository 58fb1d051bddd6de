package cn.beian.domain.bureau;

import java.time.LocalDate;

/**
 * The last day on which the administration may decide an order that is submitted on a given day.
 *
 * @param date the day, in Asia/Shanghai
 * @param workdays how many working days after the submission it lies
 * @param provisional whether the days off of a year on the way to it are not in the calendar yet,
 *     so that it may still move
 */
public record DecisionDay(LocalDate date, int workdays, boolean provisional) {}
