package cn.beian.platform.table;

import static java.util.stream.Collectors.joining;

import cn.beian.domain.code.ServiceCode;
import cn.beian.domain.code.ServiceCodeAction;
import cn.beian.domain.code.ServiceCodeState;
import cn.beian.domain.concurrency.Scope;
import cn.beian.domain.event.Event;
import cn.beian.domain.instance.Instance;
import cn.beian.domain.order.Effect;
import cn.beian.domain.order.Order;
import cn.beian.domain.refusal.Blocker;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.platform.table.Blockers.Held;
import cn.beian.platform.table.Transaction.Unless;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** The transitions of service codes as writes, each under the condition that its table sets. */
final class CodeWrites {
  private static final String TAKE = "SET #state = :to, orderId = :order, since = :since";

  private CodeWrites() {}

  static void add(Transaction transaction, Order order, Effect.OnCode effect, Blockers blockers) {
    switch (effect) {
      case Effect.TakeCode take -> takeCode(transaction, order, take, blockers);
      case Effect.PickCode pick -> pickCode(transaction, order, pick, blockers);
      case Effect.IssueCodes issue -> issueCodes(transaction, issue);
      case Effect.ReleaseCode(String code) -> releaseCode(transaction, order, code);
      case Effect.SpendCode(String code, String number) ->
          spendCode(transaction, order, code, number);
    }
  }

  private static void takeCode(
      Transaction transaction, Order order, Effect.TakeCode take, Blockers blockers) {
    transaction.update(
        Write.of(take.serviceCode(), ServiceCodeAction.TAKE)
            .with(":order", order.id().value())
            .with(":since", order.changedAt().toString())
            .update(TAKE, ""),
        there -> unusable(blockers.of(order, held(take.serviceCode(), take.path(), there))));
  }

  private static Held held(String code, String path, Item there) {
    return new Held(Scope.SERVICE_CODE, code, path, there);
  }

  private static Refusal unusable(Blocker blocker) {
    return Refusal.blockedBy(RefusalCode.SERVICE_CODE_UNUSABLE, List.of(blocker));
  }

  /** As it was read, or it would be the code of another instance. */
  private static void pickCode(
      Transaction transaction, Order order, Effect.PickCode pick, Blockers blockers) {
    ServiceCode read = pick.read();
    transaction.update(
        Write.of(read.code(), ServiceCodeAction.TAKE)
            .with(":order", order.id().value())
            .with(":account", read.account().value())
            .with(":instance", Objects.requireNonNull(read.instanceId(), "instance"))
            .with(":since", order.changedAt().toString())
            .update(TAKE, " AND account = :account AND instanceId = :instance"),
        there -> unusable(blockers.of(order, held(read.code(), pick.path(), there))));
  }

  private static void issueCodes(Transaction transaction, Effect.IssueCodes issue) {
    Instance read = issue.read();
    transaction.update(
        QuotaWrites.issue(read, issue.codes().size(), issue.quota()),
        there -> Refusal.of(RefusalCode.INSTANCE_NOT_ELIGIBLE));
    issue
        .codes()
        .forEach(code -> {
          transaction.put(
              ServiceCodeItems.endless(code).with(Attribute.SINCE, code.issuedAt()),
              Unless.exists(there -> EffectWrites.busy()));
          transaction.put(ServiceCodeItems.tie(code, read.id()));
        });
    Event event = issue.event();
    Events.add(transaction, Key.instanceEvent(read.id(), event.id()), event);
  }

  private static void releaseCode(Transaction transaction, Order order, String serviceCode) {
    transaction.update(
        Write.of(serviceCode, ServiceCodeAction.RELEASE)
            .with(":order", order.id().value())
            .update("SET #state = :to REMOVE orderId, since", " AND orderId = :order"),
        there -> EffectWrites.busy());
  }

