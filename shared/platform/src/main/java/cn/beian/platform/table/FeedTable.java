package cn.beian.platform.table;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.event.Event;
import cn.beian.domain.event.EventType;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.webhook.Feed;
import cn.beian.domain.webhook.FeedEntry;
import cn.beian.platform.table.Transaction.Unless;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Accounts' feeds in the table. An entry's position is counted in the transaction that writes it,
 * so none appears behind one that was read before.
 */
public final class FeedTable implements Feed {
  private static final int TRIES = 60;
  private static final int LONGEST_PAUSE = 3;

  private final Table table;
  private final Duration kept;

  /**
   * @param kept how long entries are kept at least
   */
  public FeedTable(Table table, Duration kept) {
    this.table = table;
    this.kept = kept;
  }

  /**
   * Appends an event to its account's feed, unless it is there.
   *
   * @throws TableBusyException if rivals were always faster
   */
  public void append(Event event) {
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      if (isIn(event)) {
        return;
      }
      Transaction.pause(Math.min(attempt, LONGEST_PAUSE));
    }
    throw new TableBusyException();
  }

  /** Reads and attempts what an append reads and writes, and changes nothing. */
  public void prime() {
    table.findAll(List.of(Key.nothing()));
    table.primeWrite();
  }

  /** Whether the event is in the feed after this attempt; false if a rival was faster. */
  private boolean isIn(Event event) {
    Key mark = FeedKeys.fed(event.account(), event.id());
    Key position = FeedKeys.position(event.account());
    Key sequence = FeedKeys.sequence(event.account(), event.subjectId());
    Map<Key, Item> there =
        table.findAll(List.of(mark, position, sequence)).stream()
            .collect(Collectors.toMap(Key::of, Function.identity()));
    if (there.containsKey(mark)) {
      return true;
    }
    Transaction transaction = new Transaction(table);
    long atPosition = raise(transaction, position, there);
    long inSequence = raise(transaction, sequence, there);
    transaction.put(expiring(Item.of(mark), event), unlessThere());
    transaction.put(expiring(entry(event, atPosition, inSequence), event));
    return Transaction.applied(transaction.commit("", Map.of()));
  }

  /** Raises a counter, unless a rival did since it was read; the first is 1. */
  private static long raise(Transaction transaction, Key key, Map<Key, Item> there) {
    Item counter = there.get(key);
    long last = counter == null ? 0 : counter.number(Attribute.VERSION);
    transaction.put(
        Item.of(key).with(Attribute.VERSION, last + 1),
        counter == null ? unlessThere() : Unless.changed(last));
    return last + 1;
  }

  private static Unless unlessThere() {
    return Unless.exists(there -> Refusal.of(RefusalCode.STALE_VERSION));
  }

  private static Item entry(Event event, long position, long sequence) {
    return Item.of(FeedKeys.entry(event.account(), position))
        .with(Attribute.POSITION, position)
        .with(Attribute.SEQUENCE, sequence)
        .with(Attribute.EVENT_ID, event.id())
        .with(Attribute.TYPE, event.type())
        .with(Attribute.SUBJECT_ID, event.subjectId())
        .with(Attribute.AT, event.at());
  }

  private Item expiring(Item item, Event event) {
    return item.with(Attribute.EXPIRES_AT, event.at().plus(kept).getEpochSecond());
  }

  @Override
  public List<FeedEntry> after(AccountId account, long position, int most) {
    Map<String, AttributeValue> values =
        Table.values(
            ":pk", FeedKeys.feed(account),
            ":from", FeedKeys.entry(account, position + 1).sk(),
            ":to", FeedKeys.ENTRY + "~");
    return table
        .client()
        .query(request ->
            request
                .tableName(table.name())
                .consistentRead(true)
                .keyConditionExpression("pk = :pk AND sk BETWEEN :from AND :to")
                .expressionAttributeValues(values)
                .limit(most))
        .items()
        .stream()
        .map(item -> read(Item.read(item)))
        .toList();
  }

  private static FeedEntry read(Item item) {
    return new FeedEntry(
        item.number(Attribute.POSITION),
        item.number(Attribute.SEQUENCE),
        item.text(Attribute.EVENT_ID),
        item.choice(Attribute.TYPE, EventType.class),
        item.text(Attribute.SUBJECT_ID),
        item.instant(Attribute.AT));
  }

  @Override
  public long last(AccountId account) {
    return table
        .find(FeedKeys.position(account))
        .map(counter -> counter.number(Attribute.VERSION))
        .orElse(0L);
  }
}
