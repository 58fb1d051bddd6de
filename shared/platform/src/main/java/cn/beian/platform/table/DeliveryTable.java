package cn.beian.platform.table;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.notice.Channel;
import cn.beian.domain.notice.Delivery;
import cn.beian.domain.notice.Delivery.State;
import cn.beian.domain.notice.DeliveryStore;
import cn.beian.domain.notice.Message;
import cn.beian.domain.order.OrderId;
import cn.beian.platform.table.Due.Kind;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Deliveries in the table: each beside the message that it brings. */
public final class DeliveryTable implements DeliveryStore {
  private static final String WAITING = "#state = :waiting AND attribute_exists(#at)";

  private final Table table;
  private final int shards;

  /**
   * Deliveries.
   *
   * @param shards over how many partitions a day of the due index is spread
   */
  public DeliveryTable(Table table, int shards) {
    this.table = table;
    this.shards = shards;
  }

  Item item(Delivery delivery) {
    Delivery.Id id = delivery.id();
    Item item =
        Item.of(Key.delivery(id))
            .with(Attribute.ACCOUNT, id.account())
            .with(Attribute.EVENT_ID, id.message())
            .with(Attribute.CHANNEL, id.channel())
            .with(Attribute.NOTICE, delivery.notice())
            .with(Attribute.ORDER, delivery.order())
            .with(Attribute.PARAMETERS, MessageTable.pairs(delivery.parameters()))
            .with(Attribute.STATE, delivery.state())
            .with(Attribute.ATTEMPTED, delivery.attempts())
            .with(Attribute.AT, delivery.at())
            .with(Attribute.NOT_BEFORE, delivery.notBefore());
    Instant notBefore = delivery.notBefore();
    return notBefore == null || delivery.state() != State.WAITING
        ? item
        : due(id, notBefore).on(item);
  }

  private Due due(Delivery.Id id, Instant at) {
    return Due.of(Kind.NOTICE, id.text(), at, shards);
  }

  @Override
  public Optional<Delivery> find(Delivery.Id id) {
    return table.find(Key.delivery(id)).map(DeliveryTable::read);
  }

  /** What goes out of messages, and how far each came. */
  public List<Delivery> of(List<Message> messages) {
    List<Key> keys =
        messages.stream()
            .flatMap(message ->
                Stream.of(Channel.values())
                    .filter(Channel::outside)
                    .map(each -> new Delivery.Id(message.account(), message.id(), each)))
            .map(Key::delivery)
            .toList();
    return table.findAll(keys).stream().map(DeliveryTable::read).toList();
  }

  private static Delivery read(Item item) {
    return new Delivery(
        new Delivery.Id(
            new AccountId(item.text(Attribute.ACCOUNT)),
            item.text(Attribute.EVENT_ID),
            item.choice(Attribute.CHANNEL, Channel.class)),
        item.text(Attribute.NOTICE),
        new OrderId(item.text(Attribute.ORDER)),
        MessageTable.parameters(item),
        item.choice(Attribute.STATE, State.class),
        item.count(Attribute.ATTEMPTED),
        item.instant(Attribute.AT),
        item.optionalInstant(Attribute.NOT_BEFORE),
        item.optionalInstant(Attribute.HELD_UNTIL));
  }

  @Override
  public boolean take(Delivery seen, Instant until) {
    return updated(
        seen.id(),
        "SET attempted = :attempts, heldUntil = :value",
        WAITING + " AND attempted = :seen",
        Map.of(
            ":attempts", number(seen.attempts() + 1),
            ":seen", number(seen.attempts()),
            ":value", AttributeValue.fromS(until.toString())));
  }

  @Override
  public void putBack(Delivery.Id id) {
    updated(id, "REMOVE heldUntil", WAITING, Map.of());
  }

  @Override
  public void postpone(Delivery.Id id, Instant notBefore) {
    Due due = due(id, notBefore);
    updated(
        id,
        "SET notBefore = :at, due = :due, dueAt = :dueAt",
        WAITING,
        Table.values(":at", notBefore.toString(), ":due", due.partition(), ":dueAt", due.sort()));
  }

  @Override
  public void end(Delivery.Id id, State state, Instant at) {
    updated(
        id,
        "SET #state = :state, #at = :at REMOVE heldUntil, due, dueAt",
        WAITING,
        Table.values(":state", state.name(), ":at", at.toString()));
  }

  /** Changes one; false if it is not as the condition says. */
  private boolean updated(
      Delivery.Id id, String change, String condition, Map<String, AttributeValue> values) {
    Map<String, AttributeValue> all = new HashMap<>(values);
    all.put(":waiting", AttributeValue.fromS(State.WAITING.name()));
    try {
      table
          .client()
          .updateItem(request ->
              request
                  .tableName(table.name())
                  .key(Key.delivery(id).toMap())
                  .updateExpression(change)
                  .conditionExpression(condition)
                  .expressionAttributeNames(Map.of("#state", Attribute.STATE, "#at", Attribute.AT))
                  .expressionAttributeValues(all));
      return true;
    } catch (ConditionalCheckFailedException other) {
      return false;
    }
  }

  private static AttributeValue number(int value) {
    return AttributeValue.fromN(Integer.toString(value));
  }
}
