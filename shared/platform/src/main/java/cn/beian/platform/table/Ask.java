package cn.beian.platform.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What to list, newest first unless it says otherwise: the items of one partition whose sort key
 * begins with a prefix.
 *
 * @param index null for the table itself
 * @param partition the name of the partition key
 * @param owner its value
 * @param sort the name of the sort key
 * @param filter what of it
 * @param range which end of it comes first, and how far it goes
 */
record Ask(
    @Nullable String index,
    String partition,
    String owner,
    String sort,
    String prefix,
    Filter filter,
    Range range) {

  /**
   * How a list is walked.
   *
   * @param until the last sort key there may be; null for no end
   */
  record Range(boolean oldestFirst, @Nullable String until) {
    static final Range ALL = new Range(false, null);
  }

  /** What an owner owns of one sort, by the owner index. */
  static Ask owned(String owner, String prefix) {
    return new Ask(
        Table.OWNER_INDEX,
        Attribute.OWNER_KEY,
        owner,
        Attribute.OWNER_SORT,
        prefix,
        Filter.NONE,
        Range.ALL);
  }

  /** What stands in a partition of the table. */
  static Ask within(String pk, String prefix) {
    return new Ask(null, Attribute.PK, pk, Attribute.SK, prefix, Filter.NONE, Range.ALL);
  }

  /** The same list, but only what passes the filter. */
  Ask only(Filter what) {
    return new Ask(index, partition, owner, sort, prefix, what, range);
  }

  /** The same list from its other end. */
  Ask oldestFirst() {
    return walked(new Range(true, range.until()));
  }

  /** The same list, but only as far as this sort key. */
  Ask until(String last) {
    return walked(new Range(range.oldestFirst(), last));
  }

  private Ask walked(Range other) {
    return new Ask(index, partition, owner, sort, prefix, filter, other);
  }

  String condition() {
    return range.until() == null
        ? partition + " = :owner AND begins_with(" + sort + ", :prefix)"
        : partition + " = :owner AND " + sort + " BETWEEN :prefix AND :until";
  }

  Map<String, AttributeValue> values() {
    Map<String, AttributeValue> values = Table.values(":owner", owner, ":prefix", prefix);
    values.putAll(filter.values());
    if (range.until() != null) {
      values.put(":until", AttributeValue.fromS(range.until()));
    }
    return values;
  }

  /** Where the list goes on after an item. */
  Cursor after(Item item) {
    Map<String, AttributeValue> key = new LinkedHashMap<>();
    keyNames().forEach(name -> key.put(name, AttributeValue.fromS(item.text(name))));
    return new Cursor(key, filter);
  }

  private Set<String> keyNames() {
    return new TreeSet<>(List.of(Attribute.PK, Attribute.SK, partition, sort));
  }

  /** Whether a page of this list can end at the key. */
  boolean mayEndAt(Map<String, String> key) {
    return key.keySet().equals(keyNames())
        && key.values().stream().noneMatch(String::isEmpty)
        && owner.equals(key.get(partition))
        && within(key.getOrDefault(sort, ""));
  }

  private boolean within(String sortKey) {
    return sortKey.startsWith(prefix)
        && (range.until() == null || sortKey.compareTo(range.until()) <= 0);
  }
}
