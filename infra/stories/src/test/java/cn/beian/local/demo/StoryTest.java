package cn.beian.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.local.Options;
import cn.beian.local.Suite;
import cn.beian.simulator.json.Json;
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

/**
 * The story of the demo and what it leaves out, over the functions and the template as they are.
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
    suite = Suite.start(Options.forTests(TEMPLATE).reportingTo("GD", "HN"));
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
    changeBlacklist();
    theLifeOfServiceCodes();
    CodeFlow.showsThatAServerIsGone(
        suite, Cast.of(suite.address(), http, suite.tokens(), "demo"), suite.today());
    everyTypeOfOrder();
    new NoticeFlow(suite, Cast.of(suite.address(), http, suite.tokens(), "demo")).tells();
    theWayToACustomersSystem();
    assertThat(suite.unusedGrants()).as("granted by the template and never needed").isEmpty();
  }

  /**
   * A registration with a key; then the second company's order, which the story left with the
   * reviewer, is looked at by two, comes back, drops a domain, takes a number that a reviewer has
   * to let pass, comes back once more and is given up.
   */
  private static void whatTheStoryLeavesOut(Cast cast) {
    registerWithKey(cast);
    JsonNode order = send(cast.second(), Call.get("/orders")).list("/items").getFirst();
    String id = order.path("orderId").asText();
    new ReplanFlow(suite, cast).movesWhatStandsWhereAnotherCalendarPutIt(id);
    new ReviewFlow(suite, cast, http).twoReviewersAtOneOrder(id);
    Reply rejected = reject(cast, id);
    ObjectNode filing = filing(cast, id);
    ((ArrayNode) filing.at("/services/0/domains")).remove(1);
    edit(cast, id, rejected, numbered(filing, "924403000000000199"));
    overrideAndSubmit(cast, id);
    edit(cast, id, reject(cast, id), numbered(filing, "92440300000000019A"));
    refuseSubmission(cast, id);
    Reply gone = send(cast.second(), Call.post("/orders/" + id + "/abandonment", null));
    assertThat(gone.text("/state")).isEqualTo("ABANDONED");
  }

  private static void overrideAndSubmit(Cast cast, String order) {
    refuseSubmission(cast, order);
    ObjectNode override =
        Json.object()
            .put("ruleId", "N-CREDIT-CODE")
            .put("path", "/subject/certificateNumber")
            .put("reason", "made up");
    send(cast.reviewer(), Call.post("/reviews/" + order + "/overrides", override));
    Reply seen = send(cast.second(), Call.get("/orders/" + order));
    assertThat(seen.text("/progress/complete")).isEqualTo(seen.text("/progress/of"));
    Call validate = Call.post("/orders/" + order + "/validations", null);
    assertThat(send(cast.second(), validate).text("/valid")).isEqualTo("true");
    send(cast.second(), Call.post("/orders/" + order + "/submission", null));
  }

  private static void refuseSubmission(Cast cast, String order) {
    Reply refused = cast.second().send(Call.post("/orders/" + order + "/submission", null));
    assertThat(refused.text("/code")).as("%s", refused.body()).isEqualTo("ORDER_NOT_VALID");
    assertThat(refused.list("/findings"))
        .filteredOn(finding -> finding.path("severity").asText().equals("REJECT"))
        .extracting(finding -> finding.path("ruleId").asText())
        .containsExactly("N-CREDIT-CODE");
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

  private static void theLifeOfServiceCodes() {
    CodeFlow codes = new CodeFlow(suite, http, "codes");
    codes.bindsWhatWasBought();
    codes.givesBackWhatWasNotUsed();
    codes.picksACodeForAnOrder();
    codes.losesItsCodesUntilItIsRenewed();
    codes.expiresWhatWasNotUsedInTime();
    codes.followsItsInstance();
    codes.everyCountIsRight();
  }

  private static void everyTypeOfOrder() {
    OrderFlow orders = new OrderFlow(suite, http);
    String subject = orders.files();
    orders.adds(subject);
    orders.addsApp(subject);
    orders.standsStillAndGoesOn();
    orders.changesService(subject);
    orders.changesSubject(subject);
    orders.deregisters(subject);
    orders.comesFromElsewhere();
    orders.removesWhatIsFiledAlready();
    orders.comparesWhatIsFiled(orders.anyNumber());
    orders.showsWhatDiffers(orders.anyNumber());
    orders.forgetsWhatEndedInVain();
  }

  private static void theWayToACustomersSystem() {
    try (WebhookFlow webhooks = WebhookFlow.begin(suite, http)) {
      webhooks.postsWhatHappens();
      webhooks.comesAgainAfterAFailure();
      webhooks.sendsAgainAndGoes();
    }
  }

  /** The administration lists a subject and its website; the same change comes twice. */
  private static void changeBlacklist() {
    Caller bureau = new Caller("bureau", suite.tokens().staff("BUREAU"), suite.address(), http);
    ObjectNode change =
        Json.object().put("changeId", "b-1").put("sequence", 1).put("operation", "ADD");
    change
        .putObject("subject")
        .put("certificateType", "BUSINESS_LICENSE")
        .put("certificateNumber", "91440300MADEUP0012");
    change.putArray("websites").addObject().put("name", "示例黑名单站").putArray("domains");
    Call call = Call.post("/bureau-blacklist-changes", change);
    assertThat(send(bureau, call).text("/accepted")).isEqualTo("true");
    assertThat(send(bureau, call).text("/accepted")).as("again").isEqualTo("true");
  }

  private static ObjectNode filing(Cast cast, String order) {
    return (ObjectNode) send(cast.second(), Call.get("/orders/" + order)).body().at("/filing");
  }

  /** The filing under another number of the company. */
  private static ObjectNode numbered(ObjectNode filing, String number) {
    ((ObjectNode) filing.at("/subject")).put("certificateNumber", number);
    filing
        .at("/services/0/domains")
        .forEach(domain -> ((ObjectNode) domain).put("holderCertificateNumber", number));
    return filing;
  }

  private static void edit(Cast cast, String order, Reply seen, ObjectNode filing) {
    Call patch = Call.patch("/orders/" + order, Papers.written(filing));
    send(cast.second(), patch.with("If-Match", "\"" + seen.text("/version") + "\""));
  }

  private static Reply reject(Cast cast, String order) {
    ObjectNode reject = Json.object().put("decision", "REJECT");
    reject.putArray("reasons").addObject().put("text", "made up");
    return send(cast.reviewer(), Call.post("/reviews/" + order + "/decision", reject));
  }
}
