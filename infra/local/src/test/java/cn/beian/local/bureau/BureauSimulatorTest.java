package cn.beian.local.bureau;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.local.http.SignedClient;
import cn.beian.simulator.http.Answer;
import cn.beian.simulator.http.LoopbackServer;
import cn.beian.simulator.http.Request;
import cn.beian.simulator.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BureauSimulatorTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private final SignedClient client = new SignedClient("secret", NOON);
  private final List<JsonNode> results = new CopyOnWriteArrayList<>();
  private int refusals;
  private LoopbackServer suite;
  private BureauSimulator bureau;

  @BeforeEach
  void start() throws IOException {
    suite = new LoopbackServer(0, this::take).start();
    bureau = new BureauSimulator("secret", InstantSource.fixed(NOON), null);
    bureau.callBack(URI.create(suite.address() + "/bureau-results"), "token");
    misbehave("{\"delay\":\"PT0.01S\"}");
  }

  @AfterEach
  void stop() {
    bureau.close();
    suite.close();
  }

  private Answer take(Request request) {
    if (refusals-- > 0) {
      return Answer.problem(503, "BUSY");
    }
    results.add(Json.read(request.body()));
    return Answer.json(200, Json.object());
  }

  @Test
  void aFilingIsApprovedOnceItsChecksAreComplete() throws InterruptedException {
    assertThat(submit("s-1")).isEqualTo(202);
    assertThat(submit("s-1")).isEqualTo(202);
    assertThat(bureau.settled()).isTrue();
    assertThat(check("s-1")).isEqualTo(202);
    assertThat(check("s-1")).isEqualTo(202);
    awaitResults(1);
    assertThat(results.getFirst().path("outcome").asText()).isEqualTo("APPROVED");
    assertThat(results.getFirst().path("subjectNumber").asText()).isEqualTo("粤ICP备2026000001号");
    assertThat(Json.texts(results.getFirst().path("serviceNumbers")))
        .containsExactly("粤ICP备2026000001号-1", "粤ICP备2026000001号-2A");
    assertThat(bureau.show().at("/submissions/s-1/received").asInt()).isEqualTo(2);
    assertThat(check("s-2")).isEqualTo(404);
  }

  @Test
  void itInsistsUntilTheResultIsAcknowledged() throws InterruptedException {
    refusals = 2;
    submit("s-1");
    check("s-1");
    awaitResults(1);
  }

  @Test
  void itMisbehavesAsTold() throws InterruptedException {
    misbehave("{\"busy\":1,\"refuse\":[{\"code\":\"X\",\"text\":\"x\"}]}");
    assertThat(submit("s-1")).isEqualTo(503);
    assertThat(submit("s-1")).isEqualTo(422);
    misbehave("{\"dropAcknowledgements\":1}");
    assertThat(submit("s-1")).isZero();
    assertThat(submit("s-1")).isEqualTo(202);
    misbehave("{\"twice\":1,\"reject\":[{\"code\":\"Y\",\"text\":\"y\"}]}");
    check("s-1");
    awaitResults(2);
    assertThat(results)
        .allSatisfy(each -> assertThat(each.path("outcome").asText()).isEqualTo("REJECTED"));
    assertThat(results.getFirst().at("/reasons/0/code").asText()).isEqualTo("Y");
  }

  @Test
  void itListensToSignedRequestsOnly() throws InterruptedException {
    URI uri = URI.create(bureau.address() + "/submissions");
    assertThat(new SignedClient("other", NOON).post(uri, "{}")).isEqualTo(401);
    assertThat(client.post(uri, "{}")).isEqualTo(400);
  }

  private int submit(String id) throws InterruptedException {
    String filing =
        "{\"submissionId\":\"%s\",\"orderId\":\"o-1\",\"type\":\"FIRST_FILING\",\"province\":\"CN-GD\","
            + "\"filing\":{\"services\":[{\"kind\":\"WEBSITE\"},{\"kind\":\"APP\"}]}}";
    return client.post(URI.create(bureau.address() + "/submissions"), filing.formatted(id));
  }

  private int check(String id) throws InterruptedException {
    URI uri = URI.create(bureau.address() + "/submissions/" + id + "/sms-checks");
    return client.post(uri, "{\"complete\":true}");
  }

  private void misbehave(String faults) {
    bureau.misbehave(Json.read(faults.getBytes(StandardCharsets.UTF_8)));
  }

  private void awaitResults(int count) {
    Awaitility.await().until(() -> results.size() == count && bureau.settled());
  }
}
