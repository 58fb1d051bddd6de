package cn.beian.platform.table;

import static java.util.stream.Collectors.joining;

import cn.beian.domain.filing.Province;
import cn.beian.domain.order.Effect;
import cn.beian.domain.order.OrderAction;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.order.OrderType;
import cn.beian.domain.review.Claim;
import cn.beian.domain.review.Review;
import cn.beian.platform.json.Json;
import cn.beian.platform.table.Transaction.Unless;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** Reviews as items of their order's partition; the owner index holds those to be done. */
final class ReviewItems {
  /** What a review that begins may lack. */
  private static final Set<String> LATER =
      Set.of(
          Attribute.CLAIMED_BY,
          Attribute.CLAIMED_SINCE,
          Attribute.CLAIMED_UNTIL,
          Attribute.PROPOSED_BY,
          Attribute.OUTCOME,
          Attribute.PROVINCE,
          Attribute.WAKES_AT);

  private static final Set<String> COUNTED = Set.of(Attribute.ROUND, Attribute.VERSION);

  private static final AttributeValue ONE = AttributeValue.fromN("1");
  private static final AttributeValue ZERO = AttributeValue.fromN("0");

  private final int shards;

  /**
   * @param shards over how many partitions a day's deadlines are spread
   */
  ReviewItems(int shards) {
    this.shards = shards;
  }

  void add(Transaction transaction, Effect.OnReview effect) {
    switch (effect) {
      case Effect.OpenReview(Review review) ->
          transaction.update(opened(review), there -> EffectWrites.busy());
      case Effect.KeepReview(Review review) -> keep(transaction, review);
      case Effect.CloseReview(OrderId order, OrderAction outcome, Review read) ->
          transaction.update(closed(order, outcome, read), there -> EffectWrites.busy());
    }
  }

  /** Written over what was read, if it still is as it was. */
  void keep(Transaction transaction, Review review) {
    Item item = item(review).with(Attribute.VERSION, review.version() + 1);
    transaction.put(
        item,
        new Unless(
            "#version = :version",
            Map.of(":version", number(review.version())),
            there -> EffectWrites.busy()));
  }

  private Item item(Review review) {
    Item item =
        entered(review.entry())
            .with(Attribute.STATE, review.state())
            .with(Attribute.OUTCOME, review.outcome())
            .with(Attribute.CLAIMED_BY, of(review.claim(), Claim::by))
            .with(Attribute.CLAIMED_SINCE, of(review.claim(), Claim::since))
            .with(Attribute.CLAIMED_UNTIL, of(review.claim(), Claim::until))
            .with(Attribute.PROPOSED_BY, review.proposedBy())
            .with(Attribute.CALLS, texts(review.calls().stream().map(ReviewJson::call).toList()))
            .with(Attribute.VIDEOS, texts(review.videos().stream().map(ReviewJson::video).toList()))
            .with(Attribute.WAKES_AT, review.watch().next())
            .with(Attribute.LATE_TOLD, review.watch().lateTold());
    Instant next = review.watch().next();
    return next == null
        ? item
        : Due.of(Due.Kind.REVIEW, review.entry().order().value(), next, shards).on(item);
  }

  private static Item entered(Review.Entry entry) {
    return Item.of(Key.review(entry.order()))
        .with(Attribute.OWNER_KEY, Key.REVIEWS)
        .with(Attribute.OWNER_SORT, Key.queued(entry))
        .with(Attribute.ORDER, entry.order())
        .with(Attribute.TYPE, entry.type())
        .with(Attribute.PROVINCE, entry.province())
        .with(Attribute.ROUND, entry.round())
        .with(Attribute.SINCE, entry.since())
        .with(Attribute.DUE_BY, entry.dueBy());
  }

  private static @Nullable Object of(@Nullable Claim claim, Function<Claim, Object> part) {
    return claim == null ? null : part.apply(claim);
  }

  private static List<String> texts(List<Map<String, Object>> objects) {
    return objects.stream().map(Json::text).toList();
  }

