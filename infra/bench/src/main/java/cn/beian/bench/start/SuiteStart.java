package cn.beian.bench.start;

import cn.beian.local.queue.QueueServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One start of the suite by its command.
 *
 * @param healthSeconds until it says that it is ready
 * @param ordersSeconds until it answers a customer's first GET /orders
 */
record SuiteStart(double healthSeconds, double ordersSeconds) {
  private static final Pattern TOKEN = Pattern.compile("CUSTOMER='([^']+)'");
  private static final Duration GLANCE = Duration.ofMillis(10);
  private static final Duration LONGEST = Duration.ofMinutes(20);
  private static final double SECOND = 1e9;

  static SuiteStart of(Path root) throws IOException, InterruptedException {
    URI base = QueueServer.freeAddress();
    ProcessBuilder command =
        new ProcessBuilder(
            root.resolve("infra/local/up").toString(), "--port", Integer.toString(base.getPort()));
    command.redirectError(ProcessBuilder.Redirect.INHERIT);
    long begun = System.nanoTime();
    Process process = command.start();
    try (HttpClient http = HttpClient.newHttpClient();
        BufferedReader said = process.inputReader()) {
      awaitHealth(http, base, process);
      double health = (System.nanoTime() - begun) / SECOND;
      orders(http, base, token(said));
      return new SuiteStart(health, (System.nanoTime() - begun) / SECOND);
    } finally {
      stop(process);
    }
  }

  private static void awaitHealth(HttpClient http, URI base, Process process)
      throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(base.resolve("/_local/health")).build();
    long end = System.nanoTime() + LONGEST.toNanos();
    while (process.isAlive() && System.nanoTime() < end) {
      try {
        if (http.send(request, BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (ConnectException notYet) {
        Thread.sleep(GLANCE);
      }
    }
    throw new IllegalStateException("the suite did not start");
  }

  private static String token(BufferedReader said) throws IOException {
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      Matcher found = TOKEN.matcher(line);
      if (found.find()) {
        return found.group(1);
      }
    }
    throw new IllegalStateException("the suite printed no token");
  }

  private static void orders(HttpClient http, URI base, String token)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve("/orders"))
            .header("Authorization", "Bearer " + token)
            .build();
    int status = http.send(request, BodyHandlers.discarding()).statusCode();
    if (status != 200) {
      throw new IllegalStateException("GET /orders answered " + status);
    }
  }

  private static void stop(Process process) throws InterruptedException {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }
}
