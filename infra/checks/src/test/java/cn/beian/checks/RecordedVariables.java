package cn.beian.checks;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Variables that have some plausible value under every name, and remember which were asked for. */
final class RecordedVariables extends AbstractMap<String, String> {

  private static final String KEY_ARN =
      "arn:aws-cn:kms:cn-north-1:123456789012:key/00000000-0000-0000-0000-000000000000";
  private static final String SECRET_ARN =
      "arn:aws-cn:secretsmanager:cn-north-1:123456789012:secret:synthetic-000000";
  private static final String QUEUE_URL = "http://127.0.0.1:1/123456789012/queue";
  private static final Map<String, String> VALUES =
      Map.ofEntries(
          Map.entry("AWS_REGION", "cn-north-1"),
          Map.entry("AWS_ACCESS_KEY_ID", "synthetic"),
          Map.entry("AWS_SECRET_ACCESS_KEY", "synthetic"),
          Map.entry("TABLE_NAME", "table"),
          Map.entry("DATA_KEY_ID", KEY_ARN),
          Map.entry("HASH_KEY_ID", KEY_ARN),
          Map.entry("BUREAU_QUEUE_URL", QUEUE_URL),
          Map.entry("BUREAU_FETCH_QUEUE_URL", QUEUE_URL),
          Map.entry("BUREAU_RESULT_QUEUE_URL", QUEUE_URL),
          Map.entry("BUREAU_IDENTITIES_SECRET", SECRET_ARN),
          Map.entry("ARCHIVE_BUCKET", "archive"),
          Map.entry("NOTIFICATION_QUEUE_URL", QUEUE_URL),
          Map.entry("CLEANUP_QUEUE_URL", QUEUE_URL),
          Map.entry("VALIDITY_QUEUE_URL", QUEUE_URL),
          Map.entry("COMPARISON_QUEUE_URL", QUEUE_URL),
          Map.entry("SWEEP_QUEUE_URL", QUEUE_URL),
          Map.entry("MOST_WAITING", "100"),
          Map.entry("WEBHOOK_QUEUE_URL", QUEUE_URL),
          Map.entry("WEBHOOK_TARGETS", "PUBLIC"),
          Map.entry("CODE_EXPIRY_QUEUE_URL", QUEUE_URL),
          Map.entry("INSTANCE_QUEUE_URL", QUEUE_URL),
          Map.entry("REVIEW_QUEUE_URL", QUEUE_URL),
          Map.entry("BUREAU_URL", "http://127.0.0.1:1"),
          Map.entry("FILED_REGISTER_FILE", ""),
          Map.entry("MESSAGE_GATEWAY_URL", "http://127.0.0.1:1"),
          Map.entry("FACE_CHECK_URL", "http://127.0.0.1:1"),
          Map.entry("MATERIALS_BUCKET", "materials"),
          Map.entry("TOKEN_ISSUER", "https://issuer.example"),
          Map.entry("TOKEN_KEYS", keys()));

  private final Set<String> read = new TreeSet<>();
  private final String sender;

  /** Variables that have SMS and e-mail go out so: {@code GATEWAY} or {@code AWS}. */
  RecordedVariables(String sender) {
    this.sender = sender;
  }

  /** The names asked for, without those that Lambda itself sets or the SDK understands. */
  Set<String> read() {
    return read;
  }

  @Override
  public @Nullable String get(@Nullable Object name) {
    String text = String.valueOf(name);
    if (text.startsWith("AWS_")) {
      return VALUES.get(text);
    }
    read.add(text);
    if (text.endsWith("_SENDER")) {
      return sender;
    }
    return VALUES.getOrDefault(text, "1");
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return get(name) != null;
  }

  @Override
  public Set<Entry<String, String>> entrySet() {
    return VALUES.entrySet();
  }

  private static String keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      var point = ((ECPublicKey) generator.generateKeyPair().getPublic()).getW();
      return """
      {"keys":[{"kty":"EC","crv":"P-256","use":"sig","alg":"ES256","kid":"k","x":"%s","y":"%s"}]}\
      """
          .formatted(coordinate(point.getAffineX()), coordinate(point.getAffineY()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String coordinate(BigInteger number) {
    byte[] bytes = number.toByteArray();
    byte[] fixed = new byte[32];
    byte[] last = Arrays.copyOfRange(bytes, Math.max(0, bytes.length - 32), bytes.length);
    System.arraycopy(last, 0, fixed, 32 - last.length, last.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(fixed);
  }
}
