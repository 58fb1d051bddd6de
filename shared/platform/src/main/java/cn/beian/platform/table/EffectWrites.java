package cn.beian.platform.table;

import cn.beian.domain.code.ServiceCodeState;
import cn.beian.domain.order.Effect;
import cn.beian.domain.order.Lock;
import cn.beian.domain.order.Order;
import cn.beian.domain.refusal.Blocker;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.platform.table.Transaction.Unless;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** Turns the effects of an order's change into writes, each with what its failure means. */
final class EffectWrites {
  private final CheckWrites checks;

  EffectWrites(SealedContent sealed) {
    this.checks = new CheckWrites(sealed);
  }

  void add(Transaction transaction, Order order, Effect effect) {
    switch (effect) {
      case Effect.Take take -> take(transaction, order, take);
      case Effect.Release(Lock lock) -> release(transaction, order, lock);
      case Effect.PassToRecord(Lock lock, String number) -> pass(transaction, order, lock, number);
      case Effect.TakeCode take -> takeCode(transaction, order, take);
      case Effect.ReleaseCode(String code) -> releaseCode(transaction, order, code);
      case Effect.SpendCode(String code, String number) ->
          spendCode(transaction, order, code, number);
      case Effect.OpenCheck(var check, var secret) -> checks.open(transaction, check, secret);
      case Effect.PassCheck(var check, var at) -> checks.pass(transaction, check, at);
      case Effect.FileSubject(var subject) -> RecordItems.put(transaction, subject);
      case Effect.FileService(var service) -> RecordItems.put(transaction, service);
    }
  }

  /** A refusal that says: somebody else is at it, read again. */
  static Refusal busy() {
    return Refusal.of(RefusalCode.BUSY);
  }

  private void take(Transaction transaction, Order order, Effect.Take take) {
    Item item =
        Item.of(Key.lock(take.lock()))
            .with(Attribute.ORDER, order.id())
            .with(Attribute.ACCOUNT, order.account())
            .with(Attribute.SINCE, order.changedAt());
    transaction.put(item, Unless.exists(there -> held(order, take, there)));
  }

  /** Who holds the lock: a filed record, or an order, whose id is masked when it is another account's. */
  private static Refusal held(Order order, Effect.Take take, Item there) {
    Lock lock = take.lock();
    String name = lock.kind() == Lock.Kind.DOMAIN ? lock.key() : null;
    boolean filed = there.has(Attribute.FILING_NUMBER);
    String holder = filed ? null : masked(order, there);
    Blocker blocker =
        new Blocker(
            lock.kind().name(), name, holder, there.optionalInstant(Attribute.SINCE), take.path());
    RefusalCode code =
        filed ? RefusalCode.ALREADY_FILED : RefusalCode.ANOTHER_ORDER_IN_PROGRESS;
    return Refusal.blockedBy(code, List.of(blocker));
  }

  private static String masked(Order order, Item there) {
    String id = there.text(Attribute.ORDER);
    boolean own = order.account().value().equals(there.text(Attribute.ACCOUNT));
    return own ? id : "***" + id.substring(Math.max(0, id.length() - 4));
  }

  private void release(Transaction transaction, Order order, Lock lock) {
    transaction.delete(
        Delete.builder()
            .key(Key.lock(lock).toMap())
            .conditionExpression("orderId = :order")
            .expressionAttributeValues(Table.values(":order", order.id().value())),
        there -> busy());
  }

  private void pass(Transaction transaction, Order order, Lock lock, String number) {
    transaction.update(
        Update.builder()
            .key(Key.lock(lock).toMap())
            .updateExpression("SET filingNumber = :number REMOVE orderId")
            .conditionExpression("orderId = :order")
            .expressionAttributeValues(
                Table.values(":order", order.id().value(), ":number", number)),
        there -> busy());
  }

  private void takeCode(Transaction transaction, Order order, Effect.TakeCode take) {
    transaction.update(
        code(take.serviceCode(), ServiceCodeState.BOUND, ServiceCodeState.FILING, order)
            .updateExpression("SET #state = :to, orderId = :order")
            .conditionExpression("#state = :from"),
        there ->
            Refusal.blockedBy(
                RefusalCode.SERVICE_CODE_UNUSABLE,
                List.of(
                    new Blocker("SERVICE_CODE", take.serviceCode(), null, null, take.path()))));
  }

  private void releaseCode(Transaction transaction, Order order, String serviceCode) {
    transaction.update(
        code(serviceCode, ServiceCodeState.FILING, ServiceCodeState.BOUND, order)
            .updateExpression("SET #state = :to REMOVE orderId")
            .conditionExpression("#state = :from AND orderId = :order"),
        there -> busy());
  }

  private void spendCode(
      Transaction transaction, Order order, String serviceCode, String filingNumber) {
    Map<String, AttributeValue> values =
        new HashMap<>(values(ServiceCodeState.FILING, ServiceCodeState.FILED, order));
    values.put(":number", AttributeValue.fromS(filingNumber));
    transaction.update(
        code(serviceCode, ServiceCodeState.FILING, ServiceCodeState.FILED, order)
            .updateExpression("SET #state = :to, filingNumber = :number")
            .conditionExpression("#state = :from AND orderId = :order")
            .expressionAttributeValues(values),
        there -> busy());
  }

  private static Update.Builder code(
      String serviceCode, ServiceCodeState from, ServiceCodeState to, Order order) {
    return Update.builder()
        .key(Key.serviceCode(serviceCode).toMap())
        .expressionAttributeNames(Map.of("#state", Attribute.STATE))
        .expressionAttributeValues(values(from, to, order));
  }

  private static Map<String, AttributeValue> values(
      ServiceCodeState from, ServiceCodeState to, Order order) {
    return Table.values(":from", from.name(), ":to", to.name(), ":order", order.id().value());
  }
}
