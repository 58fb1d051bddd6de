package cn.beian.bureau;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.platform.outside.HttpSignature;
import cn.beian.testing.HandlerCaller;
import cn.beian.testing.HandlerContract;
import cn.beian.testing.HandlerParallel;
import cn.beian.testing.HandlerPartner;
import cn.beian.testing.HandlerPriming;
import cn.beian.testing.HandlerReply;
import cn.beian.testing.HttpEvent;
import cn.beian.testing.LambdaEvents;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** POST /bureau-results. */
class ReceiveBureauResultFunctionTest extends HandlerContract {
  @Override
  protected RequestStreamHandler create() {
    return new ReceiveBureauResultFunction();
  }

  @Override
  protected HandlerCaller caller() {
    return HandlerCaller.of(Role.BUREAU);
  }

  @Override
  protected @Nullable Permission permission() {
    return null;
  }

  @Override
  protected HttpEvent request() {
    return signed(rejection());
  }

  private String rejection() {
    return "{\"submissionId\":\"order-%d.1\",\"outcome\":\"REJECTED\"}".formatted(harness.number());
  }

  private HttpEvent signed(String body) {
    HttpSignature signature = new HttpSignature(HandlerPartner.SECRET, harness.clock());
    return result(body)
        .header(HttpSignature.HEADER, signature.of(body.getBytes(StandardCharsets.UTF_8)));
  }

  private static HttpEvent result(String body) {
    return LambdaEvents.http("POST", "/bureau-results").body(body);
  }

  private List<String> kept() {
    return harness.table().partition("BUREAU#EXTENSION").stream()
        .map(item -> item.get("body").s())
        .filter(body -> body.equals(rejection()))
        .toList();
  }

  @Test
  void isKeptOnceBeforeItIsAcknowledged() throws Exception {
    assertThat(call(request()).done(200).body()).isEqualTo(Map.of("accepted", true));
    call(request()).done(200);
    assertThat(kept()).containsExactly(rejection());
  }

  @Test
  void fourAtOnceAreKeptOnce() throws Exception {
    List<HandlerReply> replies =
        HandlerParallel.calls(4, i -> harness.call(handler(), allowed(request())));
    assertThat(replies).extracting(HandlerReply::status).contains(200).doesNotContain(500);
    assertThat(kept()).hasSize(1);
  }

  @Test
  void withoutASignatureOfThisBodyAndThisMomentItIsRefused() throws Exception {
    call(result(rejection())).refused(403, "SIGNATURE_WRONG");
    call(result(rejection()).header(HttpSignature.HEADER, "t=1,v1=00"))
        .refused(403, "SIGNATURE_WRONG");
    HttpEvent other = signed("{}").body(rejection());
    call(other).refused(403, "SIGNATURE_WRONG");
    InstantSource early =
        InstantSource.fixed(harness.clock().instant().minus(Duration.ofMinutes(6)));
    String old =
        new HttpSignature(HandlerPartner.SECRET, early)
            .of(rejection().getBytes(StandardCharsets.UTF_8));
    call(result(rejection()).header(HttpSignature.HEADER, old)).refused(403, "SIGNATURE_WRONG");
    String wrong =
        new HttpSignature("another", harness.clock())
            .of(rejection().getBytes(StandardCharsets.UTF_8));
    call(result(rejection()).header(HttpSignature.HEADER, wrong)).refused(403, "SIGNATURE_WRONG");
    assertThat(kept()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|/submissionId FIELD_MISSING,/outcome FIELD_MISSING",
        "{\"submissionId\":1,\"outcome\":\"OK\"}|/submissionId NOT_TEXT,/outcome NOT_ONE_OF",
        "{\"submissionId\":\"a.1\",\"outcome\":\"APPROVED\",\"serviceNumbers\":[1,{}]}|/serviceNumbers/0 NOT_TEXT,/serviceNumbers/1 NOT_TEXT",
        "{\"submissionId\":\"a.1\",\"outcome\":\"REJECTED\",\"reasons\":[{\"code\":\"x\"}]}|/reasons/0/text FIELD_MISSING",
        "{\"submissionId\":\"a.1\",\"outcome\":\"REJECTED\",\"note\":1}|/note UNKNOWN_FIELD"
      })
  void whatCannotBeReadIsNamedByPath(String body, String errors) throws Exception {
    HandlerReply reply = call(signed(body)).refused(400, "MALFORMED");
    assertThat(reply.errors()).containsExactlyInAnyOrder(errors.split(","));
  }

  @Test
  void primingAsksTheTableAndChangesNothing() throws Exception {
    assertThat(HandlerPriming.operations(harness, ReceiveBureauResultFunction::new))
        .containsExactly("GetItem");
  }
}
