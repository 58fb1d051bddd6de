package cn.beian.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.platform.json.Json;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;

/**
 * What every function behind the gateway keeps, whatever it does: who may call it, and what becomes
 * of bodies that cannot be read, of services that are down and of bugs (design §7). A function's
 * own test extends this and adds what is its own.
 */
public abstract class HandlerContract {
  private static final List<String> NO_JSON =
      List.of(
          "{",
          "{\"a\":1,\"a\":2}",
          "{} {}",
          "{\"a\":01}",
          "<xml/>",
          "{\"a\":\"\\ud800\"",
          "{\"a\":NaN}",
          "\u0000");
  private static final List<String> NO_OBJECTS =
      List.of("[]", "null", "1", "\"text\"", "true", "[{}]");
  private static final List<String> NOBODY =
      List.of("a b", "\u00e9", "..", "a#b", "a/b", "nobody", "a b".repeat(3000));

  /** Surrounds the handler. */
  @RegisterExtension protected final HandlerHarness harness = new HandlerHarness();

  /** The function, made anew. */
  protected abstract RequestStreamHandler create();

  /**
   * A request that would be done, without its caller. What it is about was laid down before the
   * test.
   */
  protected abstract HttpEvent request();

  /** Who may make it; null if anybody may, unauthorized. */
  protected abstract @Nullable HandlerCaller caller();

  /** The permission that the caller needs; null if the role is enough. */
  protected abstract @Nullable Permission permission();

  /** The other roles that may make it. */
  protected boolean alsoFor(Role role) {
    return false;
  }

  /** Whether it looks at the body. */
  protected boolean readsBody() {
    return true;
  }

  /** Whether the path may name something new. */
  protected boolean createsWhatThePathNames() {
    return false;
  }

  /** The handler in these surroundings. */
  protected final RequestStreamHandler handler() throws Exception {
    return harness.make(this::create);
  }

  /** The request with its caller. */
  protected final HttpEvent allowed(HttpEvent request) {
    HandlerCaller caller = caller();
    return caller == null ? request : caller.calls(request);
  }

  /** Makes the request as the caller who may. */
  protected final HandlerReply call(HttpEvent request) throws Exception {
    return harness.call(handler(), allowed(request));
  }

  /**
   * Makes the request as the caller who may, with a change of the event that the gateway would
   * never make by itself.
   */
  protected final HandlerReply call(HttpEvent request, Map<String, Object> changes)
      throws Exception {
    Map<String, Object> event = HandlerJson.object(Json.read(allowed(request).toJson()));
    event.putAll(changes);
    return HandlerReply.read(harness.call(handler(), Json.write(event)));
  }

  @Test
  void isDoneForTheCallerWhoMay() throws Exception {
    assertThat(call(request()).status()).isBetween(200, 201);
    assertThat(harness.queues().sent()).as("only the relay publishes").isEmpty();
    assertThat(harness.output().lines()).isEmpty();
  }

  @Test
  void isRefusedToAnybodyElse() throws Exception {
    isRefusedWithoutTheAuthorizersWord();
    isRefusedToOtherRoles();
    isRefusedToARoleThatIsNone();
  }

  private void isRefusedWithoutTheAuthorizersWord() throws Exception {
    if (caller() != null) {
      harness.call(handler(), request()).refused(403, "NOT_PERMITTED");
    }
  }

  private void isRefusedToOtherRoles() throws Exception {
    HandlerCaller right = caller();
    if (right == null) {
      return;
    }
    for (Role role : Role.values()) {
      if (role != right.role() && !alsoFor(role)) {
        HandlerCaller wrong =
            new HandlerCaller(right.account(), right.user(), role, right.actions());
        harness.call(handler(), wrong.calls(request())).refused(403, "NOT_PERMITTED");
      }
    }
  }

  private void isRefusedToARoleThatIsNone() throws Exception {
    if (caller() != null) {
      HttpEvent event = request().caller("account", "user", "OWNER", "beian:add,beian:view,bsn:*");
      harness.call(handler(), event).refused(403, "NOT_PERMITTED");
    }
  }

  @Test
  void needsItsPermissionAndNoOther() throws Exception {
    Permission needed = permission();
    HandlerCaller right = caller();
    if (needed == null || right == null) {
      return;
    }
    harness.call(handler(), right.without(needed).calls(request())).refused(403, "NOT_PERMITTED");
    HandlerCaller barely =
        new HandlerCaller(
            right.account(), right.user(), right.role(), " nonsense, " + needed.action());
    assertThat(harness.call(handler(), barely.calls(request())).status()).isLessThan(300);
  }

  @Test
  void whatCannotBeReadIsRefused() throws Exception {
    assertMalformed(NO_JSON, " NOT_JSON");
    assertMalformed(NO_OBJECTS, " NOT_OBJECT");
    unknownMembersAreNamedByPath();
    jsonThatGoesTooDeepIsMalformed();
    bodiesOver256KilobytesAreTooLarge();
    whatIsNoBase64IsMalformed();
    anEventThatIsNoneIsMalformed();
  }

