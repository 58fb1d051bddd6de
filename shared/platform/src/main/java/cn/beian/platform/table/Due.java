package cn.beian.platform.table;

import cn.beian.domain.time.ShanghaiDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A place in the due index: what waits for a time, by day and shard.
 *
 * @param partition the day and shard
 * @param sort the moment, the kind and the id
 */
public record Due(String partition, String sort) {

  /** What can wait for a time. */
  public enum Kind {
    ORDER,
    /** Open orders, each looked at once a day. */
    VALIDITY,
    /** Open reviews: their target, and the time of an open video. */
    REVIEW,
    SERVICE_CODE,
    INSTANCE,
    /** Filed subjects, each compared with the administration's record. */
    RECORD,
    /** Notices that wait for the morning. */
    NOTICE,
    /** Accounts with a webhook that something waits for. */
    WEBHOOK
  }

  /**
   * The place of a thing that waits.
   *
   * @param shards over how many partitions a day is spread
   */
  public static Due of(Kind kind, String id, Instant at, int shards) {
    int shard = Math.floorMod(id.hashCode(), shards);
    return new Due(
        partition(ShanghaiDays.of(at), shard), String.join("#", Key.time(at), kind.name(), id));
  }

  private static String partition(LocalDate day, int shard) {
    return "DUE#" + day + "#" + shard;
  }

  Item on(Item item) {
    return item.with(Attribute.DUE, partition).with(Attribute.DUE_AT, sort);
  }

  /** What has come due by then has its place before this one. */
  static String until(Instant now) {
    return Key.time(now) + "$";
  }

  /** What has come due on this day and in this shard, in the order of its time, page by page. */
  public static Stream<List<Waiting>> pages(Table table, Sweep sweep, Instant now) {
    Map<String, AttributeValue> values =
        Table.values(":due", partition(sweep.day(), sweep.shard()), ":until", until(now));
    return table
        .client()
        .queryPaginator(request ->
            request
                .tableName(table.name())
                .indexName(Table.DUE_INDEX)
                .keyConditionExpression("due = :due AND dueAt < :until")
                .expressionAttributeValues(values))
        .stream()
        .map(page -> page.items().stream().map(Due::waiting).toList());
  }

  /** What is due on this day and in this shard, whenever on it, page by page. */
  public static Stream<List<Waiting>> pagesOf(Table table, Sweep sweep) {
    return pages(table, sweep, ShanghaiDays.startOf(sweep.day().plusDays(1)));
  }

  private static Waiting waiting(Map<String, AttributeValue> item) {
    String[] parts = Item.read(item).text(Attribute.DUE_AT).split("#", 3);
    return new Waiting(Kind.valueOf(parts[1]), parts[2]);
  }

  /** Something that waits for a time. */
  public record Waiting(Kind kind, String id) {}

  /**
   * A part of the due index.
   *
   * @param day the day, in Asia/Shanghai, whose deadlines are looked at
   * @param shard the part of the day's deadlines, from 0
   */
  public record Sweep(LocalDate day, int shard) {}
}
