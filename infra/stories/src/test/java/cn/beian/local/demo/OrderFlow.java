package cn.beian.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.local.Suite;
import cn.beian.simulator.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every type of order over HTTP, one after the other: a company files, adds, changes and
 * deregisters; another one comes from another provider.
 */
final class OrderFlow {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final Pattern CODE = Pattern.compile("(?<![0-9A-Za-z])\\d{6}(?![0-9A-Za-z])");
  private static final List<String> MOBILES = List.of("13800000003", "13800000004");
  private static final String DOMAIN = "beian-flow";
  private static final ObjectNode RELEASE = Json.object().put("release", true);

  private final Stage stage =
      new Stage(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
  private final Suite suite;
  private final Cast cast;
  private int faulty;
  private final Samples samples;

  OrderFlow(Suite suite, HttpClient http) {
    this.suite = suite;
    this.cast = Cast.of(suite.address(), http, suite.tokens(), "filings");
    this.samples = new Samples(suite.today());
  }

  /** A first filing is withdrawn, copied, sent back twice and approved; returns its number. */
  String files() {
    String first = drafted(samples.second(code("i-file-1"), DOMAIN));
    submit(first, "AWAITING_REVIEW");
    ObjectNode cause = Json.object().put("cause", "WRONG_CONTENT");
    act("takes it back", Call.post("/orders/" + first + "/withdrawal", cause), 200);
    Reply ended = act("reads it", Call.get("/orders/" + first), 200);
    assertThat(ended.text("/state")).isEqualTo("WITHDRAWN");
    assertThat(ended.text("/reasons/0/code")).isEqualTo("WRONG_CONTENT");
    String again = draft(cast.customer(), Json.object().put("copyOf", first));
    papers().reuse(again, first);
    papers().checkFaces(again, 1);
    papers().checked(again);
    for (int i = 0; i < 2; i++) {
      submit(again, "AWAITING_REVIEW");
      reject(again);
    }
    review(again);
    resend(again);
    approve(again);
    return records().text("/subject/filingNumber");
  }

  /** A second website joins the subject, of which nothing has to be said again. */
  void adds(String subject) {
    ObjectNode website = samples.second(code("i-file-2"), DOMAIN + "-more");
    ((ArrayNode) website.at("/services/0/domains")).remove(1);
    ((ObjectNode) website.at("/services/0")).put("name", "示例第二站");
    website.remove(List.of("province", "subject"));
    String order = drafted(website);
    assertThat(read(order).text("/type")).isEqualTo("NEW_SERVICE_SUBJECT_HERE");
    assertThat(read(order).text("/filing/subject/name")).isNotEmpty();
    review(order);
    approve(order);
    assertThat(numbers()).containsExactly(subject + "-1 NORMAL", subject + "-2 NORMAL");
  }

  /** An App joins it, over the extension channel: the ministry's interface has none. */
  void addsApp(String subject) {
    assertThat(suite.advance(Duration.ofHours(1))).isTrue();
    ObjectNode filing = samples.second(code("i-file-app"), DOMAIN + "-app");
    ((ArrayNode) filing.at("/services/0/domains")).remove(1);
    filing.remove(List.of("province", "subject"));
    ObjectNode service = (ObjectNode) filing.at("/services/0");
    service.put("kind", "APP").put("name", "示例应用");
    service
        .putObject("app")
        .putArray("platforms")
        .addObject()
        .put("system", "ANDROID")
        .put("packageName", "cn.beian.sample")
        .put("publicKey", "00".repeat(128))
        .put("signatureDigest", "0123456789abcdef0123456789abcdef");
    String order = drafted(filing);
    review(order);
    approve(order);
    assertThat(numbers()).contains(subject + "-3A NORMAL");
  }

  /** A wrong password stops the way to the administration, until somebody says that it goes on. */
  void standsStillAndGoesOn() {
    ObjectNode wrong = Json.object().put("fault", "CODE").put("code", 5).put("province", "GD");
    misbehave(List.of(wrong));
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
    misbehave(List.of(Json.object().put("fault", "STATUS_LAG").put("times", "untilCleared")));
    assertThat(suite.advance(Duration.ofDays(8))).isTrue();
    assertThat(drifts(number)).containsExactly("NOT_FILED_THERE");
    misbehave(List.of());
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
    assertThat(numbers()).contains(number + " NORMAL");
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
    String order = draft(cast.customer(), Json.object().put("change", subject + "-1"));
    assertThat(read(order).text("/type")).isEqualTo("CHANGE_SERVICE");
    ObjectNode filing = withPapers(order, 1);
    ((ObjectNode) filing.at("/services/0/domains/1")).put("name", DOMAIN + "-new.cn");
    edit(order, filing);
    assertThat(rejections(order)).contains("N-CHANGE-DOMAINS /services/0/domains/1/name");
    ((ArrayNode) filing.at("/services/0/domains")).remove(1);
    ((ObjectNode) filing.at("/services/0/hosting")).put("serviceCode", code("i-file-3"));
    edit(order, filing);
    review(order);
    approve(order);
    Reply records = records();
    assertThat(records.list("/services/0/domains")).hasSize(1);
    assertThat(records.text("/services/0/serviceCode"))
        .isEqualTo(filing.at("/services/0/hosting/serviceCode").asText());
  }

  /** The subject moves within its province; to another one it cannot. */
  void changesSubject(String subject) {
    String order = draft(cast.customer(), Json.object().put("change", subject));
    assertThat(read(order).text("/type")).isEqualTo("CHANGE_SUBJECT");
    ObjectNode filing = withPapers(order, 0);
    filing.put("province", "CN-HN");
    edit(order, filing);
    assertThat(rejections(order)).contains("N-CHANGE-PROVINCE /province");
    filing.put("province", "CN-GD");
    ((ObjectNode) filing.path("subject")).put("contactAddress", "广东省深圳市南山区示例路2号202室");
    edit(order, filing);
    misbehave(List.of(Json.object().put("fault", "BUSY").put("province", "GD")));
    review(order);
    reach(order, "SMS_PENDING");
    assertThat(suite.awaitIdle(SOON)).isTrue();
    approveChecked(order);
    assertThat(records().text("/subject/orderId")).isEqualTo(order);
  }

  /** One service ends, then the subject: the first try lapses, for nobody knows the code. */
  void deregisters(String subject) {
    deregister(subject + "-2");
    assertThat(numbers()).contains(subject + "-1 NORMAL", subject + "-2 DEREGISTERED");
    String lapsed = sent(subject);
    for (int i = 0; i < 6; i++) {
      cast.anyone().send(answer(MOBILES.getFirst(), "000000"));
    }
    assertThat(read(lapsed).text("/state")).isEqualTo("LAPSED");
    assertThat(records().text("/subject/filingNumber")).isEqualTo(subject);
    deregister(subject);
    assertThat(records().body().has("subject")).isFalse();
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
    String order = drafted(samples.second(code("i-file-4"), DOMAIN));
    assertThat(read(order).text("/type")).as("until it is submitted").isEqualTo("FIRST_FILING");
    Reply checked = act("asks", Call.post("/orders/" + order + "/validations", null), 200);
    assertThat(checked.text("/orderType/type")).isEqualTo("ACCESS");
    review(order);
    assertThat(read(order).text("/type")).isEqualTo("ACCESS");
    approve(order);
    assertThat(records().text("/subject/filingNumber")).isEqualTo(numbers.text("/subjectNumber"));
    assertThat(records().text("/services/0/filingNumber"))
        .isEqualTo(numbers.text("/serviceNumbers/0"));
  }

  /** An order for what the account has filed already is found out, and removed a day later. */
  void removesWhatIsFiledAlready() {
    String order = draft(cast.customer(), Papers.written(samples.second("", DOMAIN)));
    assertThat(suite.advance(Duration.ofDays(1))).isTrue();
    assertThat(read(order).text("/state")).isEqualTo("DRAFT");
    assertThat(read(order).text("/deadline/kind")).isEqualTo("INVALID");
    assertThat(suite.advance(Duration.ofDays(1))).isTrue();
    assertThat(read(order).text("/state")).isEqualTo("INVALID");
  }

  /** What ended in vain is kept for 90 days and no longer. */
  void forgetsWhatEndedInVain() {
    String order = draft(cast.second(), Papers.written(samples.second("", DOMAIN + "-idle")));
    Call abandon = Call.post("/orders/" + order + "/abandonment", null);
    stage.act(cast.second(), "gives up", abandon, 200);
    Call read = Call.get("/orders/" + order);
    assertThat(stage.act(cast.second(), "reads", read, 200).body().has("filing")).isTrue();
    assertThat(suite.advance(Duration.ofDays(91))).isTrue();
    assertThat(stage.act(cast.second(), "reads", read, 200).body().has("filing")).isFalse();
    Call copy = Call.post("/orders", Json.object().put("copyOf", order));
    assertThat(stage.act(cast.second(), "begins again", copy, 409).text("/code"))
        .isEqualTo("CONTENT_ERASED");
  }

  /** A company is filed and deregistered while the administrations misbehave so. */
  void survives(List<JsonNode> faults) {
    suite.advance(Duration.ofHours(1));
    String order =
        drafted(samples.second(code("i-fault-" + ++faulty), DOMAIN + "-fault-" + faulty));
    submit(order, "AWAITING_REVIEW");
    misbehave(faults);
    int uploads = uploads();
    pass(order);
    reach(order, "SMS_PENDING");
    answerAll(order);
    // What is kept back can be let go once it is there.
    assertThat(suite.awaitIdle(SOON)).isTrue();
    stage.act(cast.anyone(), "lets go", Call.post("/_local/bureau", RELEASE), 200);
    reach(order, "APPROVED");
    assertThat(uploads()).as("sent once").isEqualTo(uploads + 1);
    String subject = records().text("/subject/filingNumber");
    assertThat(numbers()).containsExactly(subject + "-1 NORMAL");
    misbehave(List.of());
    ends(subject);
  }

  /** What is refused so comes back with the code's meaning, is submitted again, and is filed. */
  void comesBack(JsonNode refusal, String code) {
    suite.advance(Duration.ofHours(1));
    String order =
        drafted(samples.second(code("i-fault-" + ++faulty), DOMAIN + "-fault-" + faulty));
    submit(order, "AWAITING_REVIEW");
    misbehave(List.of(refusal));
    pass(order);
    if (refusal.path("fault").asText().equals("REJECT")) {
      reach(order, "SMS_PENDING");
      answerAll(order);
    }
    reach(order, "BUREAU_REJECTED");
    Reply refused = read(order);
    assertThat(refused.text("/reasons/0/code")).isEqualTo(code);
    for (String part : List.of("topic", "cause", "remedy")) {
      assertThat(refused.text("/reasons/0/" + part + "/zh-CN")).as(part).isNotEmpty();
      assertThat(refused.text("/reasons/0/" + part + "/en")).as(part).isNotEmpty();
    }
    misbehave(List.of());
    review(order);
    reach(order, "SMS_PENDING");
    answerAll(order);
    reach(order, "APPROVED");
    ends(records().text("/subject/filingNumber"));
  }

  private void ends(String subject) {
    String order = sent(subject);
    answerAll(order);
    reach(order, "APPROVED");
    assertThat(records().body().has("subject")).isFalse();
  }

  private void misbehave(List<JsonNode> faults) {
    ObjectNode all = Json.object().put("clear", true);
    all.putArray("faults").addAll(faults);
    stage.act(cast.anyone(), "misbehaves", Call.post("/_local/bureau", all), 200);
  }

  private int uploads() {
    return cast.anyone()
        .send(Call.get("/_local/bureau"))
        .body()
        .at("/offices/GD/lastSequence")
        .asInt();
  }

  /** Waits for a state, and moves the clock while whoever has to act waits for a time. */
  private void reach(String order, String state) {
    for (int i = 0; i < 20 && !read(order).text("/state").equals(state); i++) {
      suite.awaitIdle(Duration.ofSeconds(i == 0 ? 2 : 5));
      if (!read(order).text("/state").equals(state)) {
        suite.advance(Duration.ofMinutes(40));
      }
    }
    assertThat(read(order).text("/state")).isEqualTo(state);
  }

  private void answerAll(String order) {
    assertThat(suite.awaitIdle(SOON)).isTrue();
    for (String mobile : asked(order)) {
      stage.act(cast.anyone(), "answers", answer(mobile, lastCode(mobile)), 200);
    }
  }

  private void deregister(String number) {
    approveChecked(sent(number));
  }

  /** A deregistration whose contacts are asked. */
  private String sent(String number) {
    String order = draft(cast.customer(), Json.object().put("deregister", number));
    submit(order, "REVIEW_PASSED");
    reach(order, "SMS_PENDING");
    assertThat(suite.awaitIdle(SOON)).isTrue();
    return order;
  }

  private String draft(Caller filer, JsonNode wish) {
    return stage.act(filer, "opens", Call.post("/orders", wish), 201).text("/orderId");
  }

  private void submit(String order, String state) {
    Reply submitted = act("submits", Call.post("/orders/" + order + "/submission", null), 200);
    assertThat(submitted.text("/state")).isEqualTo(state);
  }

  /** The order's content, its materials uploaded: a change has none yet. */
  private ObjectNode withPapers(String order, int services) {
    for (JsonNode material : samples.second("", DOMAIN).path("materials")) {
      if (material.path("service").asInt(-1) < services) {
        papers().upload(order, material, "");
      }
    }
    papers().checkFaces(order, services);
    JsonNode filing = papers().checked(order).body().path("filing");
    return Papers.written((ObjectNode) filing.deepCopy());
  }

  private String drafted(ObjectNode filing) {
    return papers().draft(Call.post("/orders", Papers.written(filing)), filing).text("/orderId");
  }

  private Papers papers() {
    return new Papers(stage, cast.customer());
  }

  private void edit(String order, ObjectNode filing) {
    String etag = "\"" + read(order).text("/version") + "\"";
    act("edits", Call.patch("/orders/" + order, filing).with("If-Match", etag), 200);
  }

  private List<String> rejections(String order) {
    Reply checked = act("asks", Call.post("/orders/" + order + "/validations", null), 200);
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

  private void review(String order) {
    submit(order, "AWAITING_REVIEW");
    pass(order);
  }

  private void pass(String order) {
    ObjectNode pass = Json.object().put("decision", "PASS");
    Call decide = Call.post("/reviews/" + order + "/decision", pass);
    stage.act(cast.reviewer(), "passes", decide, 200);
  }

  private void approve(String order) {
    stage.until("asked", "SMS_PENDING", () -> standing(order));
    assertThat(suite.awaitIdle(SOON)).isTrue();
    assertThat(standing(order)).isEqualTo("SMS_PENDING");
    approveChecked(order);
  }

  /** The order's state, with the codes of what it came back for. */
  private String standing(String order) {
    Reply now = read(order);
    List<String> codes =
        now.list("/reasons").stream().map(each -> each.path("code").asText()).toList();
    boolean back = now.text("/state").equals("BUREAU_REJECTED");
    return now.text("/state") + (back ? " for " + codes : "");
  }

  /** A principal lost the code: another one comes, and is the one that {@link #approve} enters. */
  private void resend(String order) {
    stage.until("asked", "SMS_PENDING", () -> read(order).text("/state"));
    assertThat(suite.awaitIdle(SOON)).isTrue();
    String mobile = MOBILES.getFirst();
    String lost = lastCode(mobile);
    ObjectNode wish = Json.object().put("mobile", mobile).put("idLast6", end(mobile));
    stage.act(cast.anyone(), "lost it", Call.post("/sms-checks/resends", wish), 200);
    stage.until("sent again", true, () -> !lastCode(mobile).equals(lost));
    stage.act(cast.anyone(), "enters the old one", answer(mobile, lost), 422);
  }

  private void approveChecked(String order) {
    for (String mobile : asked(order)) {
      stage.act(cast.anyone(), "answers", answer(mobile, lastCode(mobile)), 200);
    }
    stage.until("decided", "APPROVED", () -> read(order).text("/state"));
    assertThat(suite.awaitIdle(SOON)).isTrue();
  }

  /** The mobiles that got a code for the order. */
  private Set<String> asked(String order) {
    return codes()
        .filter(message -> message.path("messageId").asText().startsWith(order + "."))
        .map(message -> message.path("to").asText())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Call answer(String mobile, String code) {
    ObjectNode entry = Json.object().put("mobile", mobile).put("code", code);
    return Call.post("/sms-checks", entry.put("idLast6", end(mobile)));
  }

  private static String end(String mobile) {
    return mobile.equals(MOBILES.getFirst()) ? "319989" : "010022";
  }

  private Stream<JsonNode> codes() {
    return cast.anyone().send(Call.get("/_local/messages")).list("/items").stream()
        .filter(message -> message.path("messageId").asText().contains(".CODE."));
  }

  private String lastCode(String mobile) {
    String text =
        codes()
            .filter(message -> message.path("to").asText().equals(mobile))
            .map(message -> message.path("text").asText())
            .reduce((first, second) -> second)
            .orElseThrow();
    Matcher matcher = CODE.matcher(text);
    assertThat(matcher.find()).isTrue();
    return matcher.group();
  }

  /** The number of a service that is filed. */
  String anyNumber() {
    return records().text("/services/0/filingNumber");
  }

  private List<String> numbers() {
    return records().list("/services").stream()
        .map(each -> each.path("filingNumber").asText() + " " + each.path("state").asText())
        .toList();
  }

  private Reply records() {
    return act("reads the records", Call.get("/records"), 200);
  }

  private Reply read(String order) {
    return act("reads", Call.get("/orders/" + order), 200);
  }

  private Reply act(String what, Call call, int status) {
    return stage.act(cast.customer(), what, call, status);
  }

  private String code(String instance) {
    return new CodeScene(stage, cast, suite.today())
        .codeFor(cast.customer(), cast.account(), instance);
  }
}
