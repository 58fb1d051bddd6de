package cn.beian.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.beian.simulator.http.Answer;
import cn.beian.simulator.http.LoopbackServer;
import cn.beian.simulator.http.Request;
import cn.beian.simulator.http.Signature;
import cn.beian.simulator.json.Json;
import cn.beian.wire.record.Filing;
import cn.beian.wire.record.Reference;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The extension channel, and that it has one register with the interface. */
class ExtensionTest extends Running {
  private final List<JsonNode> results = new CopyOnWriteArrayList<>();
  private final List<String> tokens = new CopyOnWriteArrayList<>();
  private int refusals;
  private LoopbackServer suite;

  @BeforeEach
  void callBack() throws IOException {
    suite = new LoopbackServer(0, this::take).start();
    bureau.callBack(URI.create(suite.address() + "/results"), "token");
  }

  @AfterEach
  void closeSuite() {
    suite.close();
  }

  private Answer take(Request request) {
    if (refusals-- > 0) {
      return Answer.problem(503, "BUSY");
    }
    boolean signed =
        new Signature("secret", () -> now)
            .fits(request.headers().getFirst(Signature.HEADER), request.body());
    tokens.add(signed + " " + request.headers().getFirst("Authorization"));
    results.add(Json.read(request.body()));
    return Answer.json(200, Json.object());
  }

  private int submit(String id, String rest) throws IOException, InterruptedException {
    return extension("submissions", "{'submissionId':'" + id + "','orderId':'o'," + rest + "}")
        .statusCode();
  }

  private int outcome(String id, String outcome) throws IOException, InterruptedException {
    return extension("submissions/" + id + "/sms-checks", "{'outcome':'" + outcome + "'}")
        .statusCode();
  }

  private JsonNode result(String id, String rest) throws IOException, InterruptedException {
    int before = results.size();
    assertThat(submit(id, rest)).isEqualTo(202);
    assertThat(outcome(id, "PASSED")).isEqualTo(202);
    Awaitility.await().until(() -> results.size() > before && bureau.settled());
    return results.getLast();
  }

  private static String first(String certificate, String services) {
    return "'type':'FIRST_FILING','province':'CN-GD','filing':{'subject':{'name':'样本甲','certificateNumber':'"
        + certificate
        + "'},'services':["
        + services
        + "]}";
  }

  private static final String APP = "{'kind':'APP','name':'示例'}";
  private static final String SITE =
      "{'kind':'WEBSITE','name':'站','domains':[{'name':'extended.test'}]}";

  private JsonNode look(String certificate, String services)
      throws IOException, InterruptedException {
    String query = "{'certificateNumber':'" + certificate + "','services':[" + services + "]}";
    return Json.read(extension("queries", query).body());
  }

  @Test
  void aSubmissionIsApprovedOnceItsChecksArePassed() throws IOException, InterruptedException {
    assertThat(submit("s-1", first("C1", SITE + "," + APP))).isEqualTo(202);
    assertThat(submit("s-1", first("C1", SITE + "," + APP))).isEqualTo(202);
    assertThat(bureau.settled()).isTrue();
    refusals = 1;
    assertThat(outcome("s-1", "PASSED")).isEqualTo(202);
    assertThat(outcome("s-1", "PASSED")).isEqualTo(202);
    assertThat(outcome("s-2", "PASSED")).isEqualTo(404);
    Awaitility.await().until(() -> !results.isEmpty() && bureau.settled());
    assertThat(results).hasSize(1);
    assertThat(results.getFirst().path("outcome").asText()).isEqualTo("APPROVED");
    assertThat(results.getFirst().path("subjectNumber").asText()).isEqualTo("粤ICP备2026000001号");
    assertThat(Json.texts(results.getFirst().path("serviceNumbers")))
        .containsExactly("粤ICP备2026000001号-1", "粤ICP备2026000001号-2A");
    assertThat(tokens).containsExactly("true Bearer token");
    assertThat(bureau.show().at("/submissions/s-1/received").asInt()).isEqualTo(2);
  }

