package cn.beian.wire.auth;

import cn.beian.wire.Gbk;
import cn.beian.wire.Md5;
import cn.beian.wire.Personal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.random.RandomGenerator;

/**
 * What an administration has given a provider.
 *
 * @param providerId {@code ispId}, at least 1
 * @param password in characters that GBK has
 */
public record Credentials(long providerId, String userName, Personal password) {
  private static final String ALPHABET =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  public Credentials {
    if (!Gbk.has(password.value())) {
      throw new IllegalArgumentException("a password in characters outside of GBK");
    }
  }

  /** The authentication of one call. */
  public Authentication forCall(String random) {
    return new Authentication(providerId, userName, random, hash(random), Md5.ALGORITHM);
  }

  /** Whether a call was made with this password. Takes as long whatever differs. */
  public boolean made(Authentication call) {
    return Gbk.has(call.random())
        && MessageDigest.isEqual(
            hash(call.random()).getBytes(StandardCharsets.UTF_8),
            call.passwordHash().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * A random text for one call.
   *
   * @param source a {@link java.security.SecureRandom}
   */
  public static String random(RandomGenerator source) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < Authentication.RANDOM_LENGTH; i++) {
      text.append(ALPHABET.charAt(source.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }

  private String hash(String random) {
    return Base64.getEncoder().encodeToString(Md5.of(Gbk.encode(password.value() + random)));
  }
}
