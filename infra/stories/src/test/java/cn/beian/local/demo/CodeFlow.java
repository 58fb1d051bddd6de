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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * The life of service codes over HTTP and the queues of inventory and billing: free codes, bought
 * ones that are bound, unbound, paid back and expire, and an instance that ends and is renewed.
 */
final class CodeFlow {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Stage stage =
      new Stage(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
  private final Suite suite;
  private final Cast cast;
  private final LocalDate today;
  private final String instance;

  CodeFlow(Suite suite, HttpClient http, String name) {
    this(suite, Cast.of(suite.address(), http, suite.tokens(), name), suite.today());
  }

  private CodeFlow(Suite suite, Cast cast, LocalDate today) {
    this.suite = suite;
    this.cast = cast;
    this.today = today;
    this.instance = "i-" + cast.account();
  }

  /** An instance that is bought gives its free codes; bought ones are bound to it. */
  void bindsWhatWasBought() {
    tellOfInstance("BOUGHT", 1, today.plusYears(1));
    tellOfPurchase("b-1-" + instance, 3, today);
    tellOfPurchase("b-1-" + instance, 3, today);
    Reply early = bind(409, codes("UNBOUND"));
    assertThat(early.text("/findings/0/ruleId")).isEqualTo("CODE-FREE-CODES-ISSUED");
    Reply issued = customer(Call.post(path("/service-codes"), Json.object().put("count", 5)), 201);
    assertThat(issued.list("/serviceCodes")).hasSize(5);
    assertThat(issued.text("/freeRemaining")).isEqualTo("0");
    assertThat(bind(200, codes("UNBOUND")).list("/serviceCodes")).hasSize(3);
    assertThat(customer(Call.get(path("/eligibility")), 200).text("/paid/remaining"))
        .isEqualTo("17");
  }

  /** Of three bound codes one is unbound and paid back, one is paid back at once. */
  void givesBackWhatWasNotUsed() {
    List<String> bound = codes("BOUND", "PAID");
    String first = "/service-codes/" + bound.get(0);
    customer(Call.post(first + "/unbinding", null), 200);
    Call refund = Call.post(first + "/refund", null);
    assertThat(stage.act(cast.customer(), "tries to pay itself", refund, 403).text("/code"))
        .isEqualTo("FORBIDDEN");
    stage.act(cast.billing(), "pays back", refund, 200);
    stage.act(cast.billing(), "again", refund, 200);
    stage.act(
        cast.billing(),
        "pays back a bound one",
        Call.post("/service-codes/" + bound.get(1) + "/refund", null),
        200);
    assertThat(customer(Call.get(first), 200).text("/state")).isEqualTo("REFUNDED");
    assertThat(customer(Call.get(path("/eligibility")), 200).text("/paid/remaining"))
        .isEqualTo("19");
    assertThat(bind(409, List.of(bound.get(0))).text("/code")).isEqualTo("SERVICE_CODE_UNUSABLE");
  }

  /** A code whose term ends expires the day after its last. */
  void expiresWhatWasNotUsedInTime() {
    tellOfPurchase("b-2-" + instance, 1, today.minusYears(1).plusDays(1));
    String code = codes("UNBOUND").getFirst();
    bind(200, List.of(code));
    assertThat(suite.advance(Duration.ofDays(3))).isTrue();
    assertThat(customer(Call.get("/service-codes/" + code), 200).text("/state"))
        .isEqualTo("EXPIRED");
    assertThat(messages()).contains("SERVICE_CODES_BOUGHT", "SERVICE_CODE_EXPIRED");
  }

  /** The instance ends: its codes cannot be used, until it is renewed; old news changes nothing. */
  void losesItsCodesUntilItIsRenewed() {
    tellOfInstance("EXPIRED", 5, today);
    tellOfInstance("CHANGED", 4, today.plusYears(1));
    assertThat(messages()).containsOnlyOnce("INSTANCE_EXPIRED");
    Reply refused = customer(Call.get(path("/eligibility")), 200);
    assertThat(refused.list("/free/findings"))
        .extracting(each -> each.path("ruleId").asText())
        .contains("CODE-NOT-EXPIRED");
    tellOfInstance("RENEWED", 6, today.plusYears(2));
    assertThat(messages()).containsOnlyOnce("INSTANCE_EXPIRED");
    assertThat(customer(Call.get(path("/eligibility")), 200).list("/paid/findings")).isEmpty();
  }

  /** The instance goes to another account: free codes with it, bought ones stay. */
  void followsItsInstance() {
    List<String> free = codes("BOUND", "FREE");
    List<String> paid = codes("BOUND", "PAID");
    tell(
        "InventoryQueue",
        event("CHANGED", 7, today.plusYears(2)).put("accountId", cast.secondAccount()));
    assertThat(codes("UNBOUND")).containsExactlyElementsOf(paid);
    assertThat(codes("BOUND", "FREE")).isEmpty();
    Reply others = stage.act(cast.second(), "lists", Call.get("/service-codes?limit=100"), 200);
    assertThat(others.list("/items"))
        .extracting(each -> each.path("serviceCode").asText())
        .containsExactlyInAnyOrderElementsOf(free);
  }

  /** An order that names the instance has a code of it while it is under way, and no longer. */
  void picksACodeForAnOrder() {
    ObjectNode filing = new Samples(today).second("", cast.account());
    ((ObjectNode) filing.at("/services/0/hosting"))
        .put("instanceId", instance)
        .remove("serviceCode");
    Call creation = Call.post("/orders", Papers.written(filing));
    Reply created = new Papers(stage, cast.customer()).draft(creation, filing);
    String order = "/orders/" + created.text("/orderId");
    assertThat(customer(Call.post(order + "/validations", null), 200).list("/findings"))
        .filteredOn(each -> each.path("severity").asText().equals("REJECT"))
        .isEmpty();
    Reply submitted = customer(Call.post(order + "/submission", null), 200);
    assertThat(submitted.text("/state")).isEqualTo("AWAITING_REVIEW");
    String code = customer(Call.get(order), 200).text("/serviceCodes/0");
    assertThat(customer(Call.get("/service-codes?state=FILING"), 200).list("/items"))
        .extracting(each -> each.path("serviceCode").asText())
        .containsExactly(code);
    ObjectNode reject = Json.object().put("decision", "REJECT");
    reject.putArray("reasons").addObject().put("text", "made up");
    String review = "/reviews/" + created.text("/orderId") + "/decision";
    stage.act(cast.reviewer(), "rejects", Call.post(review, reject), 200);
    customer(Call.post(order + "/abandonment", null), 200);
    assertThat(customer(Call.get("/service-codes/" + code), 200).text("/state")).isEqualTo("BOUND");
  }

  /** What was filed with a code stays filed when the server is given back, and shows it. */
  static void showsThatAServerIsGone(Suite suite, Cast cast, LocalDate today) {
    CodeFlow filed = new CodeFlow(suite, cast, today);
    filed.tellOfInstance("RELEASED", 9, today.plusYears(1));
    Reply records = filed.customer(Call.get("/records"), 200);
    assertThat(records.text("/services/0/findings/0/kind")).isEqualTo("INSTANCE_RELEASED");
    assertThat(filed.messages()).containsOnlyOnce("INSTANCE_RELEASED");
  }

  /** A sale that was told of before is not granted again. */
  void grantsNothingTwice() {
    tellOfPurchase("b-1-" + instance, 3, today);
    assertThat(codes("UNBOUND")).isEmpty();
  }

  /** Nobody's counts differ. */
  void everyCountIsRight() {
    Reply differences =
        stage.act(cast.reviewer(), "asks for differences", Call.get("/quota-differences"), 200);
    assertThat(differences.list("/items")).isEmpty();
  }

  private Reply bind(int status, List<String> codes) {
    ObjectNode body = Json.object();
    ArrayNode list = body.putArray("serviceCodes");
    codes.forEach(list::add);
    return customer(Call.post(path("/service-code-bindings"), body), status);
  }

  private List<String> codes(String state) {
    return codes(state, "PAID");
  }

  private List<String> codes(String state, String kind) {
    return customer(Call.get("/service-codes?limit=100"), 200).list("/items").stream()
        .filter(code -> code.path("state").asText().equals(state))
        .filter(code -> code.path("kind").asText().equals(kind))
        .map(code -> code.path("serviceCode").asText())
        .toList();
  }

  private List<String> messages() {
    return customer(Call.get("/messages?limit=100"), 200).list("/items").stream()
        .map(message -> message.path("type").asText())
        .toList();
  }

  private Reply customer(Call call, int status) {
    return stage.act(cast.customer(), "asks", call, status);
  }

  private String path(String end) {
    return "/instances/" + instance + end;
  }

  private void tellOfInstance(String type, int version, LocalDate expiresOn) {
    tell("InventoryQueue", event(type, version, expiresOn));
  }

  private ObjectNode event(String type, int version, LocalDate expiresOn) {
    return new CodeScene(stage, cast, today)
        .instance(cast.account())
        .put("type", type)
        .put("instanceId", instance)
        .put("expiresOn", expiresOn.toString())
        .put("version", version);
  }

  private void tellOfPurchase(String id, int quantity, LocalDate day) {
    tell("BillingQueue", purchase(id, quantity, day));
  }

  private ObjectNode purchase(String id, int quantity, LocalDate day) {
    return Json.object()
        .put("type", "SERVICE_CODES_BOUGHT")
        .put("billingId", id)
        .put("accountId", cast.account())
        .put("quantity", quantity)
        .put("boughtAt", day.atTime(12, 0).atZone(ZONE).toInstant().toString());
  }

  private void tell(String queue, JsonNode event) {
    Reply put = stage.act(cast.anyone(), "tells", Call.post("/_local/queues/" + queue, event), 200);
    assertThat(put.text("/queue")).isEqualTo(queue);
    assertThat(suite.awaitIdle(SOON)).isTrue();
  }
}