  @Test
  void aLapsedCheckIsRejected() throws IOException, InterruptedException {
    submit("s-1", first("C1", APP));
    outcome("s-1", "LAPSED");
    Awaitility.await().until(() -> !results.isEmpty());
    assertThat(results.getFirst().at("/reasons/0/code").asText()).isEqualTo("SMS_CHECK_LAPSED");
  }

  @Test
  void bothWaysEndInOneRegister() throws IOException, InterruptedException {
    bureau.misbehave(json("{'switches':{'smsChecks':'off'}}"));
    Filing filing = file(gd, new Samples(1).firstFiling());
    bureau.misbehave(json("{'switches':{'smsChecks':'on'}}"));
    String id = Samples.ids(1);
    JsonNode app = result("s-1", first(id.toLowerCase(), APP));
    assertThat(app.path("subjectNumber").asText()).isEqualTo(filing.subject().number());
    assertThat(app.at("/serviceNumbers/0").asText()).endsWith("-2A");
    JsonNode seen =
        look(
            id,
            "{'kind':'WEBSITE','name':'sample-1.test'},{'kind':'APP','name':'示例'},"
                + "{'kind':'WEBSITE','name':'none.test'}");
    assertThat(seen.path("subject").asText()).isEqualTo("FILED_HERE");
    assertThat(seen.path("services").findValuesAsText("state"))
        .containsExactly("FILED_HERE", "FILED_HERE", "NOT_FILED");
    result("s-2", first("C2", SITE));
    assertThat(gd.status(0, "extended.test").status().orElseThrow().filed()).isTrue();
    assertThat(look(id, "{'kind':'WEBSITE','name':'extended.test'}").findValuesAsText("state"))
        .containsExactly("FILED_BY_OTHER");
    JsonNode end =
        result(
            "s-3",
            "'type':'DEREGISTER_SERVICE','target':'"
                + app.at("/serviceNumbers/0").asText()
                + "','province':'CN-GD','filing':{'subject':{'certificateNumber':'"
                + id
                + "'}}");
    assertThat(end.path("outcome").asText()).isEqualTo("APPROVED");
    assertThat(look(id, APP).findValuesAsText("state")).containsExactly("NOT_FILED");
  }

  @Test
  void whatOthersFiledIsSeenServedAndChanged() throws IOException, InterruptedException {
    JsonNode numbers =
        bureau.fileElsewhere(
            json(
                "{'password':'Own54321','filing':{'province':'CN-ZJ','subject':{'certificateNumber':'C3'},'services':["
                    + SITE
                    + "]}}"));
    String query = "{'kind':'WEBSITE','name':'extended.test'}";
    JsonNode seen = look("c3", query);
    assertThat(seen.path("subject").asText()).isEqualTo("FILED_ELSEWHERE");
    assertThat(seen.at("/filing/province").asText()).isEqualTo("CN-ZJ");
    Samples access = new Samples(1);
    access.password =
        new cn.beian.wire.Personal(cn.beian.simulator.check.Passwords.hash("Own54321"));
    bureau.misbehave(json("{'switches':{'smsChecks':'off'}}"));
    String site = numbers.at("/serviceNumbers/0").asText();
    file(gd, access.newAccess(new Reference.ByNumber(site)));
    assertThat(look("C3", query).at("/services/0/state").asText()).isEqualTo("FILED_HERE");
    bureau.misbehave(json("{'switches':{'smsChecks':'on'}}"));
    JsonNode changed =
        result(
            "s-1",
            "'type':'CHANGE_SERVICE','target':'"
                + site
                + "','province':'CN-ZJ',"
                + "'filing':{'services':[{'kind':'WEBSITE','name':'新','domains':[{'name':'newer.test'}]}]}");
    assertThat(changed.at("/serviceNumbers/0").asText()).isEqualTo(site);
    assertThat(gd.status(0, "newer.test").status().orElseThrow().siteNumber()).isEqualTo(site);
    assertThat(look("C3", query).at("/services/0/state").asText()).isEqualTo("NOT_FILED");
  }

