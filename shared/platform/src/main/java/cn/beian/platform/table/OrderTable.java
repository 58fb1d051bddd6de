package cn.beian.platform.table;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.event.Event;
import cn.beian.domain.event.EventType;
import cn.beian.domain.face.FaceResult;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.material.MaterialState;
import cn.beian.domain.material.UploadedMaterial;
import cn.beian.domain.order.Effect;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderChange;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.order.OrderStore;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.review.Review;
import cn.beian.domain.rule.RuleOverride;
import cn.beian.platform.filing.FilingReader;
import cn.beian.platform.filing.FilingWriter;
import cn.beian.platform.json.JsonObject;
import cn.beian.platform.table.Table.PageOfItems;
import cn.beian.platform.table.Transaction.Unless;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Orders in the table. */
public final class OrderTable implements OrderStore {
  private static final int PAGE = 100;

  private final Table table;
  private final SealedContent sealed;
  private final int shards;
  private final OrderItems items;
  private final EffectWrites effects;
  private final Function<OrderChange, Map<String, Object>> answers;

  /**
   * @param shards over how many partitions a day's deadlines are spread
   */
  public OrderTable(Table table, SealedContent sealed, int shards) {
    this(table, sealed, shards, change -> OrderViews.summary(change.after()));
  }

  /**
   * @param answers what the caller of a change is answered: it is kept for a repetition
   */
  public OrderTable(
      Table table,
      SealedContent sealed,
      int shards,
      Function<OrderChange, Map<String, Object>> answers) {
    this.table = table;
    this.sealed = sealed;
    this.shards = shards;
    this.items = new OrderItems(shards);
    this.effects = new EffectWrites(table, sealed, shards);
    this.answers = answers;
  }

  @Override
  public Optional<Order> find(OrderId id) {
    return table.find(Key.order(id)).map(OrderItems::read);
  }

  @Override
  public Function<OrderId, Optional<Order>> findAll(List<OrderId> ids) {
    Map<Key, Item> found =
        table.findAll(ids.stream().distinct().map(Key::order).toList()).stream()
            .collect(Collectors.toMap(Key::of, item -> item));
    return id -> Optional.ofNullable(found.get(Key.order(id))).map(OrderItems::read);
  }

  @Override
  public Filing filing(OrderId id, String actor) {
    return filing(id, actor, new MaterialTable(table).ofOrder(id));
  }

  /** As {@link #filing(OrderId, String)}, with materials that were read before. */
  public Filing filing(OrderId id, String actor, List<UploadedMaterial> materials) {
    Key key = Key.content(id);
    Item item =
        table.find(key).orElseThrow(() -> new IllegalStateException("order without content"));
    JsonObject json = sealed.open(item, key, actor);
    Filing filing = FilingReader.read(json);
    json.end();
    return filing.withMaterials(
        materials.stream()
            .filter(each -> each.state() == MaterialState.ACCEPTED)
            .map(UploadedMaterial::described)
            .toList());
  }

  @Override
  public List<RuleOverride> overrides(OrderId id) {
    return table.list(Key.order(id).pk(), Key.OVERRIDE).stream()
        .map(OverrideItems::read)
        .sorted(Comparator.comparing(RuleOverride::at))
        .toList();
  }

  @Override
  public Optional<Review> review(OrderId id) {
    return table.find(Key.review(id)).map(ReviewItems::read);
  }

  @Override
  public Outcome<Order> commit(OrderChange change) {
    Order after = change.after();
    Transaction transaction = new Transaction(table);
    transaction.put(items.write(after), unless(change.before()));
    Filing filing = change.filing();
    if (filing != null) {
      Key key = Key.content(after.id());
      byte[] blob = sealed.seal(key, FilingWriter.write(filing.withMaterials(List.of())));
      transaction.put(Item.of(key).with(Attribute.SEALED, blob));
    }
    Event event = change.event();
    Events.add(transaction, Key.orderEvent(after.id(), event.id()), event);
    if (change.before() == null) {
      transaction.put(OrderChecks.next(after, after.createdAt(), shards));
    }
    add(transaction, after, change.effects());
    return transaction.commit(after, answers.apply(change));
  }

  /** What the caller of a change is answered: a material that he adds, else the order. */
  static Map<String, Object> answer(OrderChange change) {
    return change.effects().stream()
        .filter(Effect.KeepMaterial.class::isInstance)
        .map(Effect.KeepMaterial.class::cast)
        .map(keep -> MaterialViews.of(keep.material()).build())
        .findFirst()
        .orElseGet(() -> OrderViews.summary(change.after()));
  }

  @Override
  public Outcome<Order> commit(Order unchanged, List<Effect> more) {
    Transaction transaction = new Transaction(table);
    transaction.check(Key.order(unchanged.id()), Unless.changed(unchanged.version()));
    add(transaction, unchanged, more);
    return transaction.commit(unchanged, OrderViews.summary(unchanged));
  }

  private void add(Transaction transaction, Order order, List<Effect> more) {
    more.forEach(effect -> effects.add(transaction, order, effect));
    for (Effect effect : more) {
      if (effect instanceof Effect.MoveServices(List<Integer> before)) {
        MaterialItems.move(transaction, materials(order.id()), before);
      }
    }
    if (more.stream().anyMatch(Effect.EraseContent.class::isInstance)) {
      // The contacts' mobiles are sealed in the SMS checks of every hand-over.
      table
          .list(Key.order(order.id()).pk(), Key.CHECK)
          .forEach(each -> transaction.delete(Key.of(each)));
    }
  }

  /** The order's materials, whatever became of them, oldest first. */
  public List<UploadedMaterial> materials(OrderId id) {
    return new MaterialTable(table).ofOrder(id);
  }

  /** What came of the face checks of the order's people. */
  public List<FaceResult> faces(OrderId id) {
    return new FaceTable(table).ofOrder(id);
  }

  /** What happened to the order, oldest first. */
  public List<Event> history(OrderId id) {
    return table.list(Key.order(id).pk(), Key.EVENT).stream().map(Events::read).toList();
  }

  /** What reviewers let pass in the order, oldest first; its history tells whether to read. */
  public List<RuleOverride> overrides(OrderId id, List<Event> history) {
    return history.stream().anyMatch(each -> each.type() == EventType.RULE_OVERRIDDEN)
        ? overrides(id)
        : List.of();
  }

  /** The order's review; its history tells whether to read. */
  public Optional<Review> review(OrderId id, List<Event> history) {
    return history.stream().anyMatch(each -> each.type() == EventType.ORDER_SUBMITTED)
        ? review(id)
        : Optional.empty();
  }

  /** A page of the account's orders, newest first. */
  public Page<Order> ofAccount(AccountId account, int limit, @Nullable String cursor) {
    PageOfItems page = table.page(Ask.owned(Key.account(account), "ORDER#"), limit, cursor);
    return Page.of(page, OrderItems::read);
  }

  /**
   * The account's open orders, newest first.
   *
   * @param most how many of its newest orders are looked through, in pages of a hundred
   */
  public List<Order> openOfAccount(AccountId account, int most) {
    List<Order> open = new ArrayList<>();
    String cursor = null;
    int read = 0;
    do {
      Page<Order> page = ofAccount(account, Math.min(PAGE, most - read), cursor);
      page.items().stream().filter(order -> !order.state().ended()).forEach(open::add);
      read += page.items().size();
      cursor = page.cursor();
    } while (cursor != null && read < most);
    return open;
  }

  private static Unless unless(@Nullable Order before) {
    return before == null
        ? Unless.exists(there -> EffectWrites.busy())
        : Unless.changed(before.version());
  }
}
