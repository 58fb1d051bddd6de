package cn.beian.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.local.Options;
import cn.beian.local.Suite;
import cn.beian.simulator.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Rounds in one suite, each held against rounds/end.json: the end of a round in which all goes
 * well, looked through by a person.
 */
final class FaultRounds implements BeforeAllCallback, AfterAllCallback {
  private static final Path TEMPLATE = Path.of("..", "..", "template.yaml");

  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectNode end = writtenDown();
  private @Nullable Suite suite;
  private int rounds;

  private static ObjectNode writtenDown() {
    try (InputStream in = FaultRounds.class.getResourceAsStream("/rounds/end.json")) {
      return Json.readObject(Objects.requireNonNull(in).readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    suite = Suite.start(Options.forTests(TEMPLATE).reportingTo("GD"));
  }

  /** A round while nothing goes wrong. */
  void withoutFaults() {
    play(List::of);
  }

  /** A round with these faults before each pair of orders; each must happen once at least. */
  void with(String... given) {
    List<JsonNode> faults = Stream.of(given).<JsonNode>map(FaultRounds::fault).toList();
    assertThat(play(() -> faults))
        .as("how often one happened")
        .isGreaterThanOrEqualTo(given.length);
  }

  /** A round with these before each pair of orders; returns how often one happened. */
  int play(Supplier<List<JsonNode>> faults) {
    FaultRound round = round(faults);
    assertThat(round.play().toPrettyString()).isEqualTo(end.toPrettyString());
    return round.happened();
  }

  /** A round in which these refuse each order once: all the same is filed in the end. */
  void refusing(String... refusals) {
    List<JsonNode> faults = Stream.of(refusals).<JsonNode>map(FaultRounds::fault).toList();
    FaultRound round = round(() -> faults).refusing();
    assertThat(filed(round.play()).toPrettyString()).isEqualTo(filed(end).toPrettyString());
  }

  private FaultRound round(Supplier<List<JsonNode>> faults) {
    return new FaultRound(Objects.requireNonNull(suite), http, ++rounds, faults);
  }

  /** Without how often something was sent and told. */
  private static ObjectNode filed(ObjectNode round) {
    ObjectNode filed = round.deepCopy();
    ((ObjectNode) filed.path("first")).remove("messages");
    ((ObjectNode) filed.path("second")).remove("messages");
    ((ObjectNode) filed.path("administrations"))
        .remove(List.of("uploads", "records", "submissions"));
    return filed;
  }

  /** A fault as JSON, with single quotation marks. */
  static ObjectNode fault(String text) {
    return Json.readObject(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void afterAll(ExtensionContext context) {
    http.close();
    if (suite != null) {
      suite.close();
    }
  }
}
