package cn.beian.platform.table;

import cn.beian.domain.concurrency.Scope;
import cn.beian.domain.material.UploadedMaterial;
import cn.beian.domain.order.Effect;
import cn.beian.domain.order.Lock;
import cn.beian.domain.order.Order;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.rule.RuleOverride;
import cn.beian.platform.table.Blockers.Held;
import cn.beian.platform.table.Transaction.Unless;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** Turns the effects of an order's change into writes, each with what its failure means. */
final class EffectWrites {
  private final CheckWrites checks;
  private final Blockers blockers;
  private final RecordItems records;
  private final ReviewItems reviews;

  /**
   * @param shards over how many partitions a day's deadlines are spread
   */
  EffectWrites(Table table, SealedContent sealed, int shards) {
    this.checks = new CheckWrites(sealed);
    this.records = new RecordItems(shards);
    this.reviews = new ReviewItems(shards);
    this.blockers = new Blockers(table);
  }

  void add(Transaction transaction, Order order, Effect effect) {
    switch (effect) {
      case Effect.OnLock onLock -> add(transaction, order, onLock);
      case Effect.OnCode onCode -> CodeWrites.add(transaction, order, onCode, blockers);
      case Effect.OnCheck onCheck -> checks.add(transaction, onCheck);
      case Effect.OnRecord onRecord -> records.add(transaction, onRecord);
      case Effect.OnReview onReview -> reviews.add(transaction, onReview);
      case Effect.OnUpload onUpload -> OutgoingTable.add(transaction, onUpload);
      case Effect.OnContent onContent -> add(transaction, order, onContent);
    }
  }

  private static void add(Transaction transaction, Order order, Effect.OnContent effect) {
    switch (effect) {
      // What it does depends on the order's materials: see OrderTable.
      case Effect.MoveServices _ -> {}
      case Effect.EraseContent _ -> transaction.delete(Key.content(order.id()));
      case Effect.KeepMaterial(UploadedMaterial material) ->
          MaterialItems.add(transaction, material);
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

  private Refusal held(Order order, Effect.Take take, Item there) {
    Lock lock = take.lock();
    String name = lock.kind() == Lock.Kind.DOMAIN ? lock.key() : null;
    Held held = new Held(scope(lock), name, take.path(), there);
    return Refusal.blockedBy(
        there.has(Attribute.FILING_NUMBER)
            ? RefusalCode.ALREADY_FILED
            : RefusalCode.ANOTHER_ORDER_IN_PROGRESS,
        List.of(blockers.of(order, held)));
  }

  private static Scope scope(Lock lock) {
    return switch (lock.kind()) {
      case ACCOUNT -> Scope.ACCOUNT;
      case DOMAIN -> Scope.DOMAIN;
      case CERTIFICATE -> Scope.CERTIFICATE;
    };
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
