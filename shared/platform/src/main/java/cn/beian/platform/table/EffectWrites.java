package cn.beian.platform.table;

import cn.beian.domain.order.Effect;
import cn.beian.domain.order.Lock;
import cn.beian.domain.order.Order;
import cn.beian.domain.refusal.Blocker;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.rule.RuleOverride;
import cn.beian.platform.table.Transaction.Unless;
import java.util.List;
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
      case Effect.OnLock onLock -> add(transaction, order, onLock);
      case Effect.OnCode onCode -> CodeWrites.add(transaction, order, onCode);
      case Effect.OnCheck onCheck -> checks.add(transaction, onCheck);
      case Effect.OnRecord onRecord -> RecordItems.add(transaction, onRecord);
      case Effect.EraseContent _ -> transaction.delete(Key.content(order.id()));
      case Effect.LetPass(RuleOverride override) -> OverrideItems.add(transaction, order, override);
    }
  }

  private void add(Transaction transaction, Order order, Effect.OnLock effect) {
    switch (effect) {
      case Effect.Take take -> take(transaction, order, take);
      case Effect.Release(Lock lock) -> release(transaction, order, lock);
      case Effect.ReleaseFromRecord(Lock lock, String number) -> release(transaction, lock, number);
      case Effect.PassToRecord(Lock lock, String number) -> pass(transaction, order, lock, number);
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

  /**
   * Who holds the lock: a filed record, or an order, whose id is masked when it is another
   * account's.
   */
  private static Refusal held(Order order, Effect.Take take, Item there) {
    Lock lock = take.lock();
    String name = lock.kind() == Lock.Kind.DOMAIN ? lock.key() : null;
    boolean filed = there.has(Attribute.FILING_NUMBER);
    String holder = filed ? null : masked(order, there);
    Blocker blocker =
        new Blocker(
            lock.kind().name(), name, holder, there.optionalInstant(Attribute.SINCE), take.path());
    RefusalCode code = filed ? RefusalCode.ALREADY_FILED : RefusalCode.ANOTHER_ORDER_IN_PROGRESS;
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

  /** Who has it besides the record has it rightly. */
  private void release(Transaction transaction, Lock lock, String number) {
    transaction.delete(
        Delete.builder()
            .key(Key.lock(lock).toMap())
            .conditionExpression("attribute_not_exists(pk) OR filingNumber = :number")
            .expressionAttributeValues(Table.values(":number", number)),
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
}
