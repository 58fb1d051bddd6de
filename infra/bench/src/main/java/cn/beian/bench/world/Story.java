package cn.beian.bench.world;

import cn.beian.domain.event.EventType;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.time.ShanghaiDays;
import cn.beian.platform.outside.HttpSignature;
import cn.beian.simulator.json.Json;
import cn.beian.testing.HttpEvent;
import cn.beian.testing.SampleFilings;
import cn.beian.testing.SeededMaterials;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A first filing's way through the functions, as far as an operation needs it. Every step must
 * succeed.
 */
final class Story {
  private static final String SUBJECT_NUMBER = "粤ICP备2026000001号";
  private static final Pattern SIX_DIGITS = Pattern.compile("(?<!\\d)\\d{6}(?!\\d)");

  private final World world;
  private final String table;
  private final LocalDate today;
  private final Handlers handlers;
  private String code = "";
  private String order = "";

  Story(World world, String table, InstantSource clock) {
    this.world = world;
    this.table = table;
    this.today = ShanghaiDays.of(clock.instant());
    this.handlers = new Handlers(world, new Handlers.Place(table, Map.of()), clock, List.of());
  }

  World world() {
    return world;
  }

  Outbox outbox() {
    return new Outbox(world, table, order);
  }

  /** Runs the function and looks at its answer. */
  JsonNode run(String function, byte[] event) {
    byte[] answer = handlers.call(function, event);
    Answers.expectSuccess(function, answer);
    return Json.read(Json.read(answer).path("body").asText("{}").getBytes(Answers.UTF_8));
  }

  byte[] registration() {
    HttpEvent put = Requests.staff("INVENTORY", "PUT", "/instances/{instanceId}");
    return Requests.with(Requests.ofInstance(put), instance());
  }

  /** What the inventory says of the instance. */
  Map<String, Object> instance() {
    Map<String, Object> instance = new HashMap<>();
    instance.put("accountId", Requests.ACCOUNT);
    instance.put("product", "ecs");
    instance.put("region", "cn-hangzhou");
    instance.put("mainland", true);
    instance.put("billingMode", "SUBSCRIPTION");
    instance.put("months", 12);
    instance.put("expiresOn", today.plusYears(1).toString());
    instance.put("publicBandwidth", true);
    instance.put("ipAddress", "192.0.2.10");
    instance.put("version", 1);
    return instance;
  }

  byte[] issue() {
    return Requests.ofInstance(Requests.customer("POST", "/instances/{instanceId}/service-codes"))
        .toJson();
  }

  Map<String, Object> filing() {
    return SampleFilings.company(today, code);
  }

  /** What is sent: materials are uploaded, which here means laid. */
  private static Map<String, Object> written(Map<String, Object> filing) {
    Map<String, Object> written = new HashMap<>(filing);
    written.remove("materials");
    return written;
  }

  private void create(Map<String, Object> filing) {
    byte[] creation = Requests.with(Requests.customer("POST", "/orders"), written(filing));
    order = run("CreateOrderFunction", creation).path("orderId").asText();
    Filing content = SampleFilings.filing(filing);
    SeededMaterials seeded = new SeededMaterials(world.database(), table);
    seeded.lay(new OrderId(order), content);
    seeded.passFaces(new OrderId(order), content, world.hash(table));
  }

  byte[] creation() {
    return Requests.with(Requests.customer("POST", "/orders"), written(filing()));
  }

  HttpEvent customer(String method, String resource) {
    return Requests.customer(method, resource).pathParameter("orderId", order);
  }

  byte[] decision() {
    HttpEvent post = Requests.staff("REVIEWER", "POST", "/reviews/{orderId}/decision");
    return Requests.with(
        post.pathParameter("orderId", order), Map.of("decision", "PASS", "reasons", List.of()));
  }

  byte[] smsCheck(String entered) {
    JsonNode principal = Json.read(Requests.text(filing()).getBytes(Answers.UTF_8));
    principal = principal.path("subject").path("principal");
    String id = principal.path("idNumber").asText();
    return Requests.with(
        cn.beian.testing.LambdaEvents.http("POST", "/sms-checks"),
        Map.of(
            "mobile", principal.path("mobile").asText(),
            "code", entered,
            "idLast6", id.substring(id.length() - 6)));
  }

  byte[] approval() {
    String body = Requests.text(approvalBody());
    HttpSignature signature = new HttpSignature(World.secret("beian/bureau"), world.clock());
    return Requests.staff("BUREAU", "POST", "/bureau-results")
        .header("Content-Type", "application/json")
        .header(HttpSignature.HEADER, signature.of(body.getBytes(StandardCharsets.UTF_8)))
        .body(body)
        .toJson();
  }

  private Map<String, Object> approvalBody() {
    Map<String, Object> body = new TreeMap<>();
    body.put("submissionId", outbox().submission());
    body.put("outcome", "APPROVED");
    body.put("subjectNumber", SUBJECT_NUMBER);
    body.put("serviceNumbers", List.of(SUBJECT_NUMBER + "-1"));
    return body;
  }

  Story registered() {
    run("RegisterInstanceFunction", registration());
    return this;
  }

  Story coded() {
    code = run("IssueServiceCodeFunction", issue()).at("/serviceCodes/0/serviceCode").asText();
    return this;
  }

  Story drafted() {
    registered().coded();
    create(filing());
    return this;
  }

  /** A draft that names the instance, which has given no code yet. */
  Story draftedByInstance() {
    registered();
    Map<String, Object> filing = SampleFilings.company(today, "");
    SampleFilings.set(filing, "/services/0/hosting", Map.of("instanceId", Requests.INSTANCE));
    create(filing);
    return this;
  }

  Story submitted() {
    drafted();
    run("SubmitOrderFunction", customer("POST", "/orders/{orderId}/submission").toJson());
    return this;
  }

  /** With a reason, so that it is the customer's turn; what it holds it keeps. */
  Story returned() {
    submitted();
    HttpEvent post = Requests.staff("REVIEWER", "POST", "/reviews/{orderId}/decision");
    Map<String, Object> decision =
        Map.of("decision", "REJECT", "reasons", List.of(Map.of("text", "made up")));
    run("DecideReviewFunction", Requests.with(post.pathParameter("orderId", order), decision));
    return this;
  }

  Story passed() {
    submitted();
    run("DecideReviewFunction", decision());
    return this;
  }

  Story handedOver() {
    passed();
    run("SendToBureauFunction", outbox().message(EventType.REVIEW_PASSED));
    return this;
  }

  /** Has the codes sent out and reads the one of this order. */
  String smsCode() {
    run("DispatchNotificationFunction", outbox().message(EventType.SMS_CHECK_SENT));
    String codes = outbox().submission() + ".CODE.";
    for (JsonNode message : world.messages().captured()) {
      Matcher digits = SIX_DIGITS.matcher(message.path("text").asText());
      if (message.path("messageId").asText().startsWith(codes) && digits.find()) {
        return digits.group();
      }
    }
    throw new IllegalStateException("no code was sent for " + order);
  }

  Story checked() {
    handedOver();
    run("RecordSmsCheckFunction", smsCheck(smsCode()));
    return this;
  }

  Story approved() {
    checked();
    run("ReceiveBureauResultFunction", approval());
    run("ApplyBureauResultsFunction", outbox().told(Requests.text(approvalBody())));
    return this;
  }

  /** The same order some other day. */
  Story at(InstantSource clock) {
    Story other = new Story(world, table, clock);
    other.code = code;
    other.order = order;
    return other;
  }
}
