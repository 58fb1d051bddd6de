package cn.beian.platform.table;

import cn.beian.domain.drift.Drift;
import cn.beian.domain.drift.DriftStore;
import cn.beian.domain.filing.Province;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.platform.table.Transaction.Unless;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Drifts in the table. */
public final class DriftTable implements DriftStore {
  private final Table table;

  public DriftTable(Table table) {
    this.table = table;
  }

  @Override
  public void note(Drift drift) {
    Optional<Drift> known =
        table.find(Key.drift(drift.province(), drift.kind(), drift.about())).map(DriftTable::drift);
    if (known.filter(one -> Objects.equals(one.detail(), drift.detail())).isEmpty()) {
      Transaction transaction = new Transaction(table);
      transaction.put(
          item(drift, known.map(Drift::since).orElse(drift.since())),
          known.isPresent()
              ? Unless.missing()
              : Unless.exists(there -> Refusal.of(RefusalCode.STALE_VERSION)));
      Transaction.applied(transaction.commit(drift, Map.of()));
    }
  }

  private static Item item(Drift drift, Instant since) {
    return Item.of(Key.drift(drift.province(), drift.kind(), drift.about()))
        .with(Attribute.PROVINCE, drift.province())
        .with(Attribute.KIND, drift.kind())
        .with(Attribute.ABOUT, drift.about())
        .with(Attribute.SINCE, since)
        .with(Attribute.DETAIL, drift.detail());
  }

  @Override
  public void settle(@Nullable Province province, Drift.Kind kind, String about) {
    Key key = Key.drift(province, kind, about);
    // Most often there is none, and all are in one partition: reading takes less of it.
    if (table.find(key).isPresent()) {
      table.client().deleteItem(request -> request.tableName(table.name()).key(key.toMap()));
    }
  }

  @Override
  public List<Drift> list() {
    return table.list(Key.DRIFTS, Key.DRIFT).stream()
        .map(DriftTable::drift)
        .sorted(Comparator.comparing(Drift::since))
        .toList();
  }

  private static Drift drift(Item item) {
    return new Drift(
        item.has(Attribute.PROVINCE) ? item.choice(Attribute.PROVINCE, Province.class) : null,
        item.choice(Attribute.KIND, Drift.Kind.class),
        item.text(Attribute.ABOUT),
        item.instant(Attribute.SINCE),
        item.optionalText(Attribute.DETAIL));
  }
}
