package cn.beian.local.gateway;

import cn.beian.local.template.ApiSpec.Route;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the route of a request: a literal segment wins over a parameter. */
final class Routes {
  private final List<Route> routes;

  Routes(List<Route> routes) {
    this.routes =
        routes.stream()
            .sorted(
                Comparator.comparingLong(
                    route -> route.path().chars().filter(c -> c == '{').count()))
            .toList();
  }

  /** The route and its parameters' values, decoded. */
  record Match(Route route, Map<String, String> parameters) {}

  Optional<Match> find(String method, String path) {
    return routes.stream()
        .filter(route -> route.method().equals(method) || route.method().equals("ANY"))
        .map(route -> match(route, path))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Match> match(Route route, String path) {
    String[] wanted = route.path().split("/", -1);
    String[] given = path.split("/", -1);
    if (wanted.length != given.length) {
      return Optional.empty();
    }
    Map<String, String> parameters = new LinkedHashMap<>();
    for (int i = 0; i < wanted.length; i++) {
      String name = parameter(wanted[i]);
      if (name == null ? !wanted[i].equals(given[i]) : given[i].isEmpty()) {
        return Optional.empty();
      }
      if (name != null) {
        parameters.put(name, decode(given[i]));
      }
    }
    return Optional.of(new Match(route, parameters));
  }

  private static @Nullable String parameter(String segment) {
    return segment.startsWith("{") ? segment.substring(1, segment.length() - 1) : null;
  }

  /** A plus sign in a path is a plus sign. */
  private static String decode(String segment) {
    return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
