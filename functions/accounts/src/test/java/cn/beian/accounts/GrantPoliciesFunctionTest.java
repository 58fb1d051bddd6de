package cn.beian.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.testing.HandlerPriming;
import cn.beian.testing.HandlerReply;
import cn.beian.testing.HttpEvent;
import cn.beian.testing.LambdaEvents;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.List;
import org.junit.jupiter.api.Test;

/** PUT /sub-accounts/{user}/grants/{grant}. */
class GrantPoliciesFunctionTest extends OwnerContract {
  @Override
  protected RequestStreamHandler create() {
    return new GrantPoliciesFunction();
  }

  @Override
  protected boolean createsWhatThePathNames() {
    return true;
  }

  @Override
  protected HttpEvent request() {
    return LambdaEvents.http("PUT", "/sub-accounts/{user}/grants/{grant}")
        .pathParameter("user", "user-9")
        .pathParameter("grant", "first")
        .body("{\"policies\":[\"BeianFullAccess\"]}");
  }

  @Test
  void aLaterGrantOfTheNameTakesItsPlace() throws Exception {
    call(request()).done(200);
    HandlerReply reply = call(request().body("{\"policies\":[\"BsnFullAccess\"]}")).done(200);
    assertThat(reply.list("/policies")).isEqualTo(List.of("BsnFullAccess"));
    assertThat(new PolicySeeds(harness).kept().toString()).doesNotContain("BeianFullAccess");
  }

  @Test
  void aSixthPolicyNeedsAnotherGrant() throws Exception {
    HandlerReply reply =
        call(request().body("{\"policies\":[\"a\",\"b\",\"c\",\"d\",\"e\",\"f\"]}"))
            .refused(400, "MALFORMED");
    assertThat(reply.errors()).contains("/policies TOO_MANY");
    call(request().body("{\"policies\":[]}")).refused(400, "MALFORMED");
  }

  @Test
  void anUnknownPolicyIsNamed() throws Exception {
    HandlerReply reply =
        call(request().body("{\"policies\":[\"BsnFullAccess\",\"Nobodys\"]}"))
            .refused(422, "POLICY_UNKNOWN");
    assertThat(reply.text("/detail/en")).contains("Nobodys");
  }

  @Test
  void primingChangesNothing() throws Exception {
    assertThat(HandlerPriming.operations(harness, GrantPoliciesFunction::new)).isEmpty();
  }
}
