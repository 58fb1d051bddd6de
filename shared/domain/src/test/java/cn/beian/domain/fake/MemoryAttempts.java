package cn.beian.domain.fake;

import cn.beian.domain.attempt.AttemptCounts;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Counts of attempts, in memory. */
public final class MemoryAttempts implements AttemptCounts {
  private final Map<String, Integer> counts = new HashMap<>();

  @Override
  public boolean admit(String key, Instant until, int most) {
    String window = key + " " + until;
    int before = counts.getOrDefault(window, 0);
    if (before < most) {
      counts.put(window, before + 1);
    }
    return before < most;
  }

  /** Whose attempts were counted, with how many in which window. */
  public Map<String, Integer> counts() {
    return Map.copyOf(counts);
  }
}
