package cn.beian.platform.table;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What to list, newest first: the items of one partition whose sort key begins with a prefix.
 *
 * @param index null for the table itself
 * @param partition the name of the partition key
 * @param owner its value
 * @param sort the name of the sort key
 */
record Ask(@Nullable String index, String partition, String owner, String sort, String prefix) {

  /** What an owner owns of one sort, by the owner index. */
  static Ask owned(String owner, String prefix) {
    return new Ask(Table.OWNER_INDEX, Attribute.OWNER_KEY, owner, Attribute.OWNER_SORT, prefix);
  }

  /** What stands in a partition of the table. */
  static Ask within(String pk, String prefix) {
    return new Ask(null, Attribute.PK, pk, Attribute.SK, prefix);
  }

  String condition() {
    return partition + " = :owner AND begins_with(" + sort + ", :prefix)";
  }

  Map<String, AttributeValue> values() {
    return Table.values(":owner", owner, ":prefix", prefix);
  }

  /** Whether a page of this list can end at the key. */
  boolean mayEndAt(Map<String, String> key) {
    Set<String> names = Set.copyOf(List.of(Attribute.PK, Attribute.SK, partition, sort));
    return key.keySet().equals(names)
        && key.values().stream().noneMatch(String::isEmpty)
        && owner.equals(key.get(partition))
        && key.getOrDefault(sort, "").startsWith(prefix);
  }
}
