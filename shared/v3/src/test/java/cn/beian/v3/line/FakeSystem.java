package cn.beian.v3.line;

import cn.beian.domain.bureau.ReportingHours;
import cn.beian.domain.filing.Province;
import cn.beian.v3.Settings;
import cn.beian.wire.Personal;
import cn.beian.wire.Reading;
import cn.beian.wire.auth.Credentials;
import cn.beian.wire.payload.Packing;
import cn.beian.wire.soap.Dialect;
import cn.beian.wire.soap.ElementNames;
import cn.beian.wire.soap.Replies;
import cn.beian.wire.soap.Reply;
import cn.beian.wire.soap.Request;
import cn.beian.wire.soap.Requests;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An administration's system that answers as a test tells it to. */
final class FakeSystem implements AutoCloseable {
  static final Dialect DIALECT = new Dialect(ElementNames.OBSERVED, "urn:sim:isp-v3");
  static final Credentials CREDENTIALS =
      new Credentials(990000000001L, "simisp01", new Personal("示例密码1"));

  /** What it does with a call. */
  interface Answering {
    void answer(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  final List<Request> requests = Collections.synchronizedList(new ArrayList<>());
  final List<String> paths = Collections.synchronizedList(new ArrayList<>());
  private volatile Answering answering = FakeSystem::drop;

  FakeSystem() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  private void handle(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    if (Requests.read(body, Set.of(ElementNames.OBSERVED))
        instanceof Reading.Read<Request>(Request request, var _)) {
      requests.add(request);
    }
    paths.add(exchange.getRequestURI().getPath());
    answering.answer(exchange);
  }

  private static void drop(HttpExchange exchange) {
    exchange.close();
  }

  void answers(Answering other) {
    answering = other;
  }

  void answers(Reply reply) {
    answers(200, Replies.write(reply, DIALECT));
  }

  void answers(int status, byte[] body) {
    answers(exchange -> {
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
      exchange.close();
    });
  }

  Identity identity(Packing packing) {
    return new Identity(
        Province.BJ,
        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/bj"),
        CREDENTIALS,
        packing,
        DIALECT,
        ReportingHours.ALWAYS,
        Settings.of(990000000001L),
        false);
  }

  Caller caller(Packing packing) {
    return caller(packing, 20_000);
  }

  Caller caller(Packing packing, int readMillis) {
    return new Caller(identity(packing), new Random(1), new HttpCall(20_000, readMillis, 1 << 20));
  }

  SoapLine line(Packing packing) {
    return new SoapLine(caller(packing));
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
