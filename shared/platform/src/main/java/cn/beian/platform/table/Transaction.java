package cn.beian.platform.table;

import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * Writes that happen together or not at all. Every condition comes with the refusal that its
 * failure means; when the table cancels, every reason is looked at, and collisions with a rival are
 * tried again with jitter.
 */
final class Transaction {
  // Waits for two and a half seconds on average, five at most: a third of what a request may last.
  private static final int TRIES = 8;
  private static final int MOST_ITEMS = 100;
  private static final String NOT_THERE = "attribute_not_exists(pk)";
  private static final String CONDITION_FAILED = "ConditionalCheckFailed";
  private static final String CONFLICT = "TransactionConflict";
  private static final Set<String> PASSING =
      Set.of("None", "ProvisionedThroughputExceeded", "ThrottlingError");

  private final Table table;
  private final List<TransactWriteItem> items = new ArrayList<>();
  private final List<Function<Item, Refusal>> failures = new ArrayList<>();

  Transaction(Table table) {
    this.table = table;
  }

  /** A condition with its values, and what its failure means, given the item that is there. */
  record Unless(
      String condition, Map<String, AttributeValue> values, Function<Item, Refusal> refusal) {

    /** The item must not be there yet. */
    static Unless exists(Function<Item, Refusal> refusal) {
      return new Unless(NOT_THERE, Map.of(), refusal);
    }

    /** The item must be there. */
    static Unless missing() {
      return new Unless(
          "attribute_exists(pk)", Map.of(), there -> Refusal.of(RefusalCode.STALE_VERSION));
    }

    /** The attribute must have this value; what it means otherwise is that somebody was faster. */
    static Unless other(String attribute, String value) {
      return new Unless(
          attribute + " = :value",
          Map.of(":value", AttributeValue.fromS(value)),
          there -> Refusal.of(RefusalCode.STALE_VERSION));
    }

    /** The item must have this version. */
    static Unless changed(long version) {
      return new Unless(
          "#version = :version",
          Map.of(":version", AttributeValue.fromN(Long.toString(version))),
          there -> Refusal.of(RefusalCode.STALE_VERSION));
    }
  }

  /** Puts an item that nothing can keep from being put. */
  Transaction put(Item item) {
    failures.add(there -> Refusal.of(RefusalCode.BUSY));
    items.add(TransactWriteItem.builder().put(put(item.toMap()).build()).build());
    return this;
  }

  Transaction put(Item item, Unless unless) {
    failures.add(unless.refusal());
    Put.Builder put =
        put(item.toMap())
            .conditionExpression(unless.condition())
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
    if (!unless.values().isEmpty()) {
      put.expressionAttributeValues(unless.values());
    }
    if (unless.condition().contains("#version")) {
      put.expressionAttributeNames(Map.of("#version", Attribute.VERSION));
    }
    items.add(TransactWriteItem.builder().put(put.build()).build());
    return this;
  }

  /** Looks at an item without writing it. */
  Transaction check(Key key, Unless unless) {
    failures.add(unless.refusal());
    ConditionCheck.Builder check =
        ConditionCheck.builder()
            .tableName(table.name())
            .key(key.toMap())
            .conditionExpression(unless.condition())
            .expressionAttributeNames(Map.of("#version", Attribute.VERSION))
            .expressionAttributeValues(unless.values())
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
    items.add(TransactWriteItem.builder().conditionCheck(check.build()).build());
    return this;
  }

  Transaction update(Update.Builder update, Function<Item, Refusal> refusal) {
    failures.add(refusal);
    items.add(
        TransactWriteItem.builder()
            .update(
                update
                    .tableName(table.name())
                    .returnValuesOnConditionCheckFailure(
                        ReturnValuesOnConditionCheckFailure.ALL_OLD)
                    .build())
            .build());
    return this;
  }

  /** Deletes an item, if it is there. */
  Transaction delete(Key key) {
    failures.add(there -> Refusal.of(RefusalCode.BUSY));
    items.add(
        TransactWriteItem.builder()
            .delete(Delete.builder().tableName(table.name()).key(key.toMap()).build())
            .build());
    return this;
  }

