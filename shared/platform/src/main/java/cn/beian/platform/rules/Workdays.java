package cn.beian.platform.rules;

import cn.beian.domain.time.WorkdayCalendar;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

/** The announced days off and make-up days (workdays.tsv). */
public final class Workdays {
  private Workdays() {}

  /** Reads the calendar. */
  public static WorkdayCalendar load() {
    Map<LocalDate, Boolean> exceptions =
        Resources.lines("workdays.tsv").stream()
            .skip(1)
            .map(line -> line.split("\t", -1))
            .collect(
                Collectors.toUnmodifiableMap(
                    cells -> LocalDate.parse(cells[0]), cells -> "work".equals(cells[1])));
    return new WorkdayCalendar(exceptions);
  }
}
