package cn.beian.platform.env;

import cn.beian.domain.event.Ids;
import java.security.SecureRandom;
import java.time.InstantSource;

/**
 * Ids of 26 characters: 48 bits of time and 80 random bits in Crockford's base 32. They sort by
 * time, and those that are given out here within one millisecond by their order: then the upper
 * half of the random bits counts on, and the lower half is random as ever.
 */
public final class Ulids implements Ids {
  private static final char[] DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
  private static final int TIME_DIGITS = 10;
  private static final int HALF_DIGITS = 8;
  private static final int BITS = 5;
  private static final long HALF = 1L << (HALF_DIGITS * BITS);

  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();
  private long lastTime = -1;
  private long lastUpper;

  public Ulids(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public synchronized String next() {
    long time = clock.millis();
    // Half of the numbers are left to count on.
    lastUpper = time == lastTime ? lastUpper + 1 : random.nextLong(HALF / 2);
    lastTime = time;
    return digits(time, TIME_DIGITS)
        + digits(lastUpper, HALF_DIGITS)
        + digits(random.nextLong(HALF), HALF_DIGITS);
  }

  private static String digits(long number, int count) {
    char[] digits = new char[count];
    long left = number;
    for (int i = count - 1; i >= 0; i--) {
      digits[i] = DIGITS[(int) (left & 31)];
      left >>>= BITS;
    }
    return new String(digits);
  }
}
