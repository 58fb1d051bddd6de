package cn.beian.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A move of the virtual clock.
 *
 * @param step how long the suite stands still between two firings of its schedules; null for what
 *     {@link LookBack} allows
 */
record Jump(Duration by, @Nullable Duration step) {
  private static final Duration LONGEST = Duration.ofDays(400);

  /**
   * Reads {@code {"advance":"P30D","step":"P7D"}}; the step may be left out.
   *
   * @throws IllegalArgumentException if it goes back or too far
   * @throws java.time.DateTimeException if it is no duration
   */
  static Jump read(JsonNode body) {
    Duration by = Duration.parse(body.path("advance").asText());
    JsonNode step = body.path("step");
    return new Jump(inRange(by), step.isMissingNode() ? null : stepping(step.asText()));
  }

  private static Duration stepping(String text) {
    Duration step = inRange(Duration.parse(text));
    if (step.isZero()) {
      throw new IllegalArgumentException("a step of nothing");
    }
    return step;
  }

  private static Duration inRange(Duration time) {
    if (time.isNegative() || time.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("out of range");
    }
    return time;
  }

  Duration stepOr(Duration usual) {
    return step == null ? usual : step;
  }
}
