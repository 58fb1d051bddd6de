package cn.beian.platform.table;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.filing.Province;
import cn.beian.domain.order.Deadline;
import cn.beian.domain.order.Lock;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.order.OrderState;
import cn.beian.domain.order.OrderType;
import cn.beian.domain.order.Reason;
import cn.beian.platform.filing.Reasons;
import cn.beian.platform.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Orders as items. */
final class OrderItems {
  private final int shards;

  /**
   * @param shards over how many partitions a day's deadlines are spread
   */
  OrderItems(int shards) {
    this.shards = shards;
  }

  Item write(Order order) {
    Item item =
        Item.of(Key.order(order.id()))
            .with(Attribute.OWNER_KEY, Key.account(order.account()))
            .with(Attribute.OWNER_SORT, Key.ownedOrder(order.id()))
            .with(Attribute.ORDER, order.id())
            .with(Attribute.ACCOUNT, order.account())
            .with(Attribute.TYPE, order.type())
            .with(Attribute.STATE, order.state())
            .with(Attribute.VERSION, order.version())
            .with(Attribute.PROVINCE, order.province())
            .with(Attribute.CREATED_AT, order.createdAt())
            .with(Attribute.CHANGED_AT, order.changedAt())
            .with(Attribute.NOTICES, order.notices())
            .with(Attribute.NOTICED_AT, order.noticedAt())
            .with(Attribute.REVIEWED, order.reviewed())
            .with(Attribute.SUBMISSION, order.submission())
            .with(Attribute.OPEN_CHECKS, order.openChecks());
    return withLists(item, order);
  }

  private Item withLists(Item item, Order order) {
    Deadline deadline = order.deadline();
    if (deadline != null) {
      item.with(Attribute.DEADLINE_KIND, deadline.kind())
          .with(Attribute.DEADLINE_AT, deadline.at());
      Due.of(Due.Kind.ORDER, order.id().value(), deadline.at(), shards).on(item);
    }
    return item.with(Attribute.TARGET, order.target())
        .with(Attribute.OPENED_BY, order.openedBy())
        .with(Attribute.POSTPONED_TO, order.postponedTo())
        .with(
            Attribute.LOCKS,
            order.locks().stream().map(lock -> lock.kind() + "#" + lock.key()).toList())
        .with(Attribute.CODES, order.serviceCodes())
        .with(Attribute.REASONS, texts(order.reasons()));
  }

  /** Reasons as an item keeps them. */
  static List<String> texts(List<Reason> reasons) {
    return reasons.stream().map(Reasons::write).map(Json::text).toList();
  }

  static Order read(Item item) {
    return new Order(
        new OrderId(item.text(Attribute.ORDER)),
        new AccountId(item.text(Attribute.ACCOUNT)),
        aim(item),
        item.choice(Attribute.STATE, OrderState.class),
        item.number(Attribute.VERSION),
        item.has(Attribute.PROVINCE) ? item.choice(Attribute.PROVINCE, Province.class) : null,
        opening(item),
        item.instant(Attribute.CHANGED_AT),
        overdue(item),
        item.flag(Attribute.REVIEWED),
        item.count(Attribute.SUBMISSION),
        item.count(Attribute.OPEN_CHECKS),
        item.texts(Attribute.LOCKS).stream().map(OrderItems::lock).toList(),
        item.texts(Attribute.CODES),
        reasons(item),
        deadline(item));
  }

  private static Order.Overdue overdue(Item item) {
    return new Order.Overdue(
        item.count(Attribute.NOTICES),
        item.optionalInstant(Attribute.NOTICED_AT),
        item.optionalDay(Attribute.POSTPONED_TO));
  }

  private static Order.Opening opening(Item item) {
    return new Order.Opening(
        item.instant(Attribute.CREATED_AT), item.optionalText(Attribute.OPENED_BY));
  }

  private static Order.Aim aim(Item item) {
    return new Order.Aim(
        item.choice(Attribute.TYPE, OrderType.class), item.optionalText(Attribute.TARGET));
  }

  /** The reasons that an item keeps. */
  static List<Reason> reasons(Item item) {
    return item.texts(Attribute.REASONS).stream().map(OrderItems::reason).toList();
  }

  private static Lock lock(String text) {
    int end = text.indexOf('#');
    return new Lock(Lock.Kind.valueOf(text.substring(0, end)), text.substring(end + 1));
  }

  private static Reason reason(String text) {
    return Reasons.readKept(Json.readObject(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static @Nullable Deadline deadline(Item item) {
    Instant at = item.optionalInstant(Attribute.DEADLINE_AT);
    return at == null
        ? null
        : new Deadline(item.choice(Attribute.DEADLINE_KIND, Deadline.Kind.class), at);
  }
}
