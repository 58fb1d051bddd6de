package cn.beian.local.gateway;

import cn.beian.local.template.ApiSpec.GatewayResponse;
import cn.beian.simulator.http.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The gateway's own answers, as the template words them. */
final class GatewayResponses {
  private static final GatewayResponse UNWORDED =
      new GatewayResponse(500, Map.of("Content-Type", "application/json"), "{\"message\":null}");

  /** What the gateway has to say, with the status it has when the template sets none. */
  enum Kind {
    UNAUTHORIZED(401),
    ACCESS_DENIED(403),
    MISSING_AUTHENTICATION_TOKEN(403),
    REQUEST_TOO_LARGE(413),
    BAD_REQUEST_PARAMETERS(400),
    AUTHORIZER_FAILURE(500),
    API_CONFIGURATION_ERROR(500),
    INTEGRATION_TIMEOUT(504);

    private final int status;

    Kind(int status) {
      this.status = status;
    }
  }

  private final Map<String, GatewayResponse> worded;

  GatewayResponses(Map<String, GatewayResponse> worded) {
    this.worded = Map.copyOf(worded);
  }

  Answer answer(Kind kind, String requestId) {
    String fallback = kind.status < 500 ? "DEFAULT_4XX" : "DEFAULT_5XX";
    GatewayResponse response =
        worded.getOrDefault(kind.name(), worded.getOrDefault(fallback, UNWORDED));
    String body = response.body().replace("$context.requestId", requestId);
    return new Answer(response.status(), response.headers(), body.getBytes(StandardCharsets.UTF_8));
  }
}
