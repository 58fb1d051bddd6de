package cn.beian.platform.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Posts to an address, under a name that is said and not resolved. */
class PinnedPostTest {
  private static final char[] PASSWORD = "for tests".toCharArray();
  private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

  /** A certificate for hooks.invalid, and the only one that is trusted. */
  private static SSLContext context(Path directory) throws Exception {
    Path file = directory.resolve("store.p12");
    Process made =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "a",
                "-keyalg",
                "EC",
                "-dname",
                "CN=hooks.invalid",
                "-ext",
                "san=dns:hooks.invalid",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(PASSWORD))
            .redirectErrorStream(true)
            .start();
    assertThat(made.waitFor()).isZero();
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD);
    }
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(store, PASSWORD);
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  @Test
  void theCertificateHasToBeForTheNameAndTheNameIsSaid(@TempDir Path directory) throws Exception {
    SSLContext context = context(directory);
    HttpsServer server = HttpsServer.create(new InetSocketAddress(LOOPBACK, 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    List<String> seen = new ArrayList<>();
    server.createContext(
        "/",
        exchange -> {
          seen.add(exchange.getRequestHeaders().getFirst("Host") + exchange.getRequestURI());
          exchange.sendResponseHeaders(202, -1);
          exchange.close();
        });
    server.start();
    try {
      int port = server.getAddress().getPort();
      PinnedPost post = new PinnedPost(context.getSocketFactory());
      WebhookTarget right = new WebhookTarget(LOOPBACK, "hooks.invalid", port, "/a?b=c", true);
      assertThat(post.post(right, Map.of("X-A", "b"), new byte[] {'{', '}'})).isEqualTo(202);
      assertThat(seen).containsExactly("hooks.invalid:" + port + "/a?b=c");
      WebhookTarget other = new WebhookTarget(LOOPBACK, "other.invalid", port, "/", true);
      assertThatThrownBy(() -> post.post(other, Map.of(), new byte[0]))
          .isInstanceOf(SSLException.class);
      assertThatThrownBy(() -> PinnedPost.usual().post(right, Map.of(), new byte[0]))
          .isInstanceOf(SSLException.class);
      assertThat(seen).hasSize(1);
    } finally {
      server.stop(0);
    }
  }

  private interface Answer {
    void to(Socket socket) throws Exception;
  }

  private static int answered(Answer answer) throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, LOOPBACK)) {
      Thread.startVirtualThread(() -> {
        try (Socket socket = server.accept()) {
          answer.to(socket);
        } catch (Exception over) {
          Thread.currentThread().interrupt();
        }
      });
      WebhookTarget target =
          new WebhookTarget(LOOPBACK, "127.0.0.1", server.getLocalPort(), "/", false);
      return PinnedPost.usual().post(target, Map.of(), new byte[0]);
    }
  }

  @Test
  @Timeout(20)
  void whoeverAnswersByteByByteOrNotAtAllIsLeftInTime() {
    long begun = System.nanoTime();
    assertThatThrownBy(() ->
            answered(socket -> {
              while (true) {
                socket.getOutputStream().write('H');
                Thread.sleep(200);
              }
            }))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> answered(socket -> Thread.sleep(Duration.ofSeconds(15))))
        .isInstanceOf(IOException.class);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(14));
  }

  @Test
  void anAnswerWithoutEndIsNotReadAndNoAnswerIsNone() throws IOException {
    assertThatThrownBy(() ->
            answered(
                socket -> socket.getOutputStream().write("x".repeat(100_000).getBytes("UTF-8"))))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> answered(Socket::close)).isInstanceOf(IOException.class);
    assertThat(
            answered(socket -> {
              String redirect = "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\n\r\n";
              socket.getOutputStream().write(redirect.getBytes("UTF-8"));
              socket.getInputStream().read();
            }))
        .isEqualTo(302);
  }
}
