package cn.beian.platform.outside;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Posts to the very address that was checked. The JDK's clients resolve a host's name themselves
 * when they connect, and a name may mean another address a moment later. Of the answer only the
 * status is read; a redirect is an answer like any other.
 */
public final class PinnedPost {
  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration WHOLE = Duration.ofSeconds(5);
  private static final int LONGEST_STATUS_LINE = 1024;
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})(?: .*)?");

  private final SSLSocketFactory tls;

  /**
   * @param tls says which certificates are trusted
   */
  public PinnedPost(SSLSocketFactory tls) {
    this.tls = tls;
  }

  /** With the certificates that the JDK trusts. */
  public static PinnedPost usual() {
    return new PinnedPost((SSLSocketFactory) SSLSocketFactory.getDefault());
  }

  /**
   * Posts JSON and returns the answer's status, within five seconds.
   *
   * @throws IOException if none came in time, or the certificate is not the host's
   */
  public int post(WebhookTarget target, Map<String, String> headers, byte[] body)
      throws IOException {
    try (Socket plain = new Socket();
        Alarm _ = new Alarm(Thread.startVirtualThread(() -> closeLate(plain)))) {
      return exchange(connected(plain, target), head(target, headers, body.length), body);
    }
  }

  /** Goes off unless it is closed before. */
  private record Alarm(Thread thread) implements AutoCloseable {
    @Override
    public void close() {
      thread.interrupt();
    }
  }

  /** Whoever answers byte by byte keeps every single read short, and would keep us for ever. */
  private static void closeLate(Socket socket) {
    try {
      Thread.sleep(WHOLE);
      socket.close();
    } catch (InterruptedException | IOException done) {
      Thread.currentThread().interrupt();
    }
  }

  private Socket connected(Socket plain, WebhookTarget target) throws IOException {
    plain.connect(new InetSocketAddress(target.address(), target.port()), (int) CONNECT.toMillis());
    if (!target.tls()) {
      return plain;
    }
    SSLSocket secure = (SSLSocket) tls.createSocket(plain, target.host(), target.port(), true);
    SSLParameters parameters = secure.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secure.setSSLParameters(parameters);
    secure.startHandshake();
    return secure;
  }

  private static String head(WebhookTarget target, Map<String, String> headers, int length) {
    StringBuilder head = new StringBuilder("POST " + target.path() + " HTTP/1.1\r\n");
    head.append("Host: ").append(target.named()).append("\r\n");
    head.append("User-Agent: Beian-Webhooks\r\nConnection: close\r\n");
    head.append("Content-Type: application/json\r\nContent-Length: ").append(length);
    headers.forEach((name, value) -> head.append("\r\n").append(name).append(": ").append(value));
    return head.append("\r\n\r\n").toString();
  }

  private static int exchange(Socket socket, String head, byte[] body) throws IOException {
    OutputStream out = socket.getOutputStream();
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
    whole.writeBytes(body);
    whole.writeTo(out);
    out.flush();
    Matcher status = STATUS.matcher(firstLine(socket.getInputStream()));
    if (!status.matches()) {
      throw new ProtocolException("no status line");
    }
    return Integer.parseInt(status.group(1));
  }

  private static String firstLine(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    int next = in.read();
    while (next >= 0 && next != '\n' && line.length() < LONGEST_STATUS_LINE) {
      line.append((char) next);
      next = in.read();
    }
    return line.toString().strip();
  }
}
