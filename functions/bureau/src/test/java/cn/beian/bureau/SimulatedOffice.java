package cn.beian.bureau;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.event.EventType;
import cn.beian.domain.filing.Province;
import cn.beian.domain.order.Order;
import cn.beian.simulator.BureauSimulator;
import cn.beian.simulator.Options;
import cn.beian.simulator.json.Json;
import cn.beian.testing.HandlerHarness;
import cn.beian.testing.HandlerMessages;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;

/**
 * The administration of Guangdong as the simulator plays it, and the way to it and back: the queue
 * functions over SOAP, with a table and a bucket. It asks for no SMS check.
 */
final class SimulatedOffice implements AutoCloseable {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String GD = ProvinceMessage.write(Province.GD);
  private static final long PATIENCE = 20_000_000_000L;

  private final HandlerHarness harness;
  private final BureauSimulator simulator;
  private final Set<String> applied = new HashSet<>();

  SimulatedOffice(HandlerHarness harness) throws IOException {
    this.harness = harness.ownTable().withBucket();
    simulator = new BureauSimulator(Options.inMemory("secret", harness.clock()));
    misbehave("{'delay':1,'switches':{'smsChecks':'off'}}");
    harness.identities().put("[" + identity() + "]");
  }

  /** From now on the administration has an extension channel. */
  void openExtension() {
    harness.identities().put("[" + identity().put("extension", true) + "]");
  }

  private ObjectNode identity() {
    JsonNode account = simulator.accounts().path("GD");
    ObjectNode identity =
        Json.object()
            .put("province", "CN-GD")
            .put("url", simulator.address() + "/GD")
            .put("provider", account.path("ispId").asLong())
            .put("userName", account.path("userName").asText())
            .put("password", account.path("password").asText());
    identity
        .putObject("cipher")
        .put("key", account.path("key").asText())
        .put("offset", account.path("offset").asText());
    return identity;
  }

  /** Faults and switches; apostrophes stand for quotation marks. */
  void misbehave(String faults) {
    simulator.misbehave(Json.read(bytes(faults)));
  }

  /** A call of the simulator's control plane; returns the answer. */
  JsonNode control(String path, String body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(simulator.control() + path))
            .POST(BodyPublishers.ofByteArray(bytes(body)))
            .build();
    var answer = HTTP.send(request, BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).as(path).isBetween(200, 201);
    return Json.read(answer.body());
  }

  private static byte[] bytes(String text) {
    return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
  }

  /** Uploads a reviewed order. */
  void send(Order order) throws Exception {
    deliver(SendToBureauFunction::new, HandlerMessages.body(EventType.REVIEW_PASSED, order));
  }

  /** Uploads what waits. */
  void send() throws Exception {
    deliver(SendToBureauFunction::new, GD);
  }

  /** Fetches all that there is, once the administration has decided, and applies it once. */
  void hear() throws Exception {
    await(() ->
        simulator.show().path("records").findValuesAsText("stage").stream()
            .noneMatch(stage -> stage.equals("REVIEW")));
    deliver(FetchBureauFilesFunction::new, GD);
    for (String file : files()) {
      if (applied.add(file)) {
        apply(file);
      }
    }
  }

  /** The files that were fetched, by their names in the archive. */
  List<String> files() {
    return harness.table().partition("BUREAU#CN-GD").stream()
        .filter(item -> item.containsKey("subjectId"))
        .map(item -> item.get("subjectId").s())
        .toList();
  }

  /** Applies a file that was fetched. */
  void apply(String file) throws Exception {
    deliver(
        ApplyBureauResultsFunction::new,
        HandlerMessages.body(EventType.BUREAU_FILE_FETCHED, file, "bureau"));
  }

  private void deliver(Callable<RequestStreamHandler> function, String body) throws Exception {
    RequestStreamHandler handler = harness.make(function);
    assertThat(harness.failures(handler, HandlerMessages.batch(List.of(body)))).isEmpty();
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE;
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(end);
      Thread.sleep(2);
    }
  }

  /** What is on the list of drifts: kind, what about, and detail. */
  List<String> drifts() {
    return harness.table().partition("DRIFTS").stream()
        .map(item ->
            item.get("kind").s()
                + " "
                + item.get("about").s()
                + (item.containsKey("detail") ? " " + item.get("detail").s() : ""))
        .toList();
  }

  /** How many uploads the administration has taken. */
  long uploads() {
    return simulator.show().at("/offices/GD/lastSequence").asLong(-1);
  }

  @Override
  public void close() {
    simulator.close();
  }
}
