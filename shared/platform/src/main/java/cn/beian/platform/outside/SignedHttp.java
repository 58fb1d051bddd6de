package cn.beian.platform.outside;

import cn.beian.platform.env.Environment;
import cn.beian.platform.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;

/** Posts JSON with a signature over time and body: see {@link HttpSignature}. */
public final class SignedHttp {
  private static final int TIMEOUT_MILLIS = 5_000;

  private final URI base;
  private final HttpSignature signature;

  public SignedHttp(String base, String secret, InstantSource clock) {
    this.base = URI.create(base.endsWith("/") ? base : base + "/");
    this.signature = new HttpSignature(secret, clock);
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
    connection.setRequestProperty(HttpSignature.HEADER, signature.of(body));
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
}
