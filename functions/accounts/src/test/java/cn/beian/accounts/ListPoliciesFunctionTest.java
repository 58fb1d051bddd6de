package cn.beian.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.policy.Statement.Effect;
import cn.beian.testing.HandlerPriming;
import cn.beian.testing.HandlerReply;
import cn.beian.testing.HttpEvent;
import cn.beian.testing.LambdaEvents;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import org.junit.jupiter.api.Test;

/** GET /policies. */
class ListPoliciesFunctionTest extends OwnerContract {
  @Override
  protected RequestStreamHandler create() {
    return new ListPoliciesFunction();
  }

  @Override
  protected boolean readsBody() {
    return false;
  }

  @Override
  protected HttpEvent request() {
    return LambdaEvents.http("GET", "/policies");
  }

  @Test
  void managedOnesAndOwnOnesAndTheirGrants() throws Exception {
    new PolicySeeds(harness)
        .policy("Viewers", Effect.ALLOW, "beian:view", "*")
        .granted("user-9", "b", "Viewers")
        .granted("user-9", "a", "BeianFullAccess", "Viewers");
    HandlerReply reply = call(request()).done(200);
    assertThat(reply.each("/policies", "/name"))
        .containsExactly("BeianFullAccess", "BsnFullAccess", "Viewers");
    assertThat(reply.each("/grants", "/name")).containsExactly("a", "b");
    assertThat(reply.at("/policies/0/managed")).isEqualTo(true);
    assertThat(reply.text("/policies/0/document/Statement/0/Action/0")).isEqualTo("beian:*");
  }

  @Test
  void aPolicyThatCannotBeReadIsShownAsThat() throws Exception {
    new PolicySeeds(harness).policy("Viewers", Effect.ALLOW, "beian:view", "*").spoil("Viewers");
    HandlerReply reply = call(request()).done(200);
    assertThat(reply.at("/policies/2/readable")).isEqualTo(false);
    assertThat(harness.output().events("policy_unreadable")).hasSize(1);
  }

  @Test
  void primingChangesNothing() throws Exception {
    assertThat(HandlerPriming.operations(harness, ListPoliciesFunction::new)).containsOnly("Query");
  }
}
