package cn.beian.local.bureau;

import cn.beian.simulator.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Decides filings after a moment and sends the results until they are acknowledged. */
final class ResultSender implements AutoCloseable {
  private static final int ATTEMPTS = 40;
  private static final Duration BETWEEN = Duration.ofMillis(500);

  private final URI results;
  private final String token;
  private final Register register;
  private final Faults faults;
  private final HttpClient http = HttpClient.newHttpClient();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  ResultSender(URI results, String token, Register register, Faults faults) {
    this.results = results;
    this.token = token;
    this.register = register;
    this.faults = faults;
  }

  void decide(String id) {
    threads.execute(() -> work(id));
  }

  private void work(String id) {
    try {
      Thread.sleep(faults.delay());
      register.decide(id, faults.takeRejection());
      boolean acknowledged = insist(id);
      if (faults.takeTwice()) {
        send(id);
      }
      register.finish(id, acknowledged);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean insist(String id) throws InterruptedException {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (send(id)) {
        return true;
      }
      Thread.sleep(BETWEEN);
    }
    return false;
  }

  private boolean send(String id) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(results)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", id)
            .POST(BodyPublishers.ofByteArray(Json.bytes(register.result(id))))
            .build();
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode() / 100 == 2;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    http.shutdownNow();
  }
}
