package cn.beian.platform.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What to list, newest first: the items of one partition whose sort key begins with a prefix.
 *
 * @param index null for the table itself
 * @param partition the name of the partition key
 * @param owner its value
 * @param sort the name of the sort key
 * @param filter what of it
 */
record Ask(
    @Nullable String index,
    String partition,
    String owner,
    String sort,
    String prefix,
    Filter filter) {

  /** What an owner owns of one sort, by the owner index. */
  static Ask owned(String owner, String prefix) {
    return new Ask(
        Table.OWNER_INDEX, Attribute.OWNER_KEY, owner, Attribute.OWNER_SORT, prefix, Filter.NONE);
  }

  /** What stands in a partition of the table. */
  static Ask within(String pk, String prefix) {
    return new Ask(null, Attribute.PK, pk, Attribute.SK, prefix, Filter.NONE);
  }

  /** The same list, but only what passes the filter. */
  Ask only(Filter what) {
    return new Ask(index, partition, owner, sort, prefix, what);
  }

  String condition() {
    return partition + " = :owner AND begins_with(" + sort + ", :prefix)";
  }

  Map<String, AttributeValue> values() {
    Map<String, AttributeValue> values = Table.values(":owner", owner, ":prefix", prefix);
    values.putAll(filter.values());
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
        && key.getOrDefault(sort, "").startsWith(prefix);
  }
}
