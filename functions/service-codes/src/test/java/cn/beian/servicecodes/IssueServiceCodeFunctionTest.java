package cn.beian.servicecodes;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.testing.HandlerCaller;
import cn.beian.testing.HandlerHarness;
import cn.beian.testing.HandlerIdempotencyContract;
import cn.beian.testing.HandlerParallel;
import cn.beian.testing.HandlerPriming;
import cn.beian.testing.HandlerReply;
import cn.beian.testing.HttpEvent;
import cn.beian.testing.LambdaEvents;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** POST /instances/{instanceId}/service-codes. */
class IssueServiceCodeFunctionTest extends HandlerIdempotencyContract {
  private String id = "";

  @BeforeEach
  void lay() {
    id = harness.seeds().instance(harness.number());
  }

  @Override
  protected RequestStreamHandler create() {
    return new IssueServiceCodeFunction();
  }

  @Override
  protected HandlerCaller caller() {
    return HandlerCaller.customer(harness.number());
  }

  @Override
  protected Permission permission() {
    return Permission.SERVICE_CODES;
  }

  @Override
  protected boolean alsoFor(Role role) {
    return role == Role.INVENTORY;
  }

  @Override
  protected HttpEvent request() {
    return issue(id);
  }

  @Override
  protected HttpEvent otherRequest() {
    return issue(id).body("{\"count\":2}");
  }

  private static HttpEvent issue(String instance) {
    return LambdaEvents.http("POST", "/instances/" + instance + "/service-codes")
        .resource("/instances/{instanceId}/service-codes")
        .pathParameter("instanceId", instance);
  }

  @Test
  void givesACodeAndTellsWhatIsLeft() throws Exception {
    HandlerReply reply = call(request()).done(201);
    assertThat(reply.body())
        .containsOnlyKeys("serviceCodes", "freeRemaining")
        .containsEntry("freeRemaining", 4);
    assertThat(reply.list("/serviceCodes")).hasSize(1);
    assertThat(reply.text("/serviceCodes/0/instanceId")).isEqualTo(id);
    assertThat(reply.text("/serviceCodes/0/product")).isEqualTo("ecs");
    assertThat(reply.text("/serviceCodes/0/kind")).isEqualTo("FREE");
    assertThat(reply.text("/serviceCodes/0/state")).isEqualTo("BOUND");
    assertThat(reply.text("/serviceCodes/0/serviceCode"))
        .matches("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  }

  @Test
  void theSixthIsRefusedWithEveryConditionThatFails() throws Exception {
    Set<String> codes = new HashSet<>();
    for (int left = 4; left >= 0; left--) {
      HandlerReply reply = call(request()).done(201);
      assertThat(reply.at("/freeRemaining")).isEqualTo(left);
      codes.add(reply.text("/serviceCodes/0/serviceCode"));
    }
    assertThat(codes).hasSize(5);
    harness.pass(Duration.ofDays(500));
    HandlerReply reply = call(request()).refused(409, "INSTANCE_NOT_ELIGIBLE");
    assertThat(reply.each("/findings", "/ruleId")).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void givesSeveralOrNone() throws Exception {
    HandlerReply reply = call(issue(id).body("{\"count\":3}")).done(201);
    assertThat(reply.each("/serviceCodes", "/serviceCode")).hasSize(3).doesNotHaveDuplicates();
    assertThat(reply.at("/freeRemaining")).isEqualTo(2);
    HandlerReply none = call(issue(id).body("{\"count\":3}")).refused(409, "INSTANCE_NOT_ELIGIBLE");
    assertThat(none.each("/findings", "/ruleId")).containsExactly("CODE-QUOTA");
    assertThat(none.text("/findings/0/message/en")).contains("3", "2");
    assertThat(call(issue(id).body("{\"count\":2}")).done(201).at("/freeRemaining")).isEqualTo(0);
  }

  @ParameterizedTest
  @CsvSource({
    "0,OUT_OF_RANGE",
    "21,OUT_OF_RANGE",
    "-1,OUT_OF_RANGE",
    "1.5,NOT_WHOLE_NUMBER",
    "'\"1\"',NOT_WHOLE_NUMBER"
  })
  void countsAreFrom1To20(String count, String error) throws Exception {
    HandlerReply reply =
        call(issue(id).body("{\"count\":" + count + "}")).refused(400, "MALFORMED");
    assertThat(reply.errors()).containsExactly("/count " + error);
  }

  @Test
  void aChannelsConsoleIssuesTheCodesOfItsProduct() throws Exception {
    String jushita =
        new Stock(harness).told(harness.number(), id + "-j", Map.of("product", "jushita-ecs"));
    HandlerReply refused = call(issue(jushita)).refused(409, "INSTANCE_NOT_ELIGIBLE");
    assertThat(refused.each("/findings", "/ruleId")).containsExactly("CODE-ISSUED-HERE");
    HttpEvent event = HandlerCaller.of(Role.INVENTORY).calls(issue(jushita));
    HandlerReply reply = harness.call(handler(), event).done(201);
    assertThat(new Stock(harness).codes(harness.number()))
        .containsExactly(reply.text("/serviceCodes/0/serviceCode"));
  }

  @Test
  void aProductThatNeedsNoCodesGivesNone() throws Exception {
    String oss = new Stock(harness).told(harness.number(), id + "-oss", Map.of("product", "oss"));
    HandlerReply reply = call(issue(oss)).refused(409, "INSTANCE_NOT_ELIGIBLE");
    assertThat(reply.each("/findings", "/ruleId")).containsExactly("CODE-CODE-NEEDED");
  }

  @Test
  void manyAtOnceNeverGetMoreThanTheQuota() throws Exception {
    List<HandlerReply> replies =
        HandlerParallel.calls(8, i -> harness.call(handler(), allowed(request())));
    long issued = replies.stream().filter(reply -> reply.status() == 201).count();
    assertThat(issued).isLessThanOrEqualTo(5);
    replies.stream()
        .filter(reply -> reply.status() != 201)
        .forEach(reply -> assertThat(reply.status()).isEqualTo(409));
  }

  @Test
  void anothersInstanceIsAsUnknownAsNone() throws Exception {
    String others = harness.seeds().instance(HandlerHarness.anotherNumber());
    HandlerReply reply = call(issue(others)).refused(404, "INSTANCE_NOT_FOUND");
    assertThat(call(issue("i-nobody")).refused(404, "INSTANCE_NOT_FOUND").body())
        .isEqualTo(reply.body());
  }

  @Test
  void primingAsksTheTableAndChangesNothing() throws Exception {
    assertThat(HandlerPriming.operations(harness, IssueServiceCodeFunction::new))
        .containsExactly("GetItem", "GetItem", "TransactWriteItems");
  }
}
