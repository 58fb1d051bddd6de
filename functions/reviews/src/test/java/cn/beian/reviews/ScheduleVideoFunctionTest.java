package cn.beian.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.order.OrderId;
import cn.beian.platform.http.HttpFunction;
import cn.beian.testing.HandlerReply;
import cn.beian.testing.HttpEvent;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** POST /reviews/{orderId}/videos. */
class ScheduleVideoFunctionTest extends ReviewActContract {
  static final String AT = "2026-11-25T02:00:00Z";

  @Override
  protected HttpFunction create() {
    return new ScheduleVideoFunction();
  }

  @Override
  HttpEvent act(String order) {
    return video(order, "DINGTALK");
  }

  @Override
  protected HttpEvent otherRequest() {
    return video(id, "COMMITMENT");
  }

  static HttpEvent video(String order, String kind) {
    return on(order, "POST", "/videos").body("{\"kind\":\"" + kind + "\",\"at\":\"" + AT + "\"}");
  }

  @Test
  void theOrderCannotPassBeforeIt() throws Exception {
    HandlerReply reply = call(request()).done(200);
    assertThat(reply.at("/videos/0"))
        .isEqualTo(Map.of("kind", "DINGTALK", "at", AT, "by", "reviewer-1"));
    assertThat(harness.seeds().history(new OrderId(id))).endsWith("VIDEO_APPOINTED");
    HttpEvent pass = on(id, "POST", "/decision").body("{\"decision\":\"PASS\"}");
    as("reviewer-1", harness.make(DecideReviewFunction::new), pass)
        .refused(409, "VIDEO_OUTSTANDING");
    call(otherRequest()).refused(409, "VIDEO_OUTSTANDING");
  }

  @Test
  void itLiesAhead() throws Exception {
    harness.setTime(Instant.parse(AT));
    call(request()).refused(422, "TIME_PAST");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|/kind FIELD_MISSING,/at FIELD_MISSING",
        "{\"kind\":\"PHONE\",\"at\":\"2026-11-25\"}|/kind NOT_ONE_OF,/at NOT_ONE_OF",
        "{\"kind\":1,\"at\":2}|/kind NOT_TEXT,/at NOT_TEXT"
      })
  void whatCannotBeReadIsNamedByPath(String body, String errors) throws Exception {
    assertThat(call(request().body(body)).refused(400, "MALFORMED").errors())
        .containsExactlyInAnyOrder(errors.split(","));
  }
}