  private void assertMalformed(List<String> bodies, String error) throws Exception {
    RequestStreamHandler handler = handler();
    for (String body : readsBody() ? bodies : List.<String>of()) {
      HandlerReply reply = harness.call(handler, allowed(request().body(body)));
      assertThat(reply.refused(400, "MALFORMED").errors()).as(body).containsExactly(error);
    }
  }

  private void unknownMembersAreNamedByPath() throws Exception {
    if (readsBody()) {
      String body = "{\"nobody\":1,\"with/slash~\":{\"x\":[]}}";
      HandlerReply reply = call(request().body(body)).refused(400, "MALFORMED");
      assertThat(reply.errors()).contains("/nobody UNKNOWN_FIELD", "/with~1slash~0 UNKNOWN_FIELD");
    }
  }

  private void jsonThatGoesTooDeepIsMalformed() throws Exception {
    if (readsBody()) {
      call(request().body("{\"a\":".repeat(5000) + "1" + "}".repeat(5000)))
          .refused(400, "MALFORMED");
    }
  }

  private void bodiesOver256KilobytesAreTooLarge() throws Exception {
    if (readsBody()) {
      call(request().body("{\"a\":\"" + "x".repeat(256 * 1024) + "\"}"))
          .refused(413, "BODY_TOO_LARGE");
    }
  }

  @Test
  void bodiesMayComeInBase64() throws Exception {
    if (readsBody()) {
      HttpEvent request = request();
      Map<String, Object> event = HandlerJson.object(Json.read(request.toJson()));
      String body = event.get("body") instanceof String text ? text : "";
      String coded = Base64.getEncoder().encodeToString(body.getBytes(StandardCharsets.UTF_8));
      assertThat(call(request, Map.of("body", coded, "isBase64Encoded", true)).status())
          .isBetween(200, 201);
    }
  }

  private void whatIsNoBase64IsMalformed() throws Exception {
    if (readsBody()) {
      call(request(), Map.of("body", "*", "isBase64Encoded", true)).refused(400, "MALFORMED");
    }
  }

  private void anEventThatIsNoneIsMalformed() throws Exception {
    for (String event : new String[] {"[]", "7", "nonsense", ""}) {
      byte[] answer = harness.call(handler(), event.getBytes(StandardCharsets.UTF_8));
      HandlerReply.read(answer).refused(400, "MALFORMED");
    }
  }

  @Test
  protected void aTableInTroubleMakesItUnavailable() throws Exception {
    aTableThatIsDownMakesItUnavailable();
    aTableThatThrottlesMakesItUnavailable();
  }

  private void aTableThatIsDownMakesItUnavailable() throws Exception {
    HttpEvent request = request();
    RequestStreamHandler cut =
        harness.make(Map.of("AWS_ENDPOINT_URL_DYNAMODB", "http://127.0.0.1:9"), this::create);
    HandlerReply reply = harness.call(cut, allowed(request)).refused(503, "UNAVAILABLE");
    assertThat(reply.headers()).containsKey("Retry-After");
    assertThat(harness.output().events("request_failed")).isNotEmpty();
  }

  private void aTableThatThrottlesMakesItUnavailable() throws Exception {
    HttpEvent request = request();
    harness
        .watch()
        .fail(ProvisionedThroughputExceededException.builder().message("too fast").build());
    HandlerReply reply = call(request).refused(503, "UNAVAILABLE");
    assertThat(reply.headers()).containsKey("Retry-After");
  }

  @Test
  protected void aBugIsAnsweredWithTheIdUnderWhichItWasLogged() throws Exception {
    HttpEvent request = request().requestId("request-of-the-bug");
    harness.watch().fail(new IllegalStateException("138 0000 secret of " + harness.table().name()));
    Map<String, String> before = harness.table().dump();
    HandlerReply reply = call(request).refused(500, "INTERNAL");
    assertThat(reply.at("/correlationId")).isEqualTo("request-of-the-bug");
    assertThat(reply.text()).doesNotContain("secret", harness.table().name());
    assertThat(harness.output().events("request_failed"))
        .singleElement()
        .satisfies(line -> assertThat(line).containsEntry("request_id", "request-of-the-bug"));
    assertThat(harness.table().dump()).isEqualTo(before);
  }

  @Test
  void namesThatNothingHasAreUnknown() throws Exception {
    Map<String, Object> event = HandlerJson.object(Json.read(allowed(request()).toJson()));
    if (event.get("pathParameters") instanceof Map<?, ?> names && !createsWhatThePathNames()) {
      RequestStreamHandler handler = handler();
      for (String nobody : NOBODY) {
        event.put("pathParameters", Map.of(names.keySet().iterator().next().toString(), nobody));
        HandlerReply reply = HandlerReply.read(harness.call(handler, Json.write(event)));
        assertThat(reply.status()).as("%s: %s", nobody, reply.text()).isEqualTo(404);
      }
    }
  }
}
