package cn.beian.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.refusal.Blocker;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.refusal.RefusalKind;
import cn.beian.platform.json.FieldError;
import cn.beian.platform.json.Json;
import cn.beian.platform.text.Texts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Problem documents. */
class ProblemsTest {
  private final Problems problems = new Problems(new Texts());

  private static Map<?, ?> body(HttpResponse response) {
    Object body = Json.read(response.body().getBytes(StandardCharsets.UTF_8));
    return body instanceof Map<?, ?> map ? map : Map.of();
  }

  private static void assertProblem(HttpResponse response, String code) {
    Map<?, ?> body = body(response);
    assertThat(body.keySet())
        .extracting(Object::toString)
        .containsExactly("type", "title", "status", "code", "detail", "remedy", "correlationId");
    assertThat(body.get("type")).isEqualTo("urn:beian:problem:" + code);
    assertThat(body.get("code")).isEqualTo(code);
    assertThat(body.get("status")).isEqualTo(response.status());
    assertThat(body.get("correlationId")).isEqualTo("r-1");
    assertThat(response.headers()).containsEntry("Content-Type", "application/problem+json");
  }

  @ParameterizedTest
  @EnumSource
  void everyRefusalOfTheDomainHasItsStatus(RefusalCode code) {
    HttpResponse response = problems.of(Refusal.of(code), "r-1");
    assertProblem(response, code.name());
    int expected =
        switch (code.kind()) {
          case NOT_FOUND -> 404;
          case FORBIDDEN -> 403;
          case CONFLICT, BUSY -> 409;
          case INVALID -> 422;
          case STALE -> 412;
          case THROTTLED -> 429;
          case UNAVAILABLE -> 503;
        };
    assertThat(response.status()).isEqualTo(expected);
    assertThat(response.headers().containsKey("Retry-After"))
        .isEqualTo(
            Set.of(RefusalKind.BUSY, RefusalKind.UNAVAILABLE, RefusalKind.THROTTLED)
                .contains(code.kind()));
  }

  @Test
  void whoTriesTooOftenIsToldHowLongToWait() {
    Map<String, String> wait = Map.of("seconds", "1234");
    HttpResponse response = problems.of(Refusal.of(RefusalCode.SMS_CHECK_THROTTLED, wait), "r-1");
    assertThat(response.headers()).containsEntry("Retry-After", "1234");
    assertThat(response.body()).contains("1234");
  }

  @ParameterizedTest
  @EnumSource
  void everyRefusalOfHttpHasItsStatus(HttpRefusal refusal) {
    HttpResponse response = problems.of(refusal, "r-1");
    assertProblem(response, refusal.name());
    assertThat(response.headers().containsKey("Retry-After"))
        .isEqualTo(refusal == HttpRefusal.UNAVAILABLE);
  }

  @Test
  void aRefusalByTheStateListsWhatIsAllowed() {
    Refusal refusal = Refusal.ofState("DRAFT", "PASS", List.of("EDIT", "SUBMIT"));
    HttpResponse response = problems.of(refusal, "r-1");
    Map<?, ?> body = body(response);
    assertThat(body.get("state")).isEqualTo("DRAFT");
    assertThat(body.get("action")).isEqualTo("PASS");
    assertThat(body.get("allowed")).isEqualTo(List.of("EDIT", "SUBMIT"));
    assertThat(String.valueOf(body.get("detail"))).contains("EDIT, SUBMIT");
  }

  @Test
  void everyErrorIsNamedByItsPath() {
    FieldError error = new FieldError("/a/0", FieldError.Code.TOO_LONG, Map.of("most", "9"));
    HttpResponse response = problems.of(List.of(error, error), "r-1");
    assertThat(response.status()).isEqualTo(400);
    assertThat(body(response).get("errors"))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .hasSize(2)
        .allSatisfy(each ->
            assertThat(each)
                .isEqualTo(
                    Map.of(
                        "path",
                        "/a/0",
                        "code",
                        "TOO_LONG",
                        "message",
                        Map.of("zh-CN", "超过 9 个字符。", "en", "Longer than 9 characters."))));
  }

  @Test
  void aBlockerLeavesOutWhatItDoesNotKnow() {
    Blocker blocker = Blocker.unheld("CERTIFICATE", null, "/subject/certificateNumber");
    HttpResponse response =
        problems.of(Refusal.blockedBy(RefusalCode.ALREADY_FILED, List.of(blocker)), "r-1");
    assertThat(body(response).get("blockers"))
        .isEqualTo(List.of(Map.of("held", "CERTIFICATE", "path", "/subject/certificateNumber")));
  }
}
