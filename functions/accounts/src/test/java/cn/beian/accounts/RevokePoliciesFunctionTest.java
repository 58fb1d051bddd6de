package cn.beian.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.testing.HandlerPriming;
import cn.beian.testing.HandlerReply;
import cn.beian.testing.HttpEvent;
import cn.beian.testing.LambdaEvents;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import org.junit.jupiter.api.Test;

/** DELETE /sub-accounts/{user}/grants/{grant}. */
class RevokePoliciesFunctionTest extends OwnerContract {
  @Override
  protected RequestStreamHandler create() {
    return new RevokePoliciesFunction();
  }

  @Override
  protected boolean readsBody() {
    return false;
  }

  @Override
  protected HttpEvent request() {
    new PolicySeeds(harness).granted("user-9", "first", "BeianFullAccess");
    return LambdaEvents.http("DELETE", "/sub-accounts/{user}/grants/{grant}")
        .pathParameter("user", "user-9")
        .pathParameter("grant", "first");
  }

  @Test
  void itIsGoneAfterwards() throws Exception {
    HttpEvent request = request();
    HandlerReply reply = call(request).done(200);
    assertThat(reply.text("/user")).isEqualTo("user-9");
    call(request).refused(404, "GRANT_NOT_FOUND");
  }

  @Test
  void primingChangesNothing() throws Exception {
    assertThat(HandlerPriming.operations(harness, RevokePoliciesFunction::new))
        .containsOnly("Query");
  }
}
