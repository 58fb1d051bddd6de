package cn.beian.platform.table;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.event.Event;
import cn.beian.domain.event.EventType;
import cn.beian.domain.event.Passage;
import cn.beian.domain.order.OrderState;
import cn.beian.domain.order.Party;
import cn.beian.platform.table.Transaction.Unless;

/**
 * Events as items. An event item is at once a line of the history and the outbox: the table's
 * stream passes it to the relay.
 */
final class Events {
  private Events() {}

  /** The event is written with the transaction, once and for ever: no line is ever overwritten. */
  static void add(Transaction transaction, Key key, Event event) {
    transaction.put(item(key, event), Unless.exists(there -> EffectWrites.busy()));
  }

  static Item item(Key key, Event event) {
    Item item =
        Item.of(key)
            .with(Attribute.EVENT_ID, event.id())
            .with(Attribute.TYPE, event.type())
            .with(Attribute.SUBJECT_ID, event.subjectId())
            .with(Attribute.ACCOUNT, event.account())
            .with(Attribute.ACTOR, event.actor())
            .with(Attribute.AT, event.at());
    Passage passage = event.passage();
    return passage == null ? item : withPassage(item, passage);
  }

  private static Item withPassage(Item item, Passage passage) {
    return item.with(Attribute.BY, passage.by())
        .with(Attribute.FROM, passage.from())
        .with(Attribute.TO, passage.to())
        .with(Attribute.REASONS, OrderItems.texts(passage.reasons()));
  }

  static Event read(Item item) {
    return new Event(
        item.text(Attribute.EVENT_ID),
        item.choice(Attribute.TYPE, EventType.class),
        item.text(Attribute.SUBJECT_ID),
        new AccountId(item.text(Attribute.ACCOUNT)),
        item.text(Attribute.ACTOR),
        item.instant(Attribute.AT),
        item.has(Attribute.BY) ? passage(item) : null);
  }

  private static Passage passage(Item item) {
    return new Passage(
        item.choice(Attribute.BY, Party.class),
        item.has(Attribute.FROM) ? item.choice(Attribute.FROM, OrderState.class) : null,
        item.choice(Attribute.TO, OrderState.class),
        OrderItems.reasons(item));
  }
}
