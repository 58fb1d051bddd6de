package cn.beian.bench.world;

import static cn.beian.bench.world.Operation.Expected.ANSWER;
import static cn.beian.bench.world.Operation.Expected.COUNTED_REFUSAL;
import static cn.beian.bench.world.Operation.Expected.SEND;
import static cn.beian.bench.world.Operation.Expected.WRITE;

import cn.beian.domain.event.EventType;
import cn.beian.testing.LambdaEvents;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The real main work of every function, and for some a second kind of work. */
final class Operations {
  /**
   * First notice after 30 days, second after 40, the lapse after 45; one day more, for the whole
   * day counts.
   */
  private static final long FIRST_NOTICE = 31;

  private static final long LAPSE = 46;

  private Operations() {}

  /**
   * One for each function that is measured: not those that show rules, override them or change the
   * blacklist.
   */
  static List<Operation> main() {
    return Stream.of(ofCodes(), CodeOperations.main(), ofOrders(), ofMachines())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Operation> ofCodes() {
    return List.of(
        new Operation("", "AuthorizeFunction", ANSWER, 0, Operations::authorize),
        new Operation("", "RegisterInstanceFunction", WRITE, 0, Story::registration),
        new Operation("", "CheckEligibilityFunction", ANSWER, 0, Operations::eligibility),
        new Operation(
            "", "IssueServiceCodeFunction", WRITE, 0, story -> story.registered().issue()),
        new Operation("", "ListServiceCodesFunction", ANSWER, 0, Operations::listCodes));
  }

  private static List<Operation> ofOrders() {
    return List.of(
        new Operation(
            "", "CreateOrderFunction", WRITE, 0, story -> story.registered().coded().creation()),
        new Operation("", "UpdateOrderFunction", WRITE, 0, Operations::update),
        new Operation(
            "whole filing given", "ValidateOrderFunction", ANSWER, 0, Operations::validate),
        new Operation("", "SubmitOrderFunction", WRITE, 0, Operations::submit),
        new Operation("", "GetOrderFunction", WRITE, 0, Operations::get),
        new Operation("", "ListOrdersFunction", ANSWER, 0, Operations::list),
        new Operation("", "AbandonOrderFunction", WRITE, 0, Operations::abandon),
        new Operation("", "DecideReviewFunction", WRITE, 0, story -> story.submitted().decision()));
  }

  private static List<Operation> ofMachines() {
    return List.of(
        new Operation("reviewed order", "SendToBureauFunction", WRITE, 0, Operations::handOver),
        new Operation("approval", "ReceiveBureauResultFunction", WRITE, 0, Operations::approve),
        new Operation("right code, last", "RecordSmsCheckFunction", WRITE, 0, Operations::check),
        new Operation("", "PlanCleanupFunction", SEND, 0, Operations::plan),
        new Operation("", "SweepDeadlinesFunction", SEND, FIRST_NOTICE, Operations::sweep),
        new Operation("notice", "CleanUpOrdersFunction", WRITE, FIRST_NOTICE, Operations::notice),
        new Operation("to both queues", "RelayEventsFunction", SEND, 0, Operations::relay),
        new Operation(
            "submitted order", "DispatchNotificationFunction", WRITE, 0, Operations::dispatch),
        new Operation("", "ListMessagesFunction", ANSWER, 0, Operations::messages),
        new Operation("", "GetRecordsFunction", ANSWER, 0, Operations::records),
        new Operation("", Plain.FUNCTION, WRITE, 0, Operations::plain));
  }

  /** Other work of some of the functions, for what it costs the table. */
  static List<Operation> more() {
    return Stream.concat(CodeOperations.more().stream(), ofOrdersAndMachines().stream()).toList();
  }

  private static List<Operation> ofOrdersAndMachines() {
    return List.of(
        new Operation(
            "stored order", "ValidateOrderFunction", WRITE, 0, Operations::validateStored),
        new Operation("checks complete", "SendToBureauFunction", ANSWER, 0, Operations::complete),
        new Operation(
            "wrong code", "RecordSmsCheckFunction", COUNTED_REFUSAL, 0, Operations::wrongCheck),
        new Operation("SMS codes", "DispatchNotificationFunction", WRITE, 0, Operations::codes),
        new Operation("lapse", "CleanUpOrdersFunction", WRITE, LAPSE, Operations::lapse));
  }

  private static byte[] authorize(Story story) {
    String token = story.world().tokens().customer(Requests.ACCOUNT);
    return LambdaEvents.token(
        "arn:aws:execute-api:local:000000000000:local/v1/GET/orders", "Bearer " + token);
  }

  private static byte[] eligibility(Story story) {
    story.registered();
    String resource = "/instances/{instanceId}/eligibility";
    return Requests.ofInstance(Requests.customer("GET", resource)).toJson();
  }

  private static byte[] listCodes(Story story) {
    story.registered().coded().coded().coded();
    return Requests.customer("GET", "/service-codes").toJson();
  }

  private static byte[] update(Story story) {
    Map<String, Object> changed = story.drafted().filing();
    changed.keySet().retainAll(List.of("subject"));
    return Requests.with(
        story.customer("PATCH", "/orders/{orderId}").header("If-Match", "\"1\""), changed);
  }

  private static byte[] validate(Story story) {
    return Requests.with(
        Requests.customer("POST", "/validations"), story.registered().coded().filing());
  }

  private static byte[] validateStored(Story story) {
    return story.drafted().customer("POST", "/orders/{orderId}/validations").toJson();
  }

  private static byte[] submit(Story story) {
    return story.drafted().customer("POST", "/orders/{orderId}/submission").toJson();
  }

  private static byte[] get(Story story) {
    return story.submitted().customer("GET", "/orders/{orderId}").toJson();
  }

  private static byte[] list(Story story) {
    return story.drafted().customer("GET", "/orders").toJson();
  }

  private static byte[] abandon(Story story) {
    return story.drafted().customer("POST", "/orders/{orderId}/abandonment").toJson();
  }

  private static byte[] handOver(Story story) {
    return story.passed().outbox().message(EventType.REVIEW_PASSED);
  }

  private static byte[] complete(Story story) {
    return story.checked().outbox().message(EventType.SMS_CHECKS_COMPLETE);
  }

  private static byte[] check(Story story) {
    return story.handedOver().smsCheck(story.smsCode());
  }

  private static byte[] wrongCheck(Story story) {
    int right = Integer.parseInt(story.handedOver().smsCode());
    return story.smsCheck("%06d".formatted((right + 1) % 1_000_000));
  }

  private static byte[] approve(Story story) {
    return story.checked().approval();
  }

  private static byte[] plan(Story story) {
    return LambdaEvents.scheduled(
        "arn:aws:events:local:000000000000:rule/bench", "1", story.world().clock().instant());
  }

  private static byte[] sweep(Story story) {
    return story.drafted().outbox().sweep();
  }

  private static byte[] notice(Story story) {
    return story.drafted().outbox().due();
  }

  private static byte[] lapse(Story story) {
    story.drafted();
    for (long noticed : List.of(30L, 40L)) {
      story
          .at(story.world().daysAgo(LAPSE - 1 - noticed))
          .run("CleanUpOrdersFunction", story.outbox().due());
    }
    return story.outbox().due();
  }

  private static byte[] relay(Story story) {
    return story.passed().outbox().change(EventType.REVIEW_PASSED);
  }

  private static byte[] dispatch(Story story) {
    return story.submitted().outbox().message(EventType.ORDER_SUBMITTED);
  }

  private static byte[] codes(Story story) {
    return story.handedOver().outbox().message(EventType.SMS_CHECK_SENT);
  }

  private static byte[] messages(Story story) {
    Outbox outbox = story.passed().outbox();
    for (EventType type : List.of(EventType.ORDER_SUBMITTED, EventType.REVIEW_PASSED)) {
      story.run("DispatchNotificationFunction", outbox.message(type));
    }
    return Requests.customer("GET", "/messages").toJson();
  }

  private static byte[] records(Story story) {
    story.approved();
    return Requests.customer("GET", "/records").toJson();
  }

  private static byte[] plain(Story story) {
    return Requests.with(Requests.customer("POST", "/plain"), story.filing());
  }
}
