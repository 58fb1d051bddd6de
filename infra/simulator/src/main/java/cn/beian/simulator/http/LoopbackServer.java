package cn.beian.simulator.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP server on 127.0.0.1. It refuses requests whose Host is not a loopback name, so that no
 * web page can reach it through a name of its own (DNS rebinding).
 */
public final class LoopbackServer implements AutoCloseable {
  private static final int MAX_BODY = 10 * 1024 * 1024;
  private static final Set<String> LOOPBACK_NAMES = Set.of("127.0.0.1", "localhost", "[::1]");

  static {
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final int largest;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * A server that is bound, and answers once it is started.
   *
   * @param port 0 for any free one
   * @throws IOException if the port is taken
   */
  public LoopbackServer(int port, Function<Request, Answer> handler) throws IOException {
    this(port, handler, MAX_BODY);
  }

  /**
   * One that takes larger bodies.
   *
   * @param largest in bytes
   * @throws IOException if the port is taken
   */
  public LoopbackServer(int port, Function<Request, Answer> handler, int largest)
      throws IOException {
    this.largest = largest;
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    server = HttpServer.create(new InetSocketAddress(loopback, port), 0);
    server.setExecutor(threads);
    server.createContext("/", exchange -> serve(exchange, handler));
  }

  /** Begins to answer. */
  public LoopbackServer start() {
    server.start();
    return this;
  }

  /** The base address, without a slash at its end. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** The address that the server is bound to. */
  public InetAddress boundTo() {
    return server.getAddress().getAddress();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void serve(HttpExchange exchange, Function<Request, Answer> handler) throws IOException {
    try (exchange) {
      Request request = read(exchange);
      Answer answer =
          loopbackName(exchange.getRequestHeaders().getFirst("Host"))
              ? handler.apply(request)
              : Answer.problem(403, "HOST_NOT_LOOPBACK");
      write(exchange, answer);
    }
  }

  static boolean loopbackName(@Nullable String host) {
    return host != null && LOOPBACK_NAMES.contains(host.replaceFirst(":\\d+$", ""));
  }

  private Request read(HttpExchange exchange) throws IOException {
    try (InputStream in = exchange.getRequestBody()) {
      byte[] body = in.readNBytes(largest + 1);
      boolean tooLarge = body.length > largest;
      in.transferTo(OutputStream.nullOutputStream());
      return new Request(
          exchange.getRequestMethod(),
          exchange.getRequestURI(),
          exchange.getRequestHeaders(),
          tooLarge ? new byte[0] : body,
          tooLarge);
    }
  }

  private static void write(HttpExchange exchange, Answer answer) throws IOException {
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    boolean bodiless = exchange.getRequestMethod().equals("HEAD") || answer.body().length == 0;
    exchange.sendResponseHeaders(answer.status(), bodiless ? -1 : answer.body().length);
    if (!bodiless) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(answer.body(), 0, answer.sent());
      }
    }
  }
}
