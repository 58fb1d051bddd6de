package cn.beian.platform.table;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.calendar.CalendarFeed;
import cn.beian.domain.calendar.CalendarStore;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.platform.table.Transaction.Unless;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.Delete;

/** Calendar feeds in the table: one item for the account, one for the hash of its token. */
public final class CalendarTable implements CalendarStore {
  private final Table table;

  public CalendarTable(Table table) {
    this.table = table;
  }

  @Override
  public Optional<CalendarFeed> of(AccountId account) {
    return table.find(Key.calendar(Key.account(account))).map(CalendarTable::read);
  }

  @Override
  public Optional<AccountId> account(String hash) {
    return table.find(ofToken(hash)).map(item -> new AccountId(item.text(Attribute.ACCOUNT)));
  }

  @Override
  public Outcome<CalendarFeed> replace(CalendarFeed feed, @Nullable CalendarFeed before) {
    Transaction transaction = new Transaction(table);
    transaction.put(
        item(feed),
        before == null
            ? Unless.exists(there -> Refusal.of(RefusalCode.STALE_VERSION))
            : Unless.other(Attribute.SHA256, before.hash()));
    transaction.put(Item.of(ofToken(feed.hash())).with(Attribute.ACCOUNT, feed.account()));
    if (before != null) {
      transaction.delete(ofToken(before.hash()));
    }
    return transaction.commit(feed, Map.of());
  }

  @Override
  public Outcome<CalendarFeed> end(CalendarFeed feed) {
    Delete.Builder own =
        Delete.builder()
            .key(Key.calendar(Key.account(feed.account())).toMap())
            .conditionExpression("sha256 = :read")
            .expressionAttributeValues(Table.values(":read", feed.hash()));
    return new Transaction(table)
        .delete(own, there -> Refusal.of(RefusalCode.STALE_VERSION))
        .delete(ofToken(feed.hash()))
        .commit(feed, Map.of());
  }

  private static Key ofToken(String hash) {
    return Key.calendar(Key.CALENDAR + hash);
  }

  private static Item item(CalendarFeed feed) {
    return Item.of(Key.calendar(Key.account(feed.account())))
        .with(Attribute.ACCOUNT, feed.account())
        .with(Attribute.SHA256, feed.hash())
        .with(Attribute.SINCE, feed.since())
        .with(Attribute.ACTOR, feed.by());
  }

  private static CalendarFeed read(Item item) {
    return new CalendarFeed(
        new AccountId(item.text(Attribute.ACCOUNT)),
        item.text(Attribute.SHA256),
        item.instant(Attribute.SINCE),
        item.text(Attribute.ACTOR));
  }
}
