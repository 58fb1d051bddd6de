package cn.beian.platform.env;

import cn.beian.domain.event.Ids;
import java.security.SecureRandom;
import java.time.InstantSource;

/**
 * Ids of 26 characters: 48 bits of time and 80 random bits in Crockford's base 32. They sort by
 * time.
 */
public final class Ulids implements Ids {
  private static final char[] DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
  private static final int TIME_DIGITS = 10;
  private static final int RANDOM_DIGITS = 16;

  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  public Ulids(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public String next() {
    char[] id = new char[TIME_DIGITS + RANDOM_DIGITS];
    long time = clock.millis();
    for (int i = TIME_DIGITS - 1; i >= 0; i--) {
      id[i] = DIGITS[(int) (time & 31)];
      time >>>= 5;
    }
    byte[] bytes = new byte[RANDOM_DIGITS];
    random.nextBytes(bytes);
    for (int i = 0; i < RANDOM_DIGITS; i++) {
      id[TIME_DIGITS + i] = DIGITS[bytes[i] & 31];
    }
    return new String(id);
  }
}
