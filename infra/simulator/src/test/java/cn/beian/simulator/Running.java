package cn.beian.simulator;

import cn.beian.domain.filing.Province;
import cn.beian.simulator.http.Signature;
import cn.beian.simulator.json.Json;
import cn.beian.wire.record.Filing;
import cn.beian.wire.upload.UploadRecord;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A running simulator with two providers. */
abstract class Running {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  Instant now = Instant.parse("2026-11-22T02:00:00Z");
  final Set<String> told = ConcurrentHashMap.newKeySet();
  BureauSimulator bureau;
  Provider gd;
  Provider zj;

  @BeforeEach
  void start() throws IOException {
    restart(null);
  }

  @AfterEach
  void stop() {
    bureau.close();
  }

  void restart(Path file) throws IOException {
    long gdSequence = gd == null ? 0 : gd.sequence;
    if (bureau != null) {
      bureau.close();
    }
    bureau = new BureauSimulator(new Options("secret", () -> now, file, 1, 0));
    bureau.onFile(told::add);
    bureau.misbehave(json("{'delay':1}"));
    gd = new Provider(bureau.address(), Province.GD, "secret");
    zj = new Provider(bureau.address(), Province.ZJ, "secret");
    gd.sequence = file == null ? 0 : gdSequence;
  }

  static JsonNode json(String text) {
    return Json.read(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  /** Until nothing is left to be decided. */
  void settle() {
    Awaitility.await()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(2))
        .until(() ->
            bureau.show().path("records").findValuesAsText("stage").stream()
                .noneMatch(each -> each.equals("REVIEW") || each.equals("LAPSED") || due()));
  }

  /** Whether a check's time is over and that is not noted. */
  private boolean due() {
    for (JsonNode each : bureau.show().path("records")) {
      boolean over = !Instant.parse(each.path("lapses").asText()).isAfter(now);
      if (over && each.path("stage").asText().equals("SMS_CHECK")) {
        return true;
      }
    }
    return false;
  }

  int check(String province, int operation, String record, String outcome)
      throws IOException, InterruptedException {
    String body =
        "{'province':'%s','operation':%d,'record':'%s','outcome':'%s'}"
            .formatted(province, operation, record, outcome);
    return extension("records/sms-checks", body).statusCode();
  }

  HttpResponse<byte[]> extension(String path, String body)
      throws IOException, InterruptedException {
    byte[] bytes = body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return post(
        URI.create(bureau.address() + "/extension/1/" + path),
        bytes,
        new Signature("secret", () -> now).header(bytes));
  }

  HttpResponse<byte[]> control(String path, String body) throws IOException, InterruptedException {
    byte[] bytes = body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return post(URI.create(bureau.control() + path), bytes, "none");
  }

  static HttpResponse<byte[]> post(URI uri, byte[] body, String signature)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .header(Signature.HEADER, signature)
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    return HTTP.send(request, BodyHandlers.ofByteArray());
  }

  static HttpResponse<byte[]> get(URI uri) throws IOException, InterruptedException {
    return HTTP.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofByteArray());
  }

  /** Files something without SMS check and returns what is published. */
  Filing file(Provider provider, UploadRecord record) throws IOException, InterruptedException {
    provider.upload(record);
    settle();
    return Downloads.published(provider.fetchAll());
  }
}
