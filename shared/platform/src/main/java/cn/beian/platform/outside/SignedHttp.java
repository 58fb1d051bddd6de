package cn.beian.platform.outside;

import cn.beian.platform.env.Environment;
import cn.beian.platform.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Posts JSON with a signature over time and body: {@code Beian-Signature: t=<epoch seconds>,v1=<hex
 * HMAC-SHA256 of "t.body">}.
 */
public final class SignedHttp {
  private static final int TIMEOUT_MILLIS = 5_000;

  private final URI base;
  private final byte[] secret;
  private final InstantSource clock;

  public SignedHttp(String base, String secret, InstantSource clock) {
    this.base = URI.create(base.endsWith("/") ? base : base + "/");
    this.secret = secret.getBytes(StandardCharsets.UTF_8);
    this.clock = clock;
  }

  /** As the environment says: the variables' names are given. */
  public static SignedHttp of(Environment environment, String base, String secret) {
    return new SignedHttp(
        environment.variable(base), environment.variable(secret), environment.clock());
  }

  /** A status and a body. */
  public record Answer(int status, byte[] body) {}

  /**
   * Posts to a path under the base address.
   *
   * @throws IOException if nothing came back
   */
  public Answer post(String path, Map<String, Object> json) throws IOException {
    byte[] body = Json.write(json);
    HttpURLConnection connection = (HttpURLConnection) base.resolve(path).toURL().openConnection();
    connection.setRequestMethod("POST");
    connection.setConnectTimeout(TIMEOUT_MILLIS);
    connection.setReadTimeout(TIMEOUT_MILLIS);
    connection.setInstanceFollowRedirects(false);
    connection.setDoOutput(true);
    connection.setRequestProperty("Content-Type", "application/json");
    connection.setRequestProperty("Beian-Signature", signature(body));
    try (OutputStream out = connection.getOutputStream()) {
      out.write(body);
    }
    return answer(connection);
  }

  private static Answer answer(HttpURLConnection connection) throws IOException {
    int status = connection.getResponseCode();
    try (InputStream in =
        status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
      return new Answer(status, in == null ? new byte[0] : in.readAllBytes());
    }
  }

  private String signature(byte[] body) {
    long time = clock.instant().getEpochSecond();
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      mac.update((time + ".").getBytes(StandardCharsets.UTF_8));
      return "t=" + time + ",v1=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
