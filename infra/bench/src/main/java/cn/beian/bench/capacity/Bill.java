package cn.beian.bench.capacity;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Write units by the service's documented rules, from the items before and after: one for every KB
 * of the larger of the two, twice that in a transaction; and for an entry of an index one for every
 * KB when it comes, changes or goes, both when its key changes.
 */
final class Bill {
  private final Map<Map<String, AttributeValue>, Map<String, AttributeValue>> before;
  private final Map<Map<String, AttributeValue>, Map<String, AttributeValue>> after;

  Bill(
      Collection<Map<String, AttributeValue>> before,
      Collection<Map<String, AttributeValue>> after) {
    this.before = byKey(before);
    this.after = byKey(after);
  }

  private static Map<Map<String, AttributeValue>, Map<String, AttributeValue>> byKey(
      Collection<Map<String, AttributeValue>> items) {
    Map<Map<String, AttributeValue>, Map<String, AttributeValue>> byKey = new HashMap<>();
    items.forEach(item -> byKey.put(only(item, List.of("pk", "sk")), item));
    return byKey;
  }

  private static Map<String, AttributeValue> only(
      Map<String, AttributeValue> item, List<String> names) {
    Map<String, AttributeValue> some = new HashMap<>(item);
    some.keySet().retainAll(names);
    return some;
  }

  /** The units of what was written. */
  double writes(List<CapacityMeter.Written> written) {
    return written.stream().mapToDouble(this::units).sum();
  }

  private double units(CapacityMeter.Written one) {
    Map<String, AttributeValue> key = only(one.key(), List.of("pk", "sk"));
    Map<String, AttributeValue> old = before.getOrDefault(key, Map.of());
    Map<String, AttributeValue> now = after.getOrDefault(key, Map.of());
    int size = Math.max(Sizes.rounded(old), Sizes.rounded(now));
    return size * (one.together() ? 2 : 1)
        + entry(byOwner(old), byOwner(now), List.of("ownerKey", "ownerSort"))
        + entry(byDue(old), byDue(now), List.of("due", "dueAt"));
  }

  /** The owner index holds whole items. */
  private static Map<String, AttributeValue> byOwner(Map<String, AttributeValue> item) {
    return item.containsKey("ownerKey") ? item : Map.of();
  }

  /** The due index holds keys only. */
  private static Map<String, AttributeValue> byDue(Map<String, AttributeValue> item) {
    return item.containsKey("due") ? only(item, List.of("pk", "sk", "due", "dueAt")) : Map.of();
  }

  private static int entry(
      Map<String, AttributeValue> old, Map<String, AttributeValue> now, List<String> key) {
    if (old.equals(now)) {
      return 0;
    }
    boolean moved =
        !old.isEmpty() && !now.isEmpty() && !Objects.equals(only(old, key), only(now, key));
    return moved
        ? Sizes.rounded(old) + Sizes.rounded(now)
        : Math.max(Sizes.rounded(old), Sizes.rounded(now));
  }
}
