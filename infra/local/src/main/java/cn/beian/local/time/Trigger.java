package cn.beian.local.time;

import cn.beian.local.template.TemplateException;
import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When a schedule fires. */
interface Trigger {
  /** The last time at or before {@code now}. */
  Instant lastBy(Instant now);

  /**
   * Reads {@code rate(...)} or {@code cron(...)}; a rate counts from the epoch, a cron expression
   * is in UTC.
   */
  static Trigger parse(String expression) {
    Matcher matcher =
        Pattern.compile("(?:rate\\((\\d+) (minute|hour|day)s?\\))|(?:cron\\((.+)\\))")
            .matcher(expression);
    if (!matcher.matches()) {
      throw new TemplateException("schedule not understood: " + expression);
    }
    return matcher.group(3) == null
        ? rate(Long.parseLong(matcher.group(1)), matcher.group(2))
        : cron(matcher.group(3));
  }

  private static Trigger rate(long count, String unit) {
    Duration every =
        switch (unit) {
          case "minute" -> Duration.ofMinutes(count);
          case "hour" -> Duration.ofHours(count);
          default -> Duration.ofDays(count);
        };
    long seconds = every.toSeconds();
    return now -> Instant.ofEpochSecond(now.getEpochSecond() / seconds * seconds);
  }

  /** EventBridge's fields are Quartz's without the seconds. */
  private static Trigger cron(String fields) {
    CronParser parser =
        new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.QUARTZ));
    ExecutionTime times = ExecutionTime.forCron(parser.parse("0 " + fields));
    return now ->
        times
            .lastExecution(now.plusMillis(1).atZone(ZoneOffset.UTC))
            .map(ZonedDateTime::toInstant)
            .orElse(Instant.EPOCH);
  }
}
