package cn.beian.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.testing.HandlerCaller;
import cn.beian.testing.HandlerContract;
import cn.beian.testing.HandlerJson;
import cn.beian.testing.HandlerPriming;
import cn.beian.testing.HandlerReply;
import cn.beian.testing.HttpEvent;
import cn.beian.testing.LambdaEvents;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** GET /rejection-reasons. */
class ListRejectionReasonsFunctionTest extends HandlerContract {
  @Override
  protected RequestStreamHandler create() {
    return new ListRejectionReasonsFunction();
  }

  @Override
  protected HandlerCaller caller() {
    return HandlerCaller.of(Role.REVIEWER);
  }

  @Override
  protected @Nullable Permission permission() {
    return null;
  }

  @Override
  protected boolean readsBody() {
    return false;
  }

  @Override
  protected HttpEvent request() {
    return LambdaEvents.http("GET", "/rejection-reasons");
  }

  @Override
  protected void aTableInTroubleMakesItUnavailable() {
    // No test here: it asks no table.
  }

  @Override
  protected void aBugIsAnsweredWithTheIdUnderWhichItWasLogged() {
    // No test here: bugs are brought in through the table.
  }

  @Test
  void everyEntryHasItsTextsAndWhatItIsAbout() throws Exception {
    HandlerReply reply = call(request()).done(200);
    assertThat(reply.list("/items")).hasSize(44);
    assertThat(reply.each("/items", "/code")).contains("CALL_NOT_ANSWERED", "SPONSOR_CONFLICT");
    for (Object each : reply.list("/items")) {
      assertThat(HandlerJson.object(each))
          .containsOnlyKeys(
              "id", "code", "topic", "cause", "remedy", "by", "automatic", "concerns", "sources");
      HandlerReply.assertPair(HandlerJson.at(each, "/topic"));
      HandlerReply.assertPair(HandlerJson.at(each, "/cause"));
      HandlerReply.assertPair(HandlerJson.at(each, "/remedy"));
    }
  }

  @Test
  void primingAsksNobody() throws Exception {
    assertThat(HandlerPriming.operations(harness, ListRejectionReasonsFunction::new)).isEmpty();
  }
}
