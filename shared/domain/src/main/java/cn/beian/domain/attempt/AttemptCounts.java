package cn.beian.domain.attempt;

import java.time.Instant;

/** Counts attempts, whoever makes them at the same moment. */
public interface AttemptCounts {

  /**
   * Counts one more attempt in the window that ends then, unless there were as many already.
   *
   * @param key whose attempts; never personal data in the clear
   * @param until the window's end; the count is of no use afterwards
   * @param most how many are let through
   * @return false if there were as many already
   */
  boolean admit(String key, Instant until, int most);
}
