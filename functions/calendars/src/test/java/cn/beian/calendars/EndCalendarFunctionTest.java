package cn.beian.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.Permission;
import cn.beian.testing.HandlerCaller;
import cn.beian.testing.HandlerContract;
import cn.beian.testing.HandlerPriming;
import cn.beian.testing.HttpEvent;
import cn.beian.testing.LambdaEvents;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import org.junit.jupiter.api.Test;

/** DELETE /calendar. */
class EndCalendarFunctionTest extends HandlerContract {
  @Override
  protected RequestStreamHandler create() {
    return new EndCalendarFunction();
  }

  @Override
  protected HandlerCaller caller() {
    return HandlerCaller.customer(harness.number());
  }

  @Override
  protected Permission permission() {
    return Permission.VIEW;
  }

  @Override
  protected boolean readsBody() {
    return false;
  }

  @Override
  protected HttpEvent request() {
    return LambdaEvents.http("DELETE", "/calendar");
  }

  @Test
  void itIsEndedOnceAndNothingOfItStays() throws Exception {
    harness.ownTable();
    HttpEvent put = LambdaEvents.http("PUT", "/calendar");
    harness.call(harness.make(ShareCalendarFunction::new), caller().calls(put)).done(200);
    assertThat(call(request()).done(200).at("/ended")).isEqualTo(true);
    assertThat(harness.table().dump()).isEmpty();
    assertThat(call(request()).done(200).at("/ended")).isEqualTo(false);
  }

  @Test
  void primingAsksTheTableAndChangesNothing() throws Exception {
    assertThat(HandlerPriming.operations(harness, EndCalendarFunction::new))
        .containsExactly("GetItem");
  }
}
