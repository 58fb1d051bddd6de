package cn.beian.bench.world;

import cn.beian.testing.HttpEvent;
import cn.beian.testing.LambdaEvents;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * HTTP events of the one account and the one instance that every story is about. All of it is made
 * up.
 */
final class Requests {
  static final String ACCOUNT = "acct-bench";
  static final String INSTANCE = "i-bench";

  private static final String ACTIONS = "beian:view,beian:add,bsn:*";

  private Requests() {}

  static HttpEvent customer(String method, String resource) {
    return LambdaEvents.http(method, resource).caller(ACCOUNT, "user-bench", "CUSTOMER", ACTIONS);
  }

  static HttpEvent staff(String role, String method, String resource) {
    return LambdaEvents.http(method, resource).caller("provider", "staff-bench", role, "");
  }

  static HttpEvent ofInstance(HttpEvent event) {
    return event.pathParameter("instanceId", INSTANCE);
  }

  static byte[] with(HttpEvent event, Map<String, ?> body) {
    return event.header("Content-Type", "application/json").body(text(body)).toJson();
  }

  static String text(Map<String, ?> value) {
    try {
      return JSON.std.asString(value);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
