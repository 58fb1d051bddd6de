package cn.beian.local.template;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The REST API: what its gateway does before and after the functions. */
public record ApiSpec(
    String stage,
    List<Route> routes,
    Map<String, Authorizer> authorizers,
    Map<String, GatewayResponse> responses) {
  /** Copies its collections. */
  public ApiSpec {
    routes = List.copyOf(routes);
    authorizers = Map.copyOf(authorizers);
    responses = Map.copyOf(responses);
  }

  /** The route's authorizer, if it has one. */
  public Optional<Authorizer> authorizerOf(Route route) {
    return Optional.ofNullable(route.authorizer()).map(authorizers::get);
  }

  /**
   * One method of one path.
   *
   * @param path with parameters as {@code {name}}
   * @param authorizer its authorizer's name; null for a public route
   */
  public record Route(String method, String path, String function, @Nullable String authorizer) {}

  /**
   * A TOKEN authorizer.
   *
   * @param validation the pattern that a token must match to be looked at at all; null for any
   * @param cacheFor how long an answer is used again; zero for not
   */
  public record Authorizer(
      String function, String header, @Nullable String validation, Duration cacheFor) {}

  /**
   * What the gateway answers by itself.
   *
   * @param headers with the quotes of the template removed
   * @param body may hold {@code $context.requestId}
   */
  public record GatewayResponse(int status, Map<String, String> headers, String body) {
    /** Copies its headers. */
    public GatewayResponse {
      headers = Map.copyOf(headers);
    }
  }
}
