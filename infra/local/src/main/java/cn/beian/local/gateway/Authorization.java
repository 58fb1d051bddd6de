package cn.beian.local.gateway;

import cn.beian.local.function.Functions;
import cn.beian.local.function.Invocation;
import cn.beian.local.template.ApiSpec.Authorizer;
import cn.beian.simulator.json.Json;
import cn.beian.testing.LambdaEvents;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Asks the authorizer function about a token and reads the policy that it answers with. */
final class Authorization {
  private final Functions functions;
  private final InstantSource clock;
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();

  Authorization(Functions functions, InstantSource clock) {
    this.functions = functions;
    this.clock = clock;
  }

  /** What came of it. */
  sealed interface Verdict {
    /** Allowed; what the function gets to know of the caller. */
    record Allowed(Map<String, Object> context) implements Verdict {}

    /** Refused, and with which of the gateway's answers. */
    record Refused(GatewayResponses.Kind kind) implements Verdict {}
  }

  private record Kept(JsonNode policy, Instant until) {}

  Verdict ask(Authorizer authorizer, @Nullable String token, String methodArn) {
    if (token == null || !wellFormed(authorizer, token)) {
      return new Verdict.Refused(GatewayResponses.Kind.UNAUTHORIZED);
    }
    Kept before = kept.get(token);
    if (before != null && clock.instant().isBefore(before.until())) {
      return verdict(before.policy(), methodArn);
    }
    Invocation answer =
        functions.invoke(authorizer.function(), LambdaEvents.token(methodArn, token));
    return switch (answer) {
      case Invocation.Answered answered -> keep(authorizer, token, answered, methodArn);
      case Invocation.Failed failed -> new Verdict.Refused(kind(failed));
      case Invocation.TimedOut _ -> new Verdict.Refused(GatewayResponses.Kind.AUTHORIZER_FAILURE);
    };
  }

  private static boolean wellFormed(Authorizer authorizer, String token) {
    return authorizer.validation() == null || Pattern.matches(authorizer.validation(), token);
  }

  private static GatewayResponses.Kind kind(Invocation.Failed failed) {
    return failed.message().equals("Unauthorized")
        ? GatewayResponses.Kind.UNAUTHORIZED
        : GatewayResponses.Kind.AUTHORIZER_FAILURE;
  }

  private Verdict keep(
      Authorizer authorizer, String token, Invocation.Answered answered, String methodArn) {
    JsonNode policy = Json.read(answered.body());
    if (authorizer.cacheFor().isPositive()) {
      kept.put(token, new Kept(policy, clock.instant().plus(authorizer.cacheFor())));
    }
    return verdict(policy, methodArn);
  }

  private static Verdict verdict(JsonNode policy, String methodArn) {
    boolean allowed = false;
    for (JsonNode statement : Json.elements(policy.at("/policyDocument/Statement"))) {
      boolean covers =
          Json.texts(statement.path("Action")).contains("execute-api:Invoke")
              && Json.texts(statement.path("Resource")).stream()
                  .anyMatch(resource -> covers(resource, methodArn));
      if (covers && statement.path("Effect").asText().equals("Deny")) {
        return new Verdict.Refused(GatewayResponses.Kind.ACCESS_DENIED);
      }
      allowed |= covers;
    }
    return allowed
        ? new Verdict.Allowed(context(policy))
        : new Verdict.Refused(GatewayResponses.Kind.ACCESS_DENIED);
  }

  private static boolean covers(String resource, String methodArn) {
    String pattern = Pattern.quote(resource).replace("*", "\\E.*\\Q");
    return Pattern.matches(pattern, methodArn);
  }

  private static Map<String, Object> context(JsonNode policy) {
    Map<String, Object> context = new HashMap<>();
    policy
        .path("context")
        .properties()
        .forEach(each -> context.put(each.getKey(), each.getValue().asText()));
    context.put("principalId", policy.path("principalId").asText());
    return context;
  }
}
