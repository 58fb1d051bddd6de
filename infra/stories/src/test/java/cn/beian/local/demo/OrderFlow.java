package cn.beian.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.local.Suite;
import cn.beian.simulator.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * Every type of order over HTTP, one after the other: a company files, adds, changes and
 * deregisters; another one comes from another provider.
 */
final class OrderFlow {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String PRINCIPAL = "13800000003";
  private static final String DOMAIN = "beian-flow";

  private final Stage stage =
      new Stage(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
  private final Suite suite;
  private final Cast cast;
  private final Samples samples;
  private final Filer filer;
  private final Filer second;
  private final Principals principals;
  private final Administrations administrations;

  OrderFlow(Suite suite, HttpClient http) {
    this.suite = suite;
    this.cast = Cast.of(suite.address(), http, suite.tokens(), "filings");
    this.samples = new Samples(suite.today());
    this.filer = new Filer(suite, stage, cast.customer(), cast.reviewer());
    this.second = new Filer(suite, stage, cast.second(), cast.reviewer());
    this.principals = new Principals(stage, cast.anyone());
    this.administrations = new Administrations(stage, cast.anyone());
  }

  /** A first filing is withdrawn, copied, sent back twice and approved; returns its number. */
  String files() {
    String first = filer.drafted(samples.second(code("i-file-1"), DOMAIN));
    filer.submit(first, "AWAITING_REVIEW");
    ObjectNode cause = Json.object().put("cause", "WRONG_CONTENT");
    filer.act("takes it back", Call.post("/orders/" + first + "/withdrawal", cause), 200);
    Reply ended = filer.act("reads it", Call.get("/orders/" + first), 200);
    assertThat(ended.text("/state")).isEqualTo("WITHDRAWN");
    assertThat(ended.text("/reasons/0/code")).isEqualTo("WRONG_CONTENT");
    String again = filer.draft(Json.object().put("copyOf", first));
    filer.papers().reuse(again, first);
    filer.papers().checkFaces(again, 1);
    filer.papers().checked(again);
    for (int i = 0; i < 2; i++) {
      filer.submit(again, "AWAITING_REVIEW");
      reject(again);
    }
    filer.review(again);
    resend(again);
    approve(again);
    return filer.records().text("/subject/filingNumber");
  }

  /** A second website joins the subject, of which nothing has to be said again. */
  void adds(String subject) {
    ObjectNode website = samples.second(code("i-file-2"), DOMAIN + "-more");
    ((ArrayNode) website.at("/services/0/domains")).remove(1);
    ((ObjectNode) website.at("/services/0")).put("name", "示例第二站");
    website.remove(List.of("province", "subject"));
    String order = filer.drafted(website);
    assertThat(filer.read(order).text("/type")).isEqualTo("NEW_SERVICE_SUBJECT_HERE");
    assertThat(filer.read(order).text("/filing/subject/name")).isNotEmpty();
    filer.review(order);
    approve(order);
    assertThat(filer.numbers()).containsExactly(subject + "-1 NORMAL", subject + "-2 NORMAL");
  }

  /** An App joins it, over the extension channel: the ministry's interface has none. */
  void addsApp(String subject) {
    assertThat(suite.advance(Duration.ofHours(1))).isTrue();
    ObjectNode filing = samples.second(code("i-file-app"), DOMAIN + "-app");
    ((ArrayNode) filing.at("/services/0/domains")).remove(1);
    filing.remove(List.of("province", "subject"));
    RoundCompany.makeApp((ObjectNode) filing.at("/services/0"), "示例应用");
    String order = filer.drafted(filing);
    filer.review(order);
    approve(order);
    assertThat(filer.numbers()).contains(subject + "-3A NORMAL");
  }

  /** A wrong password stops the way to the administration, until somebody says that it goes on. */
  void standsStillAndGoesOn() {
    ObjectNode wrong = Json.object().put("fault", "CODE").put("code", 5).put("province", "GD");
    administrations.misbehave(List.of(wrong));
    assertThat(suite.advance(Duration.ofMinutes(11))).isTrue();
    assertThat(channel().at("/halt/why").asText()).isEqualTo("REFUSED");
    Call resume = Call.post("/bureau-channels/CN-GD/resumption", null);
    stage.act(cast.reviewer(), "goes on", resume, 200);
    assertThat(channel().has("halt")).isFalse();
    assertThat(stage.act(cast.reviewer(), "again", resume, 409).text("/code"))
        .isEqualTo("CHANNEL_NOT_HALTED");
    Call nowhere = Call.post("/bureau-channels/CN-ZZ/resumption", null);
    stage.act(cast.reviewer(), "nowhere", nowhere, 404);
  }

  private JsonNode channel() {
    Reply channels =
        stage.act(cast.reviewer(), "looks at the ways", Call.get("/bureau-channels"), 200);
    return channels.list("/items").stream()
        .filter(item -> item.path("province").asText().equals("CN-GD"))
        .findFirst()
        .orElseThrow();
  }

  /** What the weekly comparison finds is shown as long as it is so. */
  void comparesWhatIsFiled(String number) {
    assertThat(suite.advance(Duration.ofDays(7))).isTrue();
    assertThat(drifts(number)).isEmpty();
    administrations.misbehave(
        List.of(Json.object().put("fault", "STATUS_LAG").put("times", "untilCleared")));
    assertThat(suite.advance(Duration.ofDays(8))).isTrue();
    assertThat(drifts(number)).containsExactly("NOT_FILED_THERE");
    administrations.misbehave(List.of());
    assertThat(suite.advance(Duration.ofDays(2))).isTrue();
    assertThat(drifts(number)).isEmpty();
  }

  private List<String> drifts(String number) {
    return stage.act(cast.reviewer(), "looks", Call.get("/drifts"), 200).list("/items").stream()
        .filter(item -> item.path("about").asText().equals(number))
        .map(item -> item.path("kind").asText())
        .toList();
  }

  /** What the administration ends by itself is shown, and changes nothing here. */
  void showsWhatDiffers(String number) {
    ObjectNode ended = Json.object();
    ended.putArray("numbers").add(number);
    Call end = Call.post("/_local/bureau/deregistrations", ended);
    stage.act(cast.anyone(), "ends it", end, 200);
    assertThat(suite.awaitIdle(SOON)).isTrue();
    assertThat(filer.numbers()).contains(number + " NORMAL");
    JsonNode drift =
        stage.act(cast.reviewer(), "looks", Call.get("/drifts"), 200).list("/items").stream()
            .filter(item -> item.path("about").asText().equals(number))
            .findFirst()
            .orElseThrow();
    assertThat(drift.path("kind").asText()).isEqualTo("DEREGISTERED");
    assertThat(drift.at("/suggestedAction/en").asText()).isNotEmpty();
    ObjectNode settled = Json.object().put("province", "CN-GD").put("kind", "DEREGISTERED");
    Call settle = Call.post("/drifts/settlement", settled.put("about", number));
    stage.act(cast.reviewer(), "has seen to it", settle, 200);
    assertThat(stage.act(cast.reviewer(), "looks", Call.get("/drifts"), 200).list("/items"))
        .noneMatch(item -> item.path("about").asText().equals(number));
  }

  /** A domain is taken away and the server changes; a new domain is refused. */
  void changesService(String subject) {
    String order = filer.draft(Json.object().put("change", subject + "-1"));
    assertThat(filer.read(order).text("/type")).isEqualTo("CHANGE_SERVICE");
    ObjectNode filing = filer.withPapers(order, materials(), 1);
    ((ObjectNode) filing.at("/services/0/domains/1")).put("name", DOMAIN + "-new.cn");
    filer.edit(order, filing);
    assertThat(rejections(order)).contains("N-CHANGE-DOMAINS /services/0/domains/1/name");
    ((ArrayNode) filing.at("/services/0/domains")).remove(1);
    ((ObjectNode) filing.at("/services/0/hosting")).put("serviceCode", code("i-file-3"));
    filer.edit(order, filing);
    filer.review(order);
    approve(order);
    Reply records = filer.records();
    assertThat(records.list("/services/0/domains")).hasSize(1);
    assertThat(records.text("/services/0/serviceCode"))
        .isEqualTo(filing.at("/services/0/hosting/serviceCode").asText());
  }

  /** The subject moves within its province; to another one it cannot. */
  void changesSubject(String subject) {
    String order = filer.draft(Json.object().put("change", subject));
    assertThat(filer.read(order).text("/type")).isEqualTo("CHANGE_SUBJECT");
    ObjectNode filing = filer.withPapers(order, materials(), 0);
    filing.put("province", "CN-HN");
    filer.edit(order, filing);
    assertThat(rejections(order)).contains("N-CHANGE-PROVINCE /province");
    filing.put("province", "CN-GD");
    ((ObjectNode) filing.path("subject")).put("contactAddress", "广东省深圳市南山区示例路2号202室");
    filer.edit(order, filing);
    administrations.misbehave(List.of(Json.object().put("fault", "BUSY").put("province", "GD")));
    filer.review(order);
    filer.reach(order, "SMS_PENDING");
    assertThat(suite.awaitIdle(SOON)).isTrue();
    approveChecked(order);
    assertThat(filer.records().text("/subject/orderId")).isEqualTo(order);
  }

  /** One service ends, then the subject: the first try lapses, for nobody knows the code. */
  void deregisters(String subject) {
    deregister(subject + "-2");
    assertThat(filer.numbers()).contains(subject + "-1 NORMAL", subject + "-2 DEREGISTERED");
    showsNumbers(subject);
    asksHowItGoesOffline();
    String lapsed = filer.deregistration(subject);
    assertThat(filer.read(lapsed).text("/deregistration/revocable")).isEqualTo("true");
    principals.failAll(lapsed);
    assertThat(filer.read(lapsed).text("/deregistration/revocation/code"))
        .isEqualTo("WITHOUT_EFFECT");
    assertThat(filer.read(lapsed).text("/state")).isEqualTo("LAPSED");
    assertThat(filer.records().text("/subject/filingNumber")).isEqualTo(subject);
    deregister(subject);
    assertThat(filer.records().body().has("subject")).isFalse();
  }

  /** What pages of the website that is left have to show, and that the ended one shows nothing. */
  private void showsNumbers(String subject) {
    JsonNode left = service(subject + "-1");
    String domain = left.at("/domains/0").asText();
    assertThat(foot("domain=" + domain, 200).text("/number")).isEqualTo(subject);
    String ended = service(subject + "-2").at("/domains/0").asText();
    assertThat(foot("domain=" + ended, 409).text("/code")).isEqualTo("DOMAIN_DEREGISTERED");
    assertThat(foot("domain=" + domain + "&domain=" + ended, 409).text("/detail/en"))
        .contains(ended)
        .doesNotContain(domain + ",");
    assertThat(foot("domain=nobody.example&domain=" + domain, 404).text("/code"))
        .isEqualTo("DOMAIN_NOT_FILED_HERE");
  }

  private Reply foot(String query, int status) {
    return filer.act("asks what to show", Call.get("/records/display-number?" + query), status);
  }

  private JsonNode service(String number) {
    String query = URLEncoder.encode(number, StandardCharsets.UTF_8);
    Reply found = filer.act("looks it up", Call.get("/records?number=" + query), 200);
    assertThat(found.list("/services")).hasSize(1);
    return found.list("/services").getFirst();
  }

  /** What is filed by another is deregistered at the administration itself. */
  private void asksHowItGoesOffline() {
    Reply guide = filer.act("asks for a guide", Call.get("/offline-deregistrations/CN-SD"), 200);
    assertThat(guide.text("/method")).isEqualTo("MAIL");
    assertThat(guide.text("/address/phone")).isNotEmpty();
  }

  /** A company that another provider has filed brings its website here. */
  void comesFromElsewhere() {
    ObjectNode filed = samples.second("", DOMAIN);
    Reply numbers =
        stage.act(
            cast.anyone(),
            "another provider files",
            Call.post("/_local/bureau/filings", Json.object().set("filing", filed)),
            200);
    String order = filer.drafted(samples.second(code("i-file-4"), DOMAIN));
    assertThat(filer.read(order).text("/type"))
        .as("until it is submitted")
        .isEqualTo("FIRST_FILING");
    Reply checked = filer.act("asks", Call.post("/orders/" + order + "/validations", null), 200);
    assertThat(checked.text("/orderType/type")).isEqualTo("ACCESS");
    filer.review(order);
    assertThat(filer.read(order).text("/type")).isEqualTo("ACCESS");
    approve(order);
    assertThat(filer.records().text("/subject/filingNumber"))
        .isEqualTo(numbers.text("/subjectNumber"));
    assertThat(filer.records().text("/services/0/filingNumber"))
        .isEqualTo(numbers.text("/serviceNumbers/0"));
  }

  /** An order for what the account has filed already is found out, and removed a day later. */
  void removesWhatIsFiledAlready() {
    String order = filer.draft(Papers.written(samples.second("", DOMAIN)));
    assertThat(suite.advance(Duration.ofDays(1))).isTrue();
    assertThat(filer.read(order).text("/state")).isEqualTo("DRAFT");
    assertThat(filer.read(order).text("/deadline/kind")).isEqualTo("INVALID");
    assertThat(suite.advance(Duration.ofDays(1))).isTrue();
    assertThat(filer.read(order).text("/state")).isEqualTo("INVALID");
  }

  /** What ended in vain is kept for 90 days and no longer. */
  void forgetsWhatEndedInVain() {
    String order = second.draft(Papers.written(samples.second("", DOMAIN + "-idle")));
    Call abandon = Call.post("/orders/" + order + "/abandonment", null);
    stage.act(cast.second(), "gives up", abandon, 200);
    Call read = Call.get("/orders/" + order);
    assertThat(stage.act(cast.second(), "reads", read, 200).body().has("filing")).isTrue();
    assertThat(suite.advance(Duration.ofDays(91), Duration.ofDays(91))).isTrue();
    assertThat(stage.act(cast.second(), "reads", read, 200).body().has("filing")).isFalse();
    Call copy = Call.post("/orders", Json.object().put("copyOf", order));
    assertThat(stage.act(cast.second(), "begins again", copy, 409).text("/code"))
        .isEqualTo("CONTENT_ERASED");
  }

  private void deregister(String number) {
    approveChecked(filer.deregistration(number));
  }

  private List<String> rejections(String order) {
    Reply checked = filer.act("asks", Call.post("/orders/" + order + "/validations", null), 200);
    return checked.list("/findings").stream()
        .filter(each -> each.path("severity").asText().equals("REJECT"))
        .map(each -> each.path("ruleId").asText() + " " + each.path("path").asText())
        .toList();
  }

  private void reject(String order) {
    ObjectNode reject = Json.object().put("decision", "REJECT");
    reject.putArray("reasons").addObject().put("text", "made up");
    Call decide = Call.post("/reviews/" + order + "/decision", reject);
    stage.act(cast.reviewer(), "rejects", decide, 200);
  }

  private void approve(String order) {
    stage.until("asked", "SMS_PENDING", () -> filer.standing(order));
    assertThat(suite.awaitIdle(SOON)).isTrue();
    assertThat(filer.standing(order)).isEqualTo("SMS_PENDING");
    approveChecked(order);
  }

  /** A principal lost the code: another one comes, and is the one that {@link #approve} enters. */
  private void resend(String order) {
    stage.until("asked", "SMS_PENDING", () -> filer.read(order).text("/state"));
    assertThat(suite.awaitIdle(SOON)).isTrue();
    String mobile = PRINCIPAL;
    String lost = principals.lastCode(mobile);
    ObjectNode wish = Json.object().put("mobile", mobile).put("idLast6", Principals.idEnd(mobile));
    stage.act(cast.anyone(), "lost it", Call.post("/sms-checks/resends", wish), 200);
    stage.until("sent again", true, () -> !principals.lastCode(mobile).equals(lost));
    stage.act(cast.anyone(), "enters the old one", Principals.answer(mobile, lost), 422);
  }

  private void approveChecked(String order) {
    principals.answerAll(order);
    stage.until("decided", "APPROVED", () -> filer.read(order).text("/state"));
    assertThat(suite.awaitIdle(SOON)).isTrue();
  }

  /** The number of a service that is filed. */
  String anyNumber() {
    return filer.records().text("/services/0/filingNumber");
  }

  private List<JsonNode> materials() {
    return Json.elements(samples.second("", DOMAIN).path("materials"));
  }

  private String code(String instance) {
    return new CodeScene(stage, cast, suite.today())
        .codeFor(cast.customer(), cast.account(), instance);
  }
}
