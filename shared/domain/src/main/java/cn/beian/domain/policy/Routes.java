package cn.beian.domain.policy;

import static cn.beian.domain.account.Permission.ADD;
import static cn.beian.domain.account.Permission.DELETE;
import static cn.beian.domain.account.Permission.POLICIES;
import static cn.beian.domain.account.Permission.SERVICE_CODES;
import static cn.beian.domain.account.Permission.UPDATE;
import static cn.beian.domain.account.Permission.VIEW;

import cn.beian.domain.account.Permission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The one table of what customers may call, and the permissions of which each call needs one
 * (LC-RAM; LC AMB-34 to AMB-36). What is not in it no customer may call.
 */
public final class Routes {
  private static final List<String> VIEWS =
      List.of(
          "/orders",
          "/orders/{orderId}",
          "/orders/{orderId}/deadlines",
          "/orders/{orderId}/materials/{materialId}",
          "/records",
          "/records/display-number",
          "/offline-deregistrations/{province}",
          "/messages",
          "/notice-preferences",
          "/events",
          "/webhooks",
          "/rules",
          "/rules/{province}",
          "/rules/{province}/changes");

  private static final List<Route> TABLE = build();

  private Routes() {}

  /**
   * A call of the API.
   *
   * @param path its pattern, such as {@code /orders/{orderId}}
   * @param anyOf one of these is needed; which, may depend on what it is about: an order asks for
   *     that of its type
   */
  public record Route(String method, String path, Set<Permission> anyOf) {
    public Route {
      anyOf = Set.copyOf(anyOf);
    }

    /** Whether one who holds these permissions may make the call. */
    public boolean allows(Set<Permission> held) {
      return anyOf.stream().anyMatch(held::contains);
    }

    private boolean covers(String called, String[] parts) {
      String[] pattern = path.split("/", -1);
      boolean covers = method.equals(called) && pattern.length == parts.length;
      for (int i = 0; covers && i < parts.length; i++) {
        covers = pattern[i].startsWith("{") || pattern[i].equals(parts[i]);
      }
      return covers;
    }

    /** How many parts of its path are names of things. */
    private long names() {
      return path.chars().filter(each -> each == '{').count();
    }
  }

  /** Every row. */
  public static List<Route> table() {
    return TABLE;
  }

  /**
   * The row of a request; of several the one that says more of the path.
   *
   * @param path of the request, beginning with a slash
   */
  public static Optional<Route> find(String method, String path) {
    String[] parts = path.split("/", -1);
    return TABLE.stream()
        .filter(route -> route.covers(method, parts))
        .min((one, other) -> Long.compare(one.names(), other.names()));
  }

  private static List<Route> build() {
    List<Route> rows = new ArrayList<>();
    addViews(rows);
    addOrders(rows);
    addSettings(rows);
    addServiceCodes(rows);
    addPolicies(rows);
    return List.copyOf(rows);
  }

  private static void addViews(List<Route> rows) {
    VIEWS.forEach(path -> rows.add(new Route("GET", path, Set.of(VIEW))));
    rows.add(new Route("POST", "/validations", Set.of(VIEW)));
    rows.add(new Route("POST", "/orders/{orderId}/validations", Set.of(VIEW)));
    rows.add(new Route("POST", "/messages/readings", Set.of(VIEW)));
    rows.add(new Route("PUT", "/calendar", Set.of(VIEW)));
    rows.add(new Route("DELETE", "/calendar", Set.of(VIEW)));
  }

  private static void addOrders(List<Route> rows) {
    Set<Permission> byType = Set.of(ADD, UPDATE, DELETE);
    rows.add(new Route("PATCH", "/orders/{orderId}", byType));
    for (String path :
        List.of(
            "/orders",
            "/orders/{orderId}/submission",
            "/orders/{orderId}/abandonment",
            "/orders/{orderId}/withdrawal",
            "/orders/{orderId}/materials",
            "/orders/{orderId}/face-checks")) {
      rows.add(new Route("POST", path, byType));
    }
  }

  private static void addSettings(List<Route> rows) {
    rows.add(new Route("PUT", "/notice-preferences", Set.of(UPDATE)));
    rows.add(new Route("PUT", "/webhooks/{webhook}", Set.of(UPDATE)));
    rows.add(new Route("DELETE", "/webhooks/{webhook}", Set.of(UPDATE)));
    rows.add(new Route("POST", "/webhooks/{webhook}/pings", Set.of(UPDATE)));
    rows.add(new Route("POST", "/webhooks/{webhook}/replays", Set.of(UPDATE)));
  }

  private static void addServiceCodes(List<Route> rows) {
    Set<Permission> codes = Set.of(SERVICE_CODES);
    rows.add(new Route("GET", "/instances/{instanceId}/eligibility", codes));
    rows.add(new Route("POST", "/instances/{instanceId}/service-codes", codes));
    rows.add(new Route("POST", "/instances/{instanceId}/service-code-bindings", codes));
    rows.add(new Route("GET", "/service-codes", codes));
    rows.add(new Route("GET", "/service-codes/{serviceCode}", codes));
    rows.add(new Route("POST", "/service-codes/{serviceCode}/unbinding", codes));
  }

  private static void addPolicies(List<Route> rows) {
    Set<Permission> policies = Set.of(POLICIES);
    rows.add(new Route("GET", "/policies", policies));
    rows.add(new Route("PUT", "/policies/{policy}", policies));
    rows.add(new Route("DELETE", "/policies/{policy}", policies));
    rows.add(new Route("PUT", "/sub-accounts/{user}/grants/{grant}", policies));
    rows.add(new Route("DELETE", "/sub-accounts/{user}/grants/{grant}", policies));
    rows.add(new Route("GET", "/permissions/simulate", policies));
  }
}