  @Test
  void itListensToSignedRequestsOnly() throws IOException, InterruptedException {
    URI uri = URI.create(bureau.address() + "/extension/1/submissions");
    assertThat(post(uri, new byte[0], "t=1,v1=00").statusCode()).isEqualTo(401);
    assertThat(extension("submissions", "{}").statusCode()).isEqualTo(400);
    assertThat(extension("nothing", "{}").statusCode()).isEqualTo(404);
    assertThat(extension("queries", "no json").statusCode()).isEqualTo(400);
    assertThat(submit("s-1", "'type':'NONE','province':'CN-GD'")).isEqualTo(400);
    assertThat(submit("s-1", first("C1", "{'kind':'NONE'}"))).isEqualTo(400);
  }

  @Test
  void itMisbehavesAsTold() throws IOException, InterruptedException {
    bureau.misbehave(json("{'busy':1,'refuse':[{'code':'X','text':'x'}]}"));
    assertThat(submit("s-1", first("C1", APP))).isEqualTo(503);
    assertThat(submit("s-1", first("C1", APP))).isEqualTo(422);
    bureau.misbehave(json("{'dropAcknowledgements':1}"));
    assertThatThrownBy(() -> submit("s-1", first("C1", APP))).isInstanceOf(IOException.class);
    assertThat(submit("s-1", first("C1", APP))).isEqualTo(202);
    bureau.misbehave(json("{'twice':1,'reject':[{'code':'Y','text':'y'}]}"));
    outcome("s-1", "PASSED");
    Awaitility.await().until(() -> results.size() == 2);
    assertThat(results)
        .allSatisfy(each -> assertThat(each.at("/reasons/0/code").asText()).isEqualTo("Y"));
  }

  @Test
  void theInterfaceKnowsNoApps() throws IOException, InterruptedException {
    JsonNode app = result("s-1", first("C1", APP));
    Samples access = new Samples(1);
    gd.upload(access.newAccess(new Reference.ByNumber(app.at("/serviceNumbers/0").asText())));
    assertThat(Downloads.codes(gd.fetchAll())).containsExactly(1059L);
  }

  @Test
  void whatTheInterfaceCannotCarryIsLeftOut() throws IOException, InterruptedException {
    JsonNode numbers =
        bureau.fileElsewhere(
            json(
                "{'filing':{'province':'CN-GD','subject':{'name':'样本😀','principal':{'mobile':'1','email':'@'}},"
                    + "'services':[{'kind':'WEBSITE','name':'站😀'}]}}"));
    bureau.misbehave(json("{'switches':{'smsChecks':'off'}}"));
    String site = numbers.at("/serviceNumbers/0").asText();
    Filing seen = file(gd, new Samples(1).newAccess(new Reference.ByNumber(site)));
    assertThat(seen.subject().name().value()).isEqualTo("样本");
    assertThat(seen.sites().getFirst().name()).isEqualTo("站");
  }

  @Test
  void whoeverIsDecidedFirstIsFiled() throws IOException, InterruptedException {
    gd.upload(new Samples(1).firstFiling());
    gd.upload(new Samples(2).firstFiling());
    result("s-1", first(Samples.ids(1), APP));
    result("s-2", first("C2", "{'kind':'WEBSITE','domains':[{'name':'sample-2.test'}]}"));
    check("GD", 1, "1", "PASSED");
    check("GD", 1, "2", "PASSED");
    settle();
    assertThat(Downloads.codes(gd.fetchAll())).containsExactly(1002L, 1002L);
  }

  @Test
  void largeRequestsAreRefused() throws IOException, InterruptedException {
    assertThat(extension("queries", " ".repeat((10 << 20) + 1)).statusCode()).isEqualTo(413);
  }

  @Test
  void whatWasOwedIsSentAfterARestart(@TempDir Path folder)
      throws IOException, InterruptedException {
    Path file = folder.resolve("state.json");
    restart(file);
    submit("s-1", first("C1", APP));
    outcome("s-1", "PASSED");
    restart(file);
    assertThat(bureau.settled()).isFalse();
    bureau.callBack(URI.create(suite.address() + "/results"), "token");
    Awaitility.await().until(() -> results.size() == 1 && bureau.settled());
  }
}
