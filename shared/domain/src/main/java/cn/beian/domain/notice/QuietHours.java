package cn.beian.domain.notice;

import cn.beian.domain.time.ShanghaiDays;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * When people are not woken by SMS, by the clock of Asia/Shanghai. Equal ends mean never.
 *
 * @param from the first quiet moment
 * @param to the first moment after, that day or the next
 */
public record QuietHours(LocalTime from, LocalTime to) {

  /** When the quiet hours end that the moment is in; empty if it is in none. */
  public Optional<Instant> until(Instant now) {
    ZonedDateTime local = now.atZone(ShanghaiDays.ZONE);
    if (!quiet(local.toLocalTime())) {
      return Optional.empty();
    }
    ZonedDateTime end = local.with(to);
    return Optional.of((end.isAfter(local) ? end : end.plusDays(1)).toInstant());
  }

  private boolean quiet(LocalTime time) {
    boolean begun = !time.isBefore(from);
    boolean over = !time.isBefore(to);
    return from.isAfter(to) ? begun || !over : begun && !over;
  }
}