  /** What is spent waits for no day any more. */
  private static void spendCode(
      Transaction transaction, Order order, String serviceCode, String filingNumber) {
    transaction.update(
        Write.of(serviceCode, ServiceCodeAction.SPEND)
            .with(":order", order.id().value())
            .with(":number", filingNumber)
            .update(
                "SET #state = :to, filingNumber = :number REMOVE due, dueAt",
                " AND orderId = :order"),
        there -> EffectWrites.busy());
  }

  /** The code is tied to the instance, unless it has changed since it was read. */
  static Update.Builder bind(ServiceCode read, Instance instance) {
    return Write.of(read.code(), ServiceCodeAction.BIND)
        .with(":account", read.account().value())
        .with(":instance", instance.id())
        .with(":product", instance.product())
        .update(
            "SET #state = :to, instanceId = :instance, product = :product",
            " AND account = :account");
  }

  /** The code is tied to nothing any more; what has ended for ever waits for no day. */
  static Update.Builder end(ServiceCode read, ServiceCodeAction action) {
    Write write = Write.of(read.code(), action).with(":was", read.state().name());
    String tie = " AND attribute_not_exists(instanceId)";
    if (read.instanceId() != null) {
      write.with(":instance", read.instanceId());
      tie = " AND instanceId = :instance";
    }
    boolean lives = action.to() == ServiceCodeState.UNBOUND;
    return write.update(
        "SET #state = :to REMOVE instanceId, product" + (lives ? "" : ", due, dueAt"),
        " AND #state = :was" + tie);
  }

  /** Another day to wait for, while an order holds the code. */
  static UpdateItemRequest.Builder lookAgain(ServiceCode code, Due due) {
    return UpdateItemRequest.builder()
        .key(Key.serviceCode(code.code()).toMap())
        .updateExpression("SET due = :due, dueAt = :dueAt")
        .conditionExpression("#state = :was")
        .expressionAttributeNames(Map.of("#state", Attribute.STATE))
        .expressionAttributeValues(
            Table.values(
                ":due", due.partition(), ":dueAt", due.sort(), ":was", code.state().name()));
  }

  /** Another account's from now on, if it is as it was read. */
  static UpdateItemRequest.Builder handOver(ServiceCode read, Instance instance) {
    return UpdateItemRequest.builder()
        .key(Key.serviceCode(read.code()).toMap())
        .updateExpression("SET account = :account, ownerKey = :owner")
        .conditionExpression("#state = :was AND account = :before AND instanceId = :instance")
        .expressionAttributeNames(Map.of("#state", Attribute.STATE))
        .expressionAttributeValues(
            Table.values(
                ":account", instance.account().value(),
                ":owner", Key.account(instance.account()),
                ":was", read.state().name(),
                ":before", read.account().value(),
                ":instance", Objects.requireNonNull(read.instanceId())));
  }

  /** One transition of one code. */
  private static final class Write {
    private final String code;
    private final Map<String, AttributeValue> values = new HashMap<>();
    private final String allowed;

    private Write(String code, ServiceCodeAction action) {
      this.code = code;
      action.from().forEach(state -> with(":" + state, state.name()));
      this.allowed =
          action.from().stream()
              .sorted()
              .map(state -> ":" + state)
              .collect(joining(", ", "#state IN (", ")"));
      with(":to", action.to().name());
    }

    static Write of(String code, ServiceCodeAction action) {
      return new Write(code, action);
    }

    Write with(String name, String text) {
      values.put(name, AttributeValue.fromS(text));
      return this;
    }

    /**
     * @param more what must hold beside the state, beginning with AND; or nothing
     */
    Update.Builder update(String expression, String more) {
      return Update.builder()
          .key(Key.serviceCode(code).toMap())
          .updateExpression(expression)
          .conditionExpression(allowed + more)
          .expressionAttributeNames(Map.of("#state", Attribute.STATE))
          .expressionAttributeValues(values);
    }
  }
}
