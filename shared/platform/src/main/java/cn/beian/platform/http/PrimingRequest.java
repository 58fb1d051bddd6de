package cn.beian.platform.http;

import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.platform.json.Json;
import cn.beian.platform.json.JsonMap;
import cn.beian.platform.rules.RulePacks;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Requests of a made-up caller about things that do not exist, or that nobody can change. */
public final class PrimingRequest {
  private static final String NOBODY = "priming";

  private PrimingRequest() {}

  /** A request without a body. */
  public static byte[] of(Role role, String method, String resource) {
    return of(role, method, resource, "");
  }

  /**
   * A request in the gateway's JSON; every path parameter names a thing that does not exist, but
   * the rules are the national ones.
   */
  public static byte[] of(Role role, String method, String resource, String body) {
    return Json.write(
        new JsonMap()
            .with("httpMethod", method)
            .with("resource", resource)
            .with("path", resource)
            .with("headers", Map.of("If-Match", "\"1\""))
            .with("pathParameters", names())
            .with("requestContext", context(role))
            .with("body", body)
            .build());
  }

  /** A question without a body, with query parameters. */
  public static byte[] asking(Role role, String resource, Map<String, String> query) {
    return Json.write(
        new JsonMap()
            .with("httpMethod", "GET")
            .with("resource", resource)
            .with("path", resource)
            .with("queryStringParameters", query)
            .with("multiValueQueryStringParameters", lists(query))
            .with("requestContext", context(role))
            .build());
  }

  private static Map<String, List<String>> lists(Map<String, String> query) {
    return query.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> List.of(each.getValue())));
  }

  private static Map<String, String> names() {
    return Map.of(
        "orderId", NOBODY,
        "instanceId", NOBODY,
        "serviceCode", NOBODY,
        "materialId", NOBODY,
        "webhook", NOBODY,
        "policy", NOBODY,
        "user", NOBODY,
        "grant", NOBODY,
        "province", RulePacks.NATIONAL);
  }

  private static Map<String, Object> context(Role role) {
    String actions =
        Arrays.stream(Permission.values()).map(Permission::action).collect(Collectors.joining(","));
    Map<String, Object> authorizer =
        new JsonMap()
            .with("account", NOBODY)
            .with("user", NOBODY)
            .with("role", role)
            .with("actions", actions)
            .build();
    return new JsonMap().with("requestId", NOBODY).with("authorizer", authorizer).build();
  }
}
