package cn.beian.bench.process;

import cn.beian.platform.env.Environment;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lambda's Runtime API for one process. It must outlive the process: the runtime client crashes
 * when the connection ends under its waiting question, and also when an event has no content type.
 */
final class RuntimeApi implements AutoCloseable {
  private static final String ROOT = "/2018-06-01/runtime/";

  /** The longest that Lambda allows. */
  private static final Duration TIME_LIMIT = Duration.ofMinutes(15);

  private final BlockingQueue<byte[]> events = new LinkedBlockingQueue<>();
  private final BlockingQueue<Reply> replies = new LinkedBlockingQueue<>();
  private final HttpServer server;

  RuntimeApi() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(ROOT, this::handle);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  /**
   * What the function said to an event.
   *
   * @param nanos when it had been received, by {@link System#nanoTime}
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Reply(boolean failed, byte[] body, long nanos) {}

  /** Host and port, as the variable AWS_LAMBDA_RUNTIME_API wants it. */
  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  void offer(byte[] event) {
    events.add(event);
  }

  /** The next reply; null if none came in time. */
  @Nullable Reply reply() throws InterruptedException {
    return replies.poll(TIME_LIMIT.toSeconds(), TimeUnit.SECONDS);
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    byte[] body = exchange.getRequestBody().readAllBytes();
    if (path.endsWith("/next")) {
      next(exchange);
    } else {
      replies.add(new Reply(!path.endsWith("/response"), body, System.nanoTime()));
      exchange.sendResponseHeaders(202, -1);
    }
    exchange.close();
  }

  private void next(HttpExchange exchange) throws IOException {
    byte[] event = take();
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", "application/json");
    headers.set("Lambda-Runtime-Aws-Request-Id", UUID.randomUUID().toString());
    headers.set(
        "Lambda-Runtime-Invoked-Function-Arn",
        "arn:aws:lambda:local:000000000000:function:bench:live");
    headers.set(
        "Lambda-Runtime-Deadline-Ms",
        Long.toString(Environment.current().clock().millis() + TIME_LIMIT.toMillis()));
    exchange.sendResponseHeaders(200, event.length);
    exchange.getResponseBody().write(event);
  }

  private byte[] take() throws IOException {
    try {
      return events.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
