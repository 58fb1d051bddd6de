package cn.beian.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import cn.beian.domain.order.CreateOrder.Wish;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderId;
import cn.beian.platform.json.Json;
import cn.beian.testing.HandlerCaller;
import cn.beian.testing.HandlerHarness;
import cn.beian.testing.HandlerJson;
import cn.beian.testing.HandlerReply;
import cn.beian.testing.HandlerSamples;
import cn.beian.testing.HandlerSeeds;
import cn.beian.testing.HttpEvent;
import cn.beian.testing.LambdaEvents;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the answers of a deregistration tell beside all that every order's do. */
class DeregistrationViewTest {
  @RegisterExtension final HandlerHarness harness = new HandlerHarness();

  private String subject = "";

  @BeforeEach
  void file() {
    harness.seeds().approved(harness.number());
    subject = HandlerSeeds.subjectNumber(harness.number());
  }

  private HandlerReply get(OrderId order) throws Exception {
    HttpEvent event =
        LambdaEvents.http("GET", "/orders/" + order)
            .resource("/orders/{orderId}")
            .pathParameter("orderId", order.value());
    return harness
        .call(
            harness.make(GetOrderFunction::new),
            HandlerCaller.customer(harness.number()).calls(event))
        .done(200);
  }

  private Order deregistration(String end) {
    return harness.seeds().create(harness.number(), new Wish.Deregister(subject + end));
  }

  private static void assertStands(HandlerReply reply, boolean revocable, String code) {
    assertThat(reply.at("/deregistration/revocable")).isEqualTo(revocable);
    assertThat(reply.at("/deregistration/revocation/code")).isEqualTo(code);
    HandlerReply.assertPair(reply.at("/deregistration/revocation/text"));
    assertThat(reply.list("/deregistration/revocation/sources")).isNotEmpty();
  }

  @Test
  void whoOpensOneIsToldAtOnceAndTheSameAgain() throws Exception {
    HttpEvent event =
        LambdaEvents.http("POST", "/orders")
            .header("Idempotency-Key", "once")
            .body(Json.text(Map.of("deregister", subject + "-1")));
    HttpEvent mine = HandlerCaller.customer(harness.number()).calls(event);
    HandlerReply opened = harness.call(harness.make(CreateOrderFunction::new), mine).done(201);
    assertThat(opened.each("/deregistration/consequences", "/code"))
        .containsExactly(
            "SERVICE_ENDS",
            "DOMAINS_STOP",
            "WEB_MAIL_STOPS",
            "NUMBERS_END",
            "CODES_SPENT",
            "SUBJECT_EMPTY",
            "NOT_WITHDRAWN");
    assertThat(opened.at("/deregistration/consequences/0/filingNumbers"))
        .isEqualTo(List.of(subject + "-1"));
    assertThat(opened.list("/deregistration/consequences/1/domains")).isNotEmpty();
    assertThat(opened.at("/deregistration/consequences/5/days")).isEqualTo(3);
    assertThat(opened.text("/deregistration/consequences/5/text/en")).contains("about 3 days");
    for (Object each : opened.list("/deregistration/consequences")) {
      Map<String, Object> consequence = HandlerJson.object(each);
      HandlerReply.assertPair(consequence.get("text"));
      assertThat(String.valueOf(consequence.get("text")))
          .doesNotContain("{services}", "{domains}", "{days}");
      assertThat(consequence.get("sources")).asInstanceOf(LIST).isNotEmpty();
    }
    assertStands(opened, false, "NOT_SUBMITTED");
    HandlerReply again = harness.call(harness.make(CreateOrderFunction::new), mine);
    assertThat(again.body()).isEqualTo(opened.body());
    assertThat(get(new OrderId(opened.text("/orderId"))).at("/deregistration"))
        .isEqualTo(opened.at("/deregistration"));
  }

  @Test
  void itIsRevocableOnlyWhileTheSmsIsUnanswered() throws Exception {
    Order order = deregistration("-1");
    assertStands(get(order.id()), false, "NOT_SUBMITTED");
    harness.seeds().submit(harness.number(), order.id());
    HandlerReply sent = get(order.id());
    assertStands(sent, false, "ON_ITS_WAY");
    assertThat(HandlerJson.object(sent.at("/deregistration"))).doesNotContainKey("smsDeadline");
    harness.seeds().handOver(order.id());
    HandlerReply asked = get(order.id());
    assertStands(asked, true, "UNANSWERED");
    assertThat(asked.text("/deregistration/smsDeadline"))
        .startsWith("2026-11-24T02:00:00")
        .isEqualTo(asked.at("/deadline/at"));
    Order answered = harness.seeds().answer(HandlerSamples.mobile(harness.number()));
    HandlerReply late = get(order.id());
    assertStands(late, false, "ANSWERED");
    assertThat(HandlerJson.object(late.at("/deregistration"))).doesNotContainKey("smsDeadline");
    assertThat(late.list("/deregistration/consequences")).isNotEmpty();
    harness.seeds().approve(harness.number(), answered);
    HandlerReply done = get(order.id());
    assertStands(done, false, "DEREGISTERED");
    assertThat(done.list("/deregistration/consequences")).isEmpty();
  }

  @Test
  void withTheSubjectTheAccountIsFreeAgain() throws Exception {
    assertThat(get(deregistration("").id()).each("/deregistration/consequences", "/code"))
        .contains("ALL_SERVICES_END", "ACCOUNT_FREE")
        .doesNotContain("SERVICE_ENDS", "SUBJECT_EMPTY");
  }

  @Test
  void noOtherOrderHasIt() throws Exception {
    Order change = harness.seeds().create(harness.number(), new Wish.Change(subject));
    assertThat(get(change.id()).body()).doesNotContainKey("deregistration");
  }
}
