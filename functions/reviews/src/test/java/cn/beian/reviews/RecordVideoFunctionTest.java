package cn.beian.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.order.OrderId;
import cn.beian.platform.http.HttpFunction;
import cn.beian.testing.HandlerReply;
import cn.beian.testing.HttpEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** POST /reviews/{orderId}/videos/outcome. */
class RecordVideoFunctionTest extends ReviewActContract {
  private static final String FILE = "ab".repeat(32);

  @Override
  protected HttpFunction create() {
    return new RecordVideoFunction();
  }

  @Override
  void prepare(String order) throws Exception {
    appoint("DINGTALK").done(200);
    as("reviewer-1", harness.make(ReleaseReviewFunction::new), on(order, "DELETE", "/claim"));
  }

  private HandlerReply appoint(String kind) throws Exception {
    return as(
        "reviewer-1",
        harness.make(ScheduleVideoFunction::new),
        ScheduleVideoFunctionTest.video(id, kind));
  }

  @Override
  HttpEvent act(String order) {
    return on(order, "POST", "/videos/outcome").body("{\"outcome\":\"PASSED\"}");
  }

  @Override
  protected HttpEvent otherRequest() {
    return request().body("{\"outcome\":\"FAILED\"}");
  }

  private HandlerReply record(String outcome) throws Exception {
    return call(request().body("{\"outcome\":\"" + outcome + "\"}"));
  }

  private HandlerReply record(String outcome, String file) throws Exception {
    return call(
        request().body("{\"outcome\":\"" + outcome + "\",\"fileSha256\":\"" + file + "\"}"));
  }

  private HandlerReply decide(String body) throws Exception {
    HttpEvent decision = on(id, "POST", "/decision").body(body);
    return as("reviewer-1", harness.make(DecideReviewFunction::new), decision);
  }

  private HandlerReply reject(String code) throws Exception {
    return decide("{\"decision\":\"REJECT\",\"reasons\":[{\"code\":\"" + code + "\"}]}");
  }

  @Test
  void whatPassedLetsTheOrderPass() throws Exception {
    assertThat(record("PASSED").done(200).text("/videos/0/outcome")).isEqualTo("PASSED");
    record("PASSED").refused(409, "VIDEO_NOT_OPEN");
    decide("{\"decision\":\"PASS\"}").done(200);
  }

  /** FAQ-VID-03: an hour from the agreed time. */
  @Test
  void aDingTalkVideoIsMissedAfterAnHour() throws Exception {
    harness.setTime(Instant.parse(ScheduleVideoFunctionTest.AT).plus(Duration.ofMinutes(59)));
    reject("VIDEO_NOT_DONE").refused(409, "VIDEO_NOT_RECORDED");
    assertThat(record("MISSED").refused(409, "VIDEO_TOO_EARLY").text("/detail/en"))
        .contains("2026-11-25T03:00:00Z");
    harness.pass(Duration.ofMinutes(1));
    record("MISSED").done(200);
    assertThat(harness.seeds().history(new OrderId(id))).endsWith("VIDEO_MISSED");
    decide("{\"decision\":\"PASS\"}").refused(409, "VIDEO_OUTSTANDING");
    reject("COMMITMENT_GIVEN_UP").refused(409, "VIDEO_NOT_RECORDED");
    assertThat(reject("VIDEO_NOT_DONE").done(200).text("/state")).isEqualTo("REVIEW_REJECTED");
  }

  /** FAQ-CMT-08, FAQ-CMT-09: another recording, or the other kind. */
  @Test
  void aCommitmentMayBeRecordedAgainButNotSentInAgain() throws Exception {
    record("FAILED").done(200);
    appoint("COMMITMENT").done(200);
    record("PASSED").refused(422, "VIDEO_FILE_MISSING");
    record("FAILED", FILE).done(200);
    appoint("COMMITMENT").done(200);
    record("PASSED", FILE.toUpperCase(Locale.ROOT)).refused(409, "VIDEO_USED_BEFORE");
    assertThat(record("PASSED", "cd".repeat(32)).done(200).each("/videos", "/outcome"))
        .containsExactly("FAILED", "FAILED", "PASSED");
    decide("{\"decision\":\"PASS\"}").done(200);
  }

  @Test
  void whoGivesUpIsRejectedForIt() throws Exception {
    record("FAILED").done(200);
    appoint("COMMITMENT").done(200);
    record("GIVEN_UP").done(200);
    assertThat(reject("COMMITMENT_GIVEN_UP").done(200).text("/state")).isEqualTo("REVIEW_REJECTED");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|/outcome FIELD_MISSING",
        "{\"outcome\":\"passed\"}|/outcome NOT_ONE_OF",
        "{\"outcome\":\"PASSED\",\"fileSha256\":\"abc\"}|/fileSha256 NOT_ONE_OF"
      })
  void whatCannotBeReadIsNamedByPath(String body, String error) throws Exception {
    assertThat(call(request().body(body)).refused(400, "MALFORMED").errors())
        .containsExactly(error);
  }
}
