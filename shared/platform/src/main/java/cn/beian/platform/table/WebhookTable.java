package cn.beian.platform.table;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.event.Event;
import cn.beian.domain.event.EventType;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.webhook.Webhook;
import cn.beian.domain.webhook.WebhookStore;
import cn.beian.platform.table.Transaction.Unless;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** Accounts' webhooks in the table. One that something waits for stands in the due index. */
public final class WebhookTable implements WebhookStore {
  private final Table table;
  private final int shards;

  /**
   * @param shards over how many partitions a day's webhooks are spread
   */
  public WebhookTable(Table table, int shards) {
    this.table = table;
    this.shards = shards;
  }

  @Override
  public List<Webhook> ofAccount(AccountId account) {
    return table.list(Key.account(account), FeedKeys.WEBHOOK).stream()
        .map(WebhookTable::read)
        .toList();
  }

  @Override
  public Optional<Webhook> find(AccountId account, String name) {
    return table.find(FeedKeys.webhook(account, name)).map(WebhookTable::read);
  }

  @Override
  public Outcome<Webhook> add(Webhook webhook, Event event, int most) {
    Transaction transaction = new Transaction(table);
    transaction.put(item(webhook), Unless.exists(there -> stale()));
    transaction.update(
        count(webhook)
            .conditionExpression("attribute_not_exists(held) OR held < :most")
            .expressionAttributeValues(Map.of(":by", number(1), ":most", number(most))),
        there -> Refusal.of(RefusalCode.TOO_MANY_WEBHOOKS, Map.of("most", Integer.toString(most))));
    note(transaction, event);
    return transaction.commit(webhook, Map.of());
  }

  @Override
  public Outcome<Webhook> save(Webhook webhook, @Nullable Event event) {
    Webhook next = webhook.written();
    Transaction transaction = new Transaction(table);
    transaction.put(item(next), Unless.changed(webhook.version()));
    if (event != null) {
      note(transaction, event);
    }
    return transaction.commit(next, Map.of());
  }

  @Override
  public Outcome<Webhook> remove(Webhook webhook) {
    Transaction transaction = new Transaction(table);
    transaction.delete(
        Delete.builder()
            .key(FeedKeys.webhook(webhook.account(), webhook.name()).toMap())
            .conditionExpression("#version = :version")
            .expressionAttributeNames(Map.of("#version", Attribute.VERSION))
            .expressionAttributeValues(Map.of(":version", number(webhook.version()))),
        there -> stale());
    transaction.update(
        count(webhook).expressionAttributeValues(Map.of(":by", number(-1))), there -> stale());
    return transaction.commit(webhook, Map.of());
  }

  private static Update.Builder count(Webhook webhook) {
    return Update.builder()
        .key(FeedKeys.webhooks(webhook.account()).toMap())
        .updateExpression("ADD held :by");
  }

  private static void note(Transaction transaction, Event event) {
    Events.add(transaction, FeedKeys.event(event.account(), event.id()), event);
  }

  private static Refusal stale() {
    return Refusal.of(RefusalCode.STALE_VERSION);
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }

  private Item item(Webhook webhook) {
    Item item =
        settings(webhook.settings(), Item.of(FeedKeys.webhook(webhook.account(), webhook.name())))
            .with(Attribute.ACCOUNT, webhook.account())
            .with(Attribute.NAME, webhook.name())
            .with(Attribute.VERSION, webhook.version());
    progress(webhook.progress(), item);
    Instant dueAt = webhook.dueAt();
    return dueAt == null
        ? item
        : Due.of(Due.Kind.WEBHOOK, webhook.account().value(), dueAt, shards).on(item);
  }

  private static Item settings(Webhook.Settings settings, Item item) {
    return item.with(Attribute.URL, settings.url())
        .with(Attribute.EVENTS, settings.events().stream().sorted().toList())
        .with(Attribute.ACTIVE, settings.active())
        .with(Attribute.SEALED, settings.sealed())
        .with(Attribute.CREATED_AT, settings.createdAt());
  }

  private static void progress(Webhook.Progress progress, Item item) {
    item.with(Attribute.DELIVERED, progress.delivered())
        .with(Attribute.ATTEMPTS, progress.attempts())
        .with(Attribute.WAKE_AT, progress.wakeAt())
        .with(Attribute.HELD_UNTIL, progress.heldUntil())
        .with(Attribute.PAUSED_AT, progress.pausedAt())
        .with(Attribute.FAILURE, progress.failure());
  }

  private static Webhook read(Item item) {
    return new Webhook(
        new AccountId(item.text(Attribute.ACCOUNT)),
        item.text(Attribute.NAME),
        new Webhook.Settings(
            item.text(Attribute.URL),
            item.texts(Attribute.EVENTS).stream()
                .map(EventType::valueOf)
                .collect(Collectors.toSet()),
            item.flag(Attribute.ACTIVE),
            item.text(Attribute.SEALED),
            item.instant(Attribute.CREATED_AT)),
        progress(item),
        item.number(Attribute.VERSION));
  }

  private static Webhook.Progress progress(Item item) {
    return new Webhook.Progress(
        item.number(Attribute.DELIVERED),
        item.count(Attribute.ATTEMPTS),
        item.optionalInstant(Attribute.WAKE_AT),
        item.optionalInstant(Attribute.HELD_UNTIL),
        item.optionalInstant(Attribute.PAUSED_AT),
        item.optionalText(Attribute.FAILURE));
  }
}