  /** Everything anew, but round and version go on: nobody has to read what was there before. */
  private Update.Builder opened(Review review) {
    Map<String, AttributeValue> fresh = new TreeMap<>(item(review).toMap());
    List.of(Attribute.PK, Attribute.SK, Attribute.ROUND).forEach(fresh::remove);
    Set<String> gone = new TreeSet<>(LATER);
    gone.removeAll(fresh.keySet());
    Map<String, AttributeValue> values = new HashMap<>(Map.of(":one", ONE, ":zero", ZERO));
    values.put(":over", AttributeValue.fromS(Review.State.DECIDED.name()));
    fresh.forEach((name, value) -> values.put(":" + name, value));
    return Update.builder()
        .key(Key.review(review.entry().order()).toMap())
        .updateExpression(
            "SET %s, %s REMOVE %s"
                .formatted(
                    each(fresh.keySet(), "#%1$s = :%1$s"),
                    each(COUNTED, "#%1$s = if_not_exists(#%1$s, :zero) + :one"),
                    each(gone, "#%1$s")))
        .conditionExpression("attribute_not_exists(pk) OR #state = :over")
        .expressionAttributeNames(names(List.of(fresh.keySet(), COUNTED, gone)))
        .expressionAttributeValues(values);
  }

  private static String each(Collection<String> names, String pattern) {
    return names.stream().map(pattern::formatted).collect(joining(", "));
  }

  private static Map<String, String> names(List<Set<String>> names) {
    return names.stream()
        .flatMap(Set::stream)
        .collect(Collectors.toMap(name -> "#" + name, name -> name));
  }

  /** It leaves the queue, and nobody has it any more. */
  private static Update.Builder closed(OrderId order, OrderAction outcome, @Nullable Review read) {
    Map<String, AttributeValue> values =
        new HashMap<>(
            Table.values(":decided", Review.State.DECIDED.name(), ":outcome", outcome.name()));
    values.put(":one", ONE);
    if (read != null) {
      values.put(":read", number(read.version()));
    }
    return Update.builder()
        .key(Key.review(order).toMap())
        .updateExpression(
            "SET #state = :decided, outcome = :outcome, #version = #version + :one"
                + " REMOVE ownerKey, ownerSort, claimedBy, claimedSince, claimedUntil,"
                + " wakesAt, due, dueAt")
        .conditionExpression(read == null ? "attribute_exists(pk)" : "#version = :read")
        .expressionAttributeNames(Map.of("#state", Attribute.STATE, "#version", Attribute.VERSION))
        .expressionAttributeValues(values);
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }

  static Review read(Item item) {
    return new Review(
        entry(item),
        item.choice(Attribute.STATE, Review.State.class),
        item.has(Attribute.OUTCOME) ? item.choice(Attribute.OUTCOME, OrderAction.class) : null,
        claim(item),
        item.optionalText(Attribute.PROPOSED_BY),
        item.texts(Attribute.CALLS).stream().map(ReviewJson::readCall).toList(),
        item.texts(Attribute.VIDEOS).stream().map(ReviewJson::readVideo).toList(),
        new Review.Watch(
            item.optionalInstant(Attribute.WAKES_AT),
            item.has(Attribute.LATE_TOLD) && item.flag(Attribute.LATE_TOLD)),
        item.number(Attribute.VERSION));
  }

  private static Review.Entry entry(Item item) {
    return new Review.Entry(
        new OrderId(item.text(Attribute.ORDER)),
        item.choice(Attribute.TYPE, OrderType.class),
        item.has(Attribute.PROVINCE) ? item.choice(Attribute.PROVINCE, Province.class) : null,
        item.count(Attribute.ROUND),
        item.instant(Attribute.SINCE),
        item.instant(Attribute.DUE_BY));
  }

  private static @Nullable Claim claim(Item item) {
    String by = item.optionalText(Attribute.CLAIMED_BY);
    return by == null
        ? null
        : new Claim(
            by, item.instant(Attribute.CLAIMED_SINCE), item.instant(Attribute.CLAIMED_UNTIL));
  }
}
