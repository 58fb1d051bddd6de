package cn.beian.platform.outside;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature of a body under a shared secret, {@code t=<epoch seconds>,v1=<hex HMAC-SHA256 of
 * "t.body">}: who knows the secret sent this body, within five minutes of that second.
 */
public final class HttpSignature {

  /** The header that it stands in. */
  public static final String HEADER = "Beian-Signature";

  private static final Pattern FORM = Pattern.compile("t=(\\d{1,12}),v1=([0-9a-f]{64})");
  private static final Duration TOLERANCE = Duration.ofMinutes(5);
  private static final String ALGORITHM = "HmacSHA256";

  private final List<byte[]> secrets;
  private final InstantSource clock;

  public HttpSignature(String secret, InstantSource clock) {
    this(List.of(secret), clock);
  }

  /**
   * @param secrets all of them sign, each with a {@code v1} of its own: while a secret is changed,
   *     the old one and the new
   */
  public HttpSignature(List<String> secrets, InstantSource clock) {
    this.secrets = secrets.stream().map(secret -> secret.getBytes(StandardCharsets.UTF_8)).toList();
    this.clock = clock;
  }

  /** The signature of a body that is sent now. */
  public String of(byte[] body) {
    String time = Long.toString(clock.instant().getEpochSecond());
    StringBuilder signature = new StringBuilder("t=" + time);
    for (byte[] secret : secrets) {
      signature.append(",v1=").append(HexFormat.of().formatHex(mac(secret, time, body)));
    }
    return signature.toString();
  }

  /** Whether a signature is this body's, and fresh. Takes as long whatever differs. */
  public boolean fits(String header, byte[] body) {
    Matcher matcher = FORM.matcher(header);
    if (!matcher.matches()) {
      return false;
    }
    Instant signed = Instant.ofEpochSecond(Long.parseLong(matcher.group(1)));
    boolean fresh = Duration.between(signed, clock.instant()).abs().compareTo(TOLERANCE) <= 0;
    byte[] given = HexFormat.of().parseHex(matcher.group(2));
    boolean known = false;
    for (byte[] secret : secrets) {
      known |= MessageDigest.isEqual(given, mac(secret, matcher.group(1), body));
    }
    return known && fresh;
  }

  private static byte[] mac(byte[] secret, String time, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      mac.update((time + ".").getBytes(StandardCharsets.UTF_8));
      return mac.doFinal(body);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
