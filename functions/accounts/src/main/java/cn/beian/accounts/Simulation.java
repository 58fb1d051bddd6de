package cn.beian.accounts;

import cn.beian.domain.policy.AccessRules;
import cn.beian.domain.policy.Routes;
import cn.beian.domain.policy.Routes.Route;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.json.FieldError;
import cn.beian.platform.json.MalformedException;
import cn.beian.platform.json.Parse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked about a sub-account.
 *
 * @param path only calls of this path, as they would be made; null for all calls, with the names in
 *     their paths as the table has them
 */
record Simulation(String user, @Nullable String path) {

  /** The parameters {@code user} and {@code path}. */
  static Simulation read(HttpRequest request) {
    String user = request.query("user", Parse::name);
    if (user == null) {
      throw MalformedException.at("/user", FieldError.Code.FIELD_MISSING);
    }
    return new Simulation(user, request.query("path", text -> text.startsWith("/") ? text : null));
  }

  List<Map<String, Object>> of(AccessRules rules) {
    return Routes.table().stream()
        .filter(this::asked)
        .map(route -> AccessViews.simulated(rules, user, route, resource(route)))
        .toList();
  }

  private boolean asked(Route route) {
    return path == null || Routes.find(route.method(), path).filter(route::equals).isPresent();
  }

  private String resource(Route route) {
    return (path == null ? route.path() : path).substring(1);
  }
}
