package cn.beian.platform.table;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.event.Event;
import cn.beian.domain.event.EventType;

/**
 * Events as items. An event item is at once a line of the history and the outbox: the table's
 * stream passes it to the relay.
 */
final class Events {
  private Events() {}

  static Item item(Key key, Event event) {
    return Item.of(key)
        .with(Attribute.EVENT_ID, event.id())
        .with(Attribute.TYPE, event.type())
        .with(Attribute.SUBJECT_ID, event.subjectId())
        .with(Attribute.ACCOUNT, event.account())
        .with(Attribute.ACTOR, event.actor())
        .with(Attribute.AT, event.at());
  }

  static Event read(Item item) {
    return new Event(
        item.text(Attribute.EVENT_ID),
        item.choice(Attribute.TYPE, EventType.class),
        item.text(Attribute.SUBJECT_ID),
        new AccountId(item.text(Attribute.ACCOUNT)),
        item.text(Attribute.ACTOR),
        item.instant(Attribute.AT));
  }
}
