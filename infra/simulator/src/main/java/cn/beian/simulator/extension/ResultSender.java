package cn.beian.simulator.extension;

import cn.beian.simulator.fault.FaultKind;
import cn.beian.simulator.http.Signature;
import cn.beian.simulator.json.Json;
import cn.beian.simulator.office.Bureau;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Sends the results of submissions, each until it is acknowledged. */
public final class ResultSender implements AutoCloseable {
  private static final Duration BETWEEN = Duration.ofMillis(500);

  private final URI results;
  private final String token;
  private final Bureau bureau;
  private final Signature signature;
  private final Set<String> underWay = ConcurrentHashMap.newKeySet();
  private final HttpClient http = HttpClient.newHttpClient();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Executor later =
      CompletableFuture.delayedExecutor(BETWEEN.toMillis(), TimeUnit.MILLISECONDS, threads);

  /** A sender to an address, with a bearer token and signed. */
  public ResultSender(URI results, String token, Bureau bureau, Signature signature) {
    this.results = results;
    this.token = token;
    this.bureau = bureau;
    this.signature = signature;
  }

  /** Sends a result, unless that is under way. */
  public void send(String id) {
    if (underWay.add(id)) {
      threads.execute(() -> insist(id, body(id)));
    }
  }

  private void insist(String id, byte[] body) {
    try {
      if (!sent(id, body)) {
        later.execute(() -> insist(id, body));
        return;
      }
      if (bureau.faults().take(FaultKind.EXTENSION_TWICE).isPresent()) {
        sent(id, body);
      }
      acknowledged(id);
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private byte[] body(String id) {
    synchronized (bureau.register()) {
      return Json.bytes(new Submissions(bureau).result(id));
    }
  }

  private void acknowledged(String id) {
    synchronized (bureau.register()) {
      new Submissions(bureau).acknowledged(id);
      bureau.register().save();
    }
    underWay.remove(id);
  }

  private boolean sent(String id, byte[] body) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(results)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", id)
            .header(Signature.HEADER, signature.header(body))
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode() / 100 == 2;
    } catch (IOException nobodyThere) {
      return false;
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    http.shutdownNow();
  }
}
