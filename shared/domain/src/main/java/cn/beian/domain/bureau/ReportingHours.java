package cn.beian.domain.bureau;

import cn.beian.domain.time.ShanghaiDays;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/**
 * The hours of a day, in Asia/Shanghai, in which an administration takes uploads (V3 §1.9). They
 * are configuration: the interface tells them to people only.
 *
 * @param from the first moment
 * @param until the first moment that is too late; the same as {@code from} means always
 */
public record ReportingHours(LocalTime from, LocalTime until) {

  /** All day. */
  public static final ReportingHours ALWAYS =
      new ReportingHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

  /** The first moment from this one on at which uploads are taken. */
  public Instant next(Instant moment) {
    ZonedDateTime there = moment.atZone(ShanghaiDays.ZONE);
    if (open(there.toLocalTime())) {
      return moment;
    }
    ZonedDateTime today = there.with(from);
    return (today.isBefore(there) ? today.plusDays(1) : today).toInstant();
  }

  private boolean open(LocalTime time) {
    if (from.equals(until)) {
      return true;
    }
    boolean late = !time.isBefore(from);
    boolean early = time.isBefore(until);
    return from.isBefore(until) ? late && early : late || early;
  }
}
