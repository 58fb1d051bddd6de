package cn.beian.platform.table;

import cn.beian.domain.time.ShanghaiDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A place in the due index: what waits for a time, by kind, day and shard.
 *
 * @param partition the kind, day and shard
 * @param sort the moment and the id
 */
public record Due(String partition, String sort) {

  /** What can wait for a time. */
  public enum Kind {
    ORDER,
    /** Open orders, each looked at once a day. */
    VALIDITY,
    SERVICE_CODE,
    INSTANCE,
    /** Filed subjects, each compared with the administration's record. */
    RECORD
  }

  /**
   * The place of a thing that waits.
   *
   * @param shards over how many partitions a day is spread
   */
  static Due of(Kind kind, String id, Instant at, int shards) {
    int shard = Math.floorMod(id.hashCode(), shards);
    return new Due(partition(kind, ShanghaiDays.of(at), shard), Key.time(at) + "#" + id);
  }

  private static String partition(Kind kind, LocalDate day, int shard) {
    return "DUE#" + kind + "#" + day + "#" + shard;
  }

  Item on(Item item) {
    return item.with(Attribute.DUE, partition).with(Attribute.DUE_AT, sort);
  }

  /** The ids of what has come due on this day and in this shard, in the order of its time. */
  public static Stream<String> ids(Table table, Kind kind, Sweep sweep, Instant until) {
    Map<String, AttributeValue> values =
        Table.values(
            ":due", partition(kind, sweep.day(), sweep.shard()), ":until", Key.time(until) + "$");
    return table
        .client()
        .queryPaginator(request ->
            request
                .tableName(table.name())
                .indexName(Table.DUE_INDEX)
                .keyConditionExpression("due = :due AND dueAt < :until")
                .expressionAttributeValues(values))
        .items()
        .stream()
        .map(item -> Item.read(item).text(Attribute.PK))
        .map(pk -> pk.substring(pk.indexOf('#') + 1));
  }

  /**
   * A part of the due index, of each kind.
   *
   * @param day the day, in Asia/Shanghai, whose deadlines are looked at
   * @param shard the part of the day's deadlines, from 0
   */
  public record Sweep(LocalDate day, int shard) {}
}
