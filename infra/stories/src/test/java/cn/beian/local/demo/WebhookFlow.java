package cn.beian.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.local.Suite;
import cn.beian.platform.outside.HttpSignature;
import cn.beian.simulator.http.Answer;
import cn.beian.simulator.http.LoopbackServer;
import cn.beian.simulator.http.Request;
import cn.beian.simulator.json.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** A customer's own system hears of events, by a webhook that checks every signature. */
final class WebhookFlow implements AutoCloseable {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String WEBHOOK = "/webhooks/own-system";

  private final List<String> types = Collections.synchronizedList(new ArrayList<>());
  private final Suite suite;
  private final Cast cast;
  private final LoopbackServer receiver;
  private volatile String secret = "";
  private volatile int status = 200;

  private WebhookFlow(Suite suite, HttpClient http) throws IOException {
    this.suite = suite;
    this.cast = Cast.of(suite.address(), http, suite.tokens(), "webhooks");
    this.receiver = new LoopbackServer(0, this::answer).start();
  }

  /** With a system that takes events. */
  static WebhookFlow begin(Suite suite, HttpClient http) {
    try {
      return new WebhookFlow(suite, http);
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
  }

  private Answer answer(Request request) {
    String type = Json.read(request.body()).path("type").asText();
    types.add((signed(request) ? "" : "unsigned ") + type);
    return Answer.json(status, Json.object());
  }

  /** One of the signatures is by the secret that this system knows. */
  private boolean signed(Request request) {
    HttpSignature signature =
        new HttpSignature(secret, suite.around("DispatchWebhookFunction").clock());
    String[] parts = request.headers().getFirst(HttpSignature.HEADER).split(",", -1);
    return Arrays.stream(parts)
        .skip(1)
        .anyMatch(part -> signature.fits(parts[0] + "," + part, request.body()));
  }

  private Reply customer(Call call) {
    Reply reply = cast.customer().send(call);
    assertThat(reply.status()).as("%s: %s", call, reply.body()).isEqualTo(200);
    return reply;
  }

  private void happens(int version) {
    ObjectNode instance =
        Json.object()
            .put("accountId", cast.account())
            .put("product", "ecs")
            .put("region", "cn-hangzhou")
            .put("mainland", true)
            .put("billingMode", "SUBSCRIPTION")
            .put("months", 12)
            .put("expiresOn", suite.today().plusYears(2).toString())
            .put("publicBandwidth", true)
            .put("version", version);
    assertThat(cast.inventory().send(Call.put("/instances/i-webhooks", instance)).status())
        .isEqualTo(200);
    assertThat(suite.awaitIdle(SOON)).isTrue();
  }

  /** A new webhook hears of what happens from then on. */
  void postsWhatHappens() {
    happens(1);
    ObjectNode wish = Json.object().put("url", receiver.address() + "/events");
    secret = customer(Call.put(WEBHOOK, wish)).text("/secret");
    Call ping = Call.post(WEBHOOK + "/pings", null);
    assertThat(customer(ping).text("/delivered")).isEqualTo("true");
    happens(2);
    assertThat(types).containsExactly("PING", "INSTANCE_REGISTERED");
    assertThat(customer(Call.get("/events")).list("/items")).hasSize(2);
    Reply rotated = customer(Call.put(WEBHOOK, wish.put("rotate", true)));
    assertThat(rotated.text("/secret")).isNotEqualTo(secret);
  }

  /** What it does not take comes again with the sweep, in order. */
  void comesAgainAfterAFailure() {
    types.clear();
    status = 500;
    secret = customer(Call.put(WEBHOOK, rotation())).text("/secret");
    happens(3);
    assertThat(customer(Call.get("/webhooks")).text("/items/0/failure")).isEqualTo("STATUS_500");
    status = 200;
    assertThat(suite.advance(Duration.ofHours(2))).isTrue();
    assertThat(customer(Call.get("/webhooks")).text("/items/0/failedAttempts")).isEqualTo("0");
    assertThat(types).containsExactly("INSTANCE_REGISTERED", "INSTANCE_REGISTERED");
  }

  private ObjectNode rotation() {
    return Json.object().put("url", receiver.address() + "/events").put("rotate", true);
  }

  /** What was delivered is sent again, and nothing after the webhook is removed. */
  void sendsAgainAndGoes() {
    types.clear();
    customer(Call.post(WEBHOOK + "/replays", Json.object().put("after", 0)));
    assertThat(suite.awaitIdle(SOON)).isTrue();
    assertThat(types).hasSize(3);
    customer(new Call("DELETE", WEBHOOK, null, Map.of()));
    happens(4);
    assertThat(types).hasSize(3);
  }

  @Override
  public void close() {
    receiver.close();
  }
}
