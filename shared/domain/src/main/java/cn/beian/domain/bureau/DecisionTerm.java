package cn.beian.domain.bureau;

import cn.beian.domain.filing.Province;
import cn.beian.domain.time.WorkdayCalendar;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long an administration may take to decide (管局审核时长): working days after the day of the
 * submission, which itself does not count.
 *
 * @see "LC-GEN-06, FAQ-BUR-02"
 */
public final class DecisionTerm {
  private final WorkdayCalendar calendar;
  private final int workdays;
  private final Map<Province, Integer> byProvince;

  /**
   * A term.
   *
   * @param workdays the term where a province states none
   * @param byProvince the terms of the provinces that state one
   */
  public DecisionTerm(WorkdayCalendar calendar, int workdays, Map<Province, Integer> byProvince) {
    this.calendar = calendar;
    this.workdays = workdays;
    this.byProvince = Map.copyOf(byProvince);
  }

  /**
   * The last day on which an order that is submitted on a day may be decided.
   *
   * @param province null while it is unknown: the general term
   */
  public DecisionDay from(LocalDate submission, @Nullable Province province) {
    int term = province == null ? workdays : byProvince.getOrDefault(province, workdays);
    LocalDate last = calendar.plusWorkdays(submission, term);
    return new DecisionDay(last, term, calendar.isProvisional(submission, last));
  }
}
