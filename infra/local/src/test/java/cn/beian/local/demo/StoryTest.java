package cn.beian.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.local.Options;
import cn.beian.local.Suite;
import cn.beian.local.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The story of the demo and first filings in five provinces, over the functions and the template as
 * they are.
 */
class StoryTest {
  private static final Path TEMPLATE = Path.of("..", "..", "template.yaml");

  private static Suite suite;
  private static HttpClient http;

  private static Reply send(Caller caller, Call call) {
    Reply reply = caller.send(call);
    assertThat(reply.status()).as("%s: %s", call, reply.body()).isBetween(200, 201);
    return reply;
  }

  @BeforeAll
  static void start() throws IOException {
    suite = Suite.start(Options.forTests(TEMPLATE));
    http = HttpClient.newHttpClient();
  }

  @AfterAll
  static void stop() {
    http.close();
    suite.close();
  }

  @Test
  void theStoryEndsAsItShouldAndWithTheRestOfTheApiNeedsEveryGrant() {
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);
    boolean asItShould = new Demo(suite.address(), suite.tokens(), out).walk();
    assertThat(asItShould).as(told.toString(StandardCharsets.UTF_8)).isTrue();
    whatTheStoryLeavesOut(Cast.of(suite.address(), http, suite.tokens(), "demo"));
    assertThat(suite.unusedGrants()).as("granted by the template and never needed").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"CN-JS", "CN-TJ", "CN-SC", "CN-XJ", "CN-GD"})
  void aCompanyPutsRightAllThatItsProvinceFindsAndIsFiled(String province) {
    new ProvinceFlow(suite, http, province).company();
  }

  @ParameterizedTest
  @ValueSource(strings = {"CN-JS", "CN-SC"})
  void anIndividualIsToldAllThatTheProvinceFinds(String province) {
    new ProvinceFlow(suite, http, province).individual();
  }

  /**
   * A registration with a key; then the second company's order, which the story left with the
   * reviewer, comes back, drops a domain, comes back once more and is given up.
   */
  private static void whatTheStoryLeavesOut(Cast cast) {
    registerWithKey(cast);
    JsonNode order = send(cast.second(), Call.get("/orders")).list("/items").getFirst();
    String id = order.path("orderId").asText();
    Reply rejected = reject(cast, id);
    ObjectNode services = Json.object();
    services.set("services", filing(cast, id));
    ((ArrayNode) services.at("/services/0/domains")).remove(1);
    send(
        cast.second(),
        Call.patch("/orders/" + id, services)
            .with("If-Match", "\"" + rejected.text("/version") + "\""));
    send(cast.second(), Call.post("/orders/" + id + "/submission", null));
    reject(cast, id);
    Reply gone = send(cast.second(), Call.post("/orders/" + id + "/abandonment", null));
    assertThat(gone.text("/state")).isEqualTo("ABANDONED");
  }

  private static void registerWithKey(Cast cast) {
    ObjectNode instance =
        Json.object()
            .put("accountId", cast.account())
            .put("product", "ecs")
            .put("region", "cn-hangzhou")
            .put("mainland", true)
            .put("billingMode", "SUBSCRIPTION")
            .put("months", 12)
            .put("expiresOn", "2036-01-01")
            .put("publicBandwidth", true)
            .put("version", 1);
    Call register = Call.put("/instances/i-key", instance).with("Idempotency-Key", "once");
    assertThat(send(cast.inventory(), register).text("/applied")).isEqualTo("true");
    assertThat(send(cast.inventory(), register).text("/applied")).as("again").isEqualTo("true");
  }

  private static JsonNode filing(Cast cast, String order) {
    return send(cast.second(), Call.get("/orders/" + order)).body().at("/filing/services");
  }

  private static Reply reject(Cast cast, String order) {
    ObjectNode reject = Json.object().put("decision", "REJECT");
    reject.putArray("reasons").addObject().put("code", "CONTACT").put("text", "made up");
    return send(cast.reviewer(), Call.post("/reviews/" + order + "/decision", reject));
  }
}
