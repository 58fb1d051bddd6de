package cn.beian.platform.table;

import cn.beian.domain.material.MaterialStore;
import cn.beian.domain.material.UploadedMaterial;
import cn.beian.domain.order.OrderId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What became of an order's materials, in the table. */
public final class MaterialTable implements MaterialStore {
  private final Table table;

  public MaterialTable(Table table) {
    this.table = table;
  }

  @Override
  public Optional<UploadedMaterial> find(OrderId order, String id) {
    return table.find(Key.material(order, id)).map(MaterialItems::read);
  }

  @Override
  public List<UploadedMaterial> ofOrder(OrderId order) {
    return table.list(Key.order(order).pk(), Key.MATERIAL).stream()
        .map(MaterialItems::read)
        .toList();
  }

  @Override
  public boolean refuse(UploadedMaterial refused) {
    Transaction transaction = new Transaction(table);
    MaterialItems.add(transaction, refused);
    return Transaction.applied(transaction.commit(refused, Map.of()));
  }

  @Override
  public void forget(OrderId order) {
    String pk = Key.order(order).pk();
    Stream.of(Key.MATERIAL, Key.FACE)
        .flatMap(prefix -> table.list(pk, prefix).stream())
        .map(Key::of)
        .forEach(key ->
            table.client().deleteItem(delete -> delete.tableName(table.name()).key(key.toMap())));
  }
}
