package cn.beian.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.policy.Statement.Effect;
import cn.beian.testing.HandlerCaller;
import cn.beian.testing.HandlerPriming;
import cn.beian.testing.HandlerReply;
import cn.beian.testing.HttpEvent;
import cn.beian.testing.LambdaEvents;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import org.junit.jupiter.api.Test;

/** DELETE /policies/{policy}. */
class DeletePolicyFunctionTest extends OwnerContract {
  @Override
  protected RequestStreamHandler create() {
    return new DeletePolicyFunction();
  }

  @Override
  protected boolean readsBody() {
    return false;
  }

  @Override
  protected HttpEvent request() {
    new PolicySeeds(harness).policy("Viewers", Effect.ALLOW, "beian:view", "*");
    return LambdaEvents.http("DELETE", "/policies/{policy}").pathParameter("policy", "Viewers");
  }

  @Test
  void itIsGoneAfterwards() throws Exception {
    HttpEvent request = request();
    HandlerReply reply = call(request).done(200);
    assertThat(reply.text("/name")).isEqualTo("Viewers");
    call(request).refused(404, "POLICY_NOT_FOUND");
  }

  @Test
  void whatIsGrantedStays() throws Exception {
    HttpEvent request = request();
    new PolicySeeds(harness).granted("user-9", "g", "Viewers");
    call(request).refused(409, "POLICY_GRANTED");
  }

  @Test
  void anotherAccountsIsNotFound() throws Exception {
    HttpEvent request = request();
    HandlerCaller other = HandlerCaller.customer(harness.number() + 1);
    harness.call(handler(), other.calls(request)).refused(404, "POLICY_NOT_FOUND");
  }

  @Test
  void managedPoliciesStay() throws Exception {
    call(request().pathParameter("policy", "BsnFullAccess")).refused(409, "POLICY_MANAGED");
  }

  @Test
  void primingChangesNothing() throws Exception {
    assertThat(HandlerPriming.operations(harness, DeletePolicyFunction::new)).containsOnly("Query");
  }
}