  Transaction delete(Delete.Builder delete, Function<Item, Refusal> refusal) {
    failures.add(refusal);
    items.add(
        TransactWriteItem.builder()
            .delete(
                delete
                    .tableName(table.name())
                    .returnValuesOnConditionCheckFailure(
                        ReturnValuesOnConditionCheckFailure.ALL_OLD)
                    .build())
            .build());
    return this;
  }

  /**
   * Writes everything.
   *
   * @param body what the caller is answered, kept for a repetition of the same request
   */
  <T> Outcome<T> commit(T result, Map<String, Object> body) {
    Repetition repetition = Repetition.current();
    if (repetition != null) {
      put(repetition.item(body), repetition.unlessKept());
    }
    if (items.size() > MOST_ITEMS) {
      throw new IllegalStateException("transaction of " + items.size() + " items");
    }
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      Optional<Outcome<T>> outcome = attempt(result);
      if (outcome.isPresent()) {
        return outcome.get();
      }
      if (attempt < TRIES) {
        pause(attempt);
      }
    }
    return Outcome.refused(RefusalCode.BUSY);
  }

  /**
   * Whether a write was applied; false if something newer was there, or the same before.
   *
   * @throws TableBusyException if rivals were always faster
   */
  static boolean applied(Outcome<?> outcome) {
    return switch (outcome) {
      case Outcome.Done<?> _ -> true;
      case Outcome.Refused<?>(Refusal refusal) -> {
        if (refusal.code() != RefusalCode.STALE_VERSION) {
          throw new TableBusyException();
        }
        yield false;
      }
    };
  }

  /** One attempt; empty if the table was only busy. */
  private <T> Optional<Outcome<T>> attempt(T result) {
    try {
      table.client().transactWriteItems(request -> request.transactItems(items));
      Repetition repetition = Repetition.current();
      if (repetition != null) {
        repetition.noteWritten();
      }
      return Optional.of(Outcome.done(result));
    } catch (TransactionCanceledException cancelled) {
      List<Refusal> refusals = refusals(cancelled);
      return refusals.isEmpty() ? Optional.empty() : Optional.of(Outcome.refused(merge(refusals)));
    }
  }

  /** What the failed conditions mean; none if the table was only busy. */
  private List<Refusal> refusals(TransactionCanceledException cancelled) {
    List<Refusal> refusals = new ArrayList<>();
    List<CancellationReason> reasons = cancelled.cancellationReasons();
    for (int i = 0; i < reasons.size(); i++) {
      String code = reasons.get(i).code();
      if (CONDITION_FAILED.equals(code)) {
        refusals.add(failures.get(i).apply(Item.read(reasons.get(i).item())));
      } else if (CONFLICT.equals(code)) {
        taken(i).ifPresent(refusals::add);
      } else if (!PASSING.contains(code)) {
        throw cancelled;
      }
    }
    return refusals;
  }

  /**
   * A rival is at the item. If it must not be there and is by now, no further attempt can succeed.
   */
  private Optional<Refusal> taken(int index) {
    Put put = items.get(index).put();
    return put != null && NOT_THERE.equals(put.conditionExpression())
        ? table.find(Key.of(Item.read(put.item()))).map(failures.get(index))
        : Optional.empty();
  }

  /**
   * One refusal for all: a stale version before everything else, else the first, with all that
   * stands in the way, whatever holds it.
   */
  private static Refusal merge(List<Refusal> refusals) {
    return refusals.stream()
        .filter(each -> each.code() == RefusalCode.STALE_VERSION)
        .findFirst()
        .orElseGet(() ->
            refusals
                .getFirst()
                .with(refusals.stream().flatMap(each -> each.blockers().stream()).toList()));
  }

  /** Waits a little, longer with each attempt, at random. */
  static void pause(int attempt) {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextInt(5, 20 << attempt));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while waiting", stopped);
    }
  }

  private Put.Builder put(Map<String, AttributeValue> item) {
    return Put.builder().tableName(table.name()).item(item);
  }
}
