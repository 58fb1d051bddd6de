package cn.beian.platform.table;

import cn.beian.domain.event.Event;
import cn.beian.domain.instance.Instance;
import cn.beian.domain.instance.InstanceStore;
import cn.beian.domain.instance.QuotaDifference;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.platform.json.JsonMap;
import cn.beian.platform.table.Transaction.Unless;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Instances in the table. */
public final class InstanceTable implements InstanceStore {
  private final Table table;
  private final int shards;

  /**
   * @param shards over how many partitions a day's deadlines are spread
   */
  public InstanceTable(Table table, int shards) {
    this.table = table;
    this.shards = shards;
  }

  @Override
  public Optional<Instance> find(String id) {
    return table.find(Key.instance(id)).map(InstanceItems::read);
  }

  /** Those of the instances that there are, by their ids, as they are now. */
  public Map<String, Instance> findAll(Collection<String> ids) {
    return table.findAll(Set.copyOf(ids).stream().map(Key::instance).toList()).stream()
        .map(InstanceItems::read)
        .collect(Collectors.toMap(Instance::id, Function.identity()));
  }

  @Override
  public boolean register(Instance instance, Event event) {
    Due now = Due.of(Due.Kind.INSTANCE, instance.id(), event.at(), shards);
    Transaction transaction = new Transaction(table);
    transaction.update(
        InstanceItems.update(instance, now), there -> Refusal.of(RefusalCode.STALE_VERSION));
    Events.add(transaction, Key.instanceEvent(instance.id(), event.id()), event);
    return Transaction.applied(transaction.commit(instance, view(instance, true)));
  }

  @Override
  public void tellEnd(Instance read, Event event) {
    Transaction transaction = new Transaction(table);
    transaction.put(
        Item.of(Key.instanceEnd(read, event.type())),
        Unless.exists(there -> Refusal.of(RefusalCode.STALE_VERSION)));
    Events.add(transaction, Key.instanceEvent(read.id(), event.id()), event);
    Transaction.applied(transaction.commit(read, Map.of()));
  }

  @Override
  public boolean checked(QuotaDifference found, @Nullable Instant next) {
    Due due = next == null ? null : Due.of(Due.Kind.INSTANCE, found.instance().id(), next, shards);
    return table.update(InstanceItems.checked(found, due));
  }

  /** A page of the instances whose counts and codes differ, by their id, last first. */
  public Page<QuotaDifference> differences(int limit, @Nullable String cursor) {
    return Page.of(
        table.page(Ask.owned(Key.DIFFERENCES, Key.INSTANCE), limit, cursor),
        InstanceItems::difference);
  }

  /** What a registration answers. */
  public static Map<String, Object> view(Instance instance, boolean applied) {
    return new JsonMap()
        .with("instanceId", instance.id())
        .with("version", instance.version())
        .with("applied", applied)
        .build();
  }
}
