package cn.beian.bench.world;

import cn.beian.testing.HttpEvent;
import cn.beian.testing.LambdaEvents;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An instance's and an account's service codes, as far as an operation needs them. */
final class CodeStory {
  private static final String ARN = "arn:aws:local:local:000000000000:bench";

  private final Story story;
  private final List<String> unbound = new ArrayList<>();
  private final List<String> bound = new ArrayList<>();
  private int purchases;

  CodeStory(Story story) {
    this.story = story.registered();
  }

  /** As many free codes as an instance gives. */
  CodeStory allFree() {
    for (int i = 0; i < 5; i++) {
      story.coded();
    }
    return this;
  }

  /** Paid codes of the account, unbound. */
  CodeStory bought(int quantity) {
    story.run("ReceiveBillingEventFunction", purchase(quantity));
    unbound.clear();
    for (JsonNode code : listed()) {
      if (code.path("state").asText().equals("UNBOUND")) {
        unbound.add(code.path("serviceCode").asText());
      }
    }
    return this;
  }

  private JsonNode listed() {
    HttpEvent list = Requests.customer("GET", "/service-codes").query("limit", "100");
    return story.run("ListServiceCodesFunction", list.toJson()).path("items");
  }

  /** Binds so many of those that are not bound. */
  CodeStory bound(int count) {
    story.run("BindServiceCodeFunction", binding(count));
    bound.addAll(unbound.subList(0, count));
    return this;
  }

  /** What is asked of the first bound code. */
  byte[] ofCode(String role, String path) {
    String code = bound.getFirst();
    HttpEvent post =
        role.equals("CUSTOMER")
            ? Requests.customer("POST", "/service-codes/{serviceCode}" + path)
            : Requests.staff(role, "POST", "/service-codes/{serviceCode}" + path);
    return post.pathParameter("serviceCode", code).toJson();
  }

  byte[] lookUp() {
    return Requests.customer("GET", "/service-codes/{serviceCode}")
        .pathParameter("serviceCode", unbound.getFirst())
        .toJson();
  }

  byte[] binding(int count) {
    HttpEvent post = Requests.customer("POST", "/instances/{instanceId}/service-code-bindings");
    return Requests.with(
        Requests.ofInstance(post), Map.of("serviceCodes", unbound.subList(0, count)));
  }

  byte[] issue() {
    return story.issue();
  }

  /** Bought today. */
  byte[] purchase(int quantity) {
    Instant now = story.world().clock().instant();
    return queued(
        Map.of(
            "type",
            "SERVICE_CODES_BOUGHT",
            "billingId",
            "b-" + ++purchases,
            "accountId",
            Requests.ACCOUNT,
            "quantity",
            quantity,
            "boughtAt",
            now.toString()));
  }

  byte[] renewal() {
    Map<String, Object> event = new HashMap<>(story.instance());
    event.put("type", "RENEWED");
    event.put("instanceId", Requests.INSTANCE);
    event.put("version", 2);
    return queued(event);
  }

  /** The relay's message about the instance. */
  byte[] registered() {
    return queued(
        Map.of(
            "eventId",
            "e-1",
            "type",
            "INSTANCE_REGISTERED",
            "id",
            Requests.INSTANCE,
            "account",
            Requests.ACCOUNT,
            "actor",
            "bench",
            "at",
            story.world().clock().instant().toString()));
  }

  static byte[] differences() {
    return Requests.staff("REVIEWER", "GET", "/quota-differences").toJson();
  }

  private static byte[] queued(Map<String, ?> body) {
    return LambdaEvents.sqs(ARN, List.of(Requests.text(body)));
  }
}
