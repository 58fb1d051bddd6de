package cn.beian.year.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days as people in China have them (design §4: counted in Asia/Shanghai, moments in UTC). */
final class Days {

  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private Days() {}

  static LocalDate of(Instant moment) {
    return LocalDate.ofInstant(moment, SHANGHAI);
  }

  static Instant start(LocalDate day) {
    return day.atStartOfDay(SHANGHAI).toInstant();
  }
}
