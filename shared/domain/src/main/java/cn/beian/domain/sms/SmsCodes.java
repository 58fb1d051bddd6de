package cn.beian.domain.sms;

import cn.beian.domain.Sha256;
import cn.beian.domain.personal.KeyedHash;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;

/**
 * The codes of SMS checks: six digits (FAQ-SMS-03) that only who has the key can tell. They are
 * derived from the order, the hand-over, the check and its challenge whenever they are needed, and
 * kept nowhere.
 */
public final class SmsCodes {
  /** The purpose under which codes are derived. */
  private static final String PURPOSE = "SMS_CODE";

  private static final BigInteger CODES = BigInteger.valueOf(1_000_000);

  private final KeyedHash hash;

  public SmsCodes(KeyedHash hash) {
    this.hash = hash;
  }

  /** The code that was sent last for this check. */
  public String code(SmsCheck check) {
    String challenge =
        check.order() + "." + check.submission() + "." + check.number() + "." + check.challenge();
    // Spreads whatever letters the hash is written in evenly over the codes.
    byte[] digest = Sha256.of(hash.of(PURPOSE, challenge).getBytes(StandardCharsets.UTF_8));
    return String.format(Locale.ROOT, "%06d", new BigInteger(1, digest).mod(CODES));
  }

  /** Whether this is the code, compared in constant time. */
  public boolean matches(SmsCheck check, String entered) {
    return same(code(check), entered);
  }

  static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
