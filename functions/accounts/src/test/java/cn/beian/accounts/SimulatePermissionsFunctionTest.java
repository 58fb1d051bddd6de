package cn.beian.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.policy.Statement.Effect;
import cn.beian.testing.HandlerPriming;
import cn.beian.testing.HandlerReply;
import cn.beian.testing.HttpEvent;
import cn.beian.testing.LambdaEvents;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import org.junit.jupiter.api.Test;

/** GET /permissions/simulate. */
class SimulatePermissionsFunctionTest extends OwnerContract {
  @Override
  protected RequestStreamHandler create() {
    return new SimulatePermissionsFunction();
  }

  @Override
  protected boolean readsBody() {
    return false;
  }

  @Override
  protected HttpEvent request() {
    return LambdaEvents.http("GET", "/permissions/simulate").query("user", "user-9");
  }

  @Test
  void everyCallIsToldWithItsReason() throws Exception {
    new PolicySeeds(harness)
        .policy("Viewers", Effect.ALLOW, "beian:view", "*")
        .policy("NoRecords", Effect.DENY, "beian:view", "records")
        .granted("user-9", "first", "Viewers", "NoRecords");
    HandlerReply reply = call(request()).done(200);
    assertThat(reply.each("/operations", "/path")).contains("/records", "/policies");
    assertThat(decision("/orders/01J", "GET")).isEqualTo("ALLOWED Viewers 0");
    assertThat(decision("/records", "GET")).isEqualTo("DENIED NoRecords 0");
    assertThat(decision("/service-codes", "GET")).isEqualTo("NOT_GRANTED null null");
    assertThat(decision("/policies", "GET")).isEqualTo("NOT_GRANTED null null");
  }

  private String decision(String path, String method) throws Exception {
    HandlerReply reply = call(request().query("path", path)).done(200);
    int at = reply.each("/operations", "/method").indexOf(method);
    String first = "/operations/" + at + "/decisions/0/";
    return reply.at(first + "decision")
        + " "
        + reply.at(first + "policy")
        + " "
        + reply.at(first + "statement");
  }

  @Test
  void aUserMustBeNamedAndAPathBeginsWithASlash() throws Exception {
    call(LambdaEvents.http("GET", "/permissions/simulate")).refused(400, "MALFORMED");
    call(request().query("user", "a b")).refused(400, "MALFORMED");
    call(request().query("path", "orders")).refused(400, "MALFORMED");
  }

  @Test
  void primingChangesNothing() throws Exception {
    assertThat(HandlerPriming.operations(harness, SimulatePermissionsFunction::new)).isEmpty();
  }
}
