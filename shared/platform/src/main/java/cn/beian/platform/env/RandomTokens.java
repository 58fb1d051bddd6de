package cn.beian.platform.env;

import java.security.SecureRandom;
import java.util.Base64;

/** Texts that nobody can guess. */
public final class RandomTokens {
  private static final int BYTES = 32;

  private final SecureRandom random = new SecureRandom();

  /** 256 random bits, in 43 characters of base 64 for URLs. */
  public String next() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
