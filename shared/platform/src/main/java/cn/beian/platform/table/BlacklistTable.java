package cn.beian.platform.table;

import static java.util.stream.Collectors.toSet;

import cn.beian.domain.blacklist.Blacklist;
import cn.beian.domain.blacklist.BlacklistChange;
import cn.beian.domain.blacklist.Blacklisted;
import cn.beian.domain.event.Event;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.platform.json.JsonMap;
import cn.beian.platform.table.Transaction.Unless;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The blacklist in the table. What was removed stays as an item that is not listed, with the
 * sequence of its removal: an older change that arrives later finds it and does nothing.
 */
public final class BlacklistTable implements Blacklist {
  // Each failed try means that a rival has written: as many rivals at one thing are let pass.
  private static final int TRIES = 8;

  private final Table table;

  public BlacklistTable(Table table) {
    this.table = table;
  }

  @Override
  public Set<Blacklisted> listed(Collection<Blacklisted> asked) {
    Map<Key, Blacklisted> keys = new HashMap<>();
    asked.forEach(each -> keys.put(Key.blacklisted(each), each));
    Set<Key> listed =
        table.findAll(keys.keySet()).stream()
            .filter(item -> item.flag(Attribute.LISTED))
            .map(Key::of)
            .collect(toSet());
    keys.keySet().retainAll(listed);
    return Set.copyOf(keys.values());
  }

  @Override
  public boolean change(BlacklistChange change, Event event) {
    Key mark = Key.blacklistChange(change.id());
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      if (table.find(mark).isPresent()) {
        return false;
      }
      if (written(change, Events.item(mark, event))) {
        return true;
      }
    }
    throw new TableBusyException();
  }

  /** What the taking of a change answers. */
  public static Map<String, Object> view() {
    return new JsonMap().with("accepted", true).build();
  }

  /** False if a rival was faster: what is known has to be read again. */
  private boolean written(BlacklistChange change, Item event) {
    return Transaction.applied(transaction(change, event).commit(change, view()));
  }

  private Transaction transaction(BlacklistChange change, Item event) {
    Transaction transaction = new Transaction(table);
    Set<Key> settled = settled(change);
    change.things().stream()
        .map(Key::blacklisted)
        .filter(key -> !settled.contains(key))
        .forEach(key -> transaction.put(item(key, change), unlessNewer(change.sequence())));
    return transaction.put(event, Unless.exists(there -> Refusal.of(RefusalCode.STALE_VERSION)));
  }

  /** Those of which something as new or newer is known: sequences only grow, so it stays so. */
  private Set<Key> settled(BlacklistChange change) {
    return table.findAll(change.things().stream().map(Key::blacklisted).toList()).stream()
        .filter(item -> item.number(Attribute.CHANGE_SEQUENCE) >= change.sequence())
        .map(Key::of)
        .collect(toSet());
  }

  private static Unless unlessNewer(long sequence) {
    return new Unless(
        "attribute_not_exists(pk) OR changeSequence < :sequence",
        Map.of(":sequence", AttributeValue.fromN(Long.toString(sequence))),
        there -> Refusal.of(RefusalCode.STALE_VERSION));
  }

  private static Item item(Key key, BlacklistChange change) {
    return Item.of(key)
        .with(Attribute.LISTED, change.lists())
        .with(Attribute.CHANGE_SEQUENCE, change.sequence())
        .with(Attribute.CHANGE, change.id());
  }
}
