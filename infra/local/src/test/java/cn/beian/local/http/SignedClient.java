package cn.beian.local.http;

import cn.beian.simulator.http.Signature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;

/** Posts as the functions do: signed. */
public final class SignedClient {
  private final HttpClient http = HttpClient.newHttpClient();
  private final Signature signature;

  /** A client that signs with this secret at this time. */
  public SignedClient(String secret, Instant now) {
    this.signature = new Signature(secret, InstantSource.fixed(now));
  }

  /** The status of the answer; 0 if there was none. */
  public int post(URI uri, String body) throws InterruptedException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .header(Signature.HEADER, signature.header(bytes))
            .POST(BodyPublishers.ofByteArray(bytes))
            .build();
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      return noAnswer(e);
    }
  }

  private static int noAnswer(IOException e) {
    if (e instanceof java.net.ConnectException) {
      throw new UncheckedIOException(e);
    }
    return 0;
  }
}
