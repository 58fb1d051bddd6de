package cn.beian.accounts;

import cn.beian.platform.json.Json;
import java.util.Map;

/** What the gateway asks about: a token, and the method that its bearer calls. */
record Asked(String token, Method method) {
  private static final String BEARER = "Bearer ";

  /**
   * Reads the gateway's event.
   *
   * @throws UnauthorizedException if there is no bearer token in it
   */
  static Asked read(byte[] json) {
    if (!(Json.read(json) instanceof Map<?, ?> event)) {
      throw new UnauthorizedException();
    }
    String header = String.valueOf(event.get("authorizationToken"));
    if (!header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      throw new UnauthorizedException();
    }
    String token = header.substring(BEARER.length()).strip();
    return new Asked(token, Method.of(String.valueOf(event.get("methodArn"))));
  }
}
