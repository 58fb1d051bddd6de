package cn.beian.simulator.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Makes and checks {@code Beian-Signature: t=<epoch seconds>,v1=<hex HMAC-SHA256 of "t.body">}
 * under a shared secret. Written anew though the functions have the same: a peer that shared it
 * would take whatever error is in it.
 */
public final class Signature {
  /** The header's name. */
  public static final String HEADER = "Beian-Signature";

  private static final Pattern FORM = Pattern.compile("t=(\\d{1,12}),v1=([0-9a-f]{64})");
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  private final byte[] secret;
  private final InstantSource clock;

  /** A check by this secret and clock. */
  public Signature(String secret, InstantSource clock) {
    this.secret = secret.getBytes(StandardCharsets.UTF_8);
    this.clock = clock;
  }

  /** Whether the header fits the body and is not older or younger than five minutes. */
  public boolean fits(@Nullable String header, byte[] body) {
    Matcher matcher = FORM.matcher(header == null ? "" : header);
    if (!matcher.matches()) {
      return false;
    }
    Instant signed = Instant.ofEpochSecond(Long.parseLong(matcher.group(1)));
    boolean fresh = Duration.between(signed, clock.instant()).abs().compareTo(TOLERANCE) <= 0;
    byte[] given = HexFormat.of().parseHex(matcher.group(2));
    return fresh && MessageDigest.isEqual(given, sign(matcher.group(1), body));
  }

  /** The header of a body that is sent now. */
  public String header(byte[] body) {
    String second = Long.toString(clock.instant().getEpochSecond());
    return "t=" + second + ",v1=" + HexFormat.of().formatHex(sign(second, body));
  }

  private byte[] sign(String epochSecond, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      mac.update((epochSecond + ".").getBytes(StandardCharsets.UTF_8));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
