package cn.beian.platform.table;

import cn.beian.domain.face.FaceResult;
import cn.beian.domain.face.FaceResultStore;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.platform.table.Transaction.Unless;
import java.util.List;
import java.util.Optional;

/** What came of face checks, in the table. */
public final class FaceTable implements FaceResultStore {
  private final Table table;

  public FaceTable(Table table) {
    this.table = table;
  }

  @Override
  public Optional<FaceResult> find(OrderId order, String person) {
    return table.find(Key.face(order, person)).map(FaceTable::read);
  }

  /** What came of all checks of an order, as it is now. */
  public List<FaceResult> ofOrder(OrderId order) {
    return table.list(Key.order(order).pk(), Key.FACE).stream().map(FaceTable::read).toList();
  }

  @Override
  public boolean write(FaceResult next) {
    Transaction transaction = new Transaction(table);
    transaction.put(
        Item.of(Key.face(next.order(), next.person()))
            .with(Attribute.ORDER, next.order())
            .with(Attribute.PERSON, next.person())
            .with(Attribute.SERVICE, next.service())
            .with(Attribute.VERSION, next.version())
            .with(Attribute.STATE, next.state())
            .with(Attribute.SESSIONS, next.failed())
            .with(Attribute.AT, next.at()),
        next.version() == 1
            ? Unless.exists(there -> Refusal.of(RefusalCode.STALE_VERSION))
            : Unless.changed(next.version() - 1));
    return Transaction.applied(transaction.commit(next, MaterialViews.of(next)));
  }

  private static FaceResult read(Item item) {
    return new FaceResult(
        new OrderId(item.text(Attribute.ORDER)),
        item.text(Attribute.PERSON),
        MaterialItems.service(item),
        item.count(Attribute.VERSION),
        item.choice(Attribute.STATE, FaceResult.State.class),
        item.texts(Attribute.SESSIONS),
        item.instant(Attribute.AT));
  }
}
