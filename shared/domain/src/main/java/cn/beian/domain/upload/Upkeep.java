package cn.beian.domain.upload;

import cn.beian.domain.bureau.BureauLine;
import cn.beian.domain.filing.Province;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The lines to the administrations, and how long is waited before one is bothered again (V3 §1.9).
 *
 * @param random spreads what would come back all at once
 */
public record Upkeep(BureauLine.Lines lines, InstantSource clock, RandomGenerator random) {

  /** After so many attempts that failed without a reason a person has to look. */
  static final int MOST_UNEXPLAINED = 5;

  private static final int AT_ONCE = 2;
  private static final long SHORTEST_SECONDS = Duration.ofMinutes(5).toSeconds();
  private static final long LONGEST_SECONDS = Duration.ofMinutes(30).toSeconds();

  /** When a full queue or a maintenance may be over: in 5 to 30 minutes. */
  Instant later(Instant now) {
    return now.plusSeconds(random.nextLong(SHORTEST_SECONDS, LONGEST_SECONDS + 1));
  }

  /** When uploads are taken again: as configured, or in half an hour if that says now. */
  Instant opening(Province province, Instant now) {
    Instant opens = lines.hours(province).next(now);
    return opens.isAfter(now) ? opens : now.plusSeconds(LONGEST_SECONDS);
  }

  /**
   * When to try again after so many failures: twice at once, then after 1, 2, 4, ... minutes, 30 at
   * most.
   */
  @Nullable Instant retry(int failures, Instant now) {
    if (failures < AT_ONCE) {
      return null;
    }
    long seconds = Duration.ofMinutes(1).toSeconds() << Math.min(failures - AT_ONCE, 5);
    return now.plusSeconds(Math.min(seconds, LONGEST_SECONDS));
  }
}
