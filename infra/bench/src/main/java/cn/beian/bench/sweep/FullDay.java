package cn.beian.bench.sweep;

import cn.beian.bench.world.World;
import cn.beian.domain.time.ShanghaiDays;
import cn.beian.platform.table.Due;
import cn.beian.testing.LambdaEvents;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * A table of its own with a day on which so many orders are due: their keys and their places in the
 * index, which is all that a sweep reads.
 */
final class FullDay {
  private static final int MOST_WRITES = 25;
  private static final long SECONDS_A_DAY = 86_400;

  private final String table;
  private final int entries;
  private final LocalDate day;
  private final int shards;

  private FullDay(String table, int entries, LocalDate day, int shards) {
    this.table = table;
    this.entries = entries;
    this.day = day;
    this.shards = shards;
  }

  /** Yesterday, over and done with. */
  static FullDay lay(World world, int entries, int shards) {
    LocalDate yesterday = ShanghaiDays.of(world.clock().instant()).minusDays(1);
    FullDay day = new FullDay("Sweep-" + entries, entries, yesterday, shards);
    world.newLargeTable(day.table);
    day.fill(world.direct());
    return day;
  }

  private void fill(DynamoDbClient client) {
    List<WriteRequest> writes = new ArrayList<>();
    for (int i = 0; i < entries; i++) {
      Map<String, AttributeValue> item = item(i);
      writes.add(WriteRequest.builder().putRequest(put -> put.item(item)).build());
      if (writes.size() == MOST_WRITES || i == entries - 1) {
        List<WriteRequest> batch = List.copyOf(writes);
        client.batchWriteItem(write -> write.requestItems(Map.of(table, batch)));
        writes.clear();
      }
    }
  }

  private Map<String, AttributeValue> item(int number) {
    String id = "01BENCH%019d".formatted(number);
    Instant at = ShanghaiDays.startOf(day).plusSeconds(number % SECONDS_A_DAY);
    Due due = Due.of(Due.Kind.ORDER, id, at, shards);
    return Map.of(
        "pk", AttributeValue.fromS("ORDER#" + id),
        "sk", AttributeValue.fromS("ORDER"),
        "due", AttributeValue.fromS(due.partition()),
        "dueAt", AttributeValue.fromS(due.sort()));
  }

  String table() {
    return table;
  }

  int entries() {
    return entries;
  }

  /** What the planner sends: a message for each shard. */
  List<byte[]> sweeps() {
    List<byte[]> sweeps = new ArrayList<>();
    for (int shard = 0; shard < shards; shard++) {
      sweeps.add(sweep(day, shard));
    }
    return sweeps;
  }

  /** A sweep that finds nothing. */
  byte[] emptySweep() {
    return sweep(day.minusYears(1), 0);
  }

  private static byte[] sweep(LocalDate day, int shard) {
    String body = "{\"day\":\"%s\",\"shard\":%d}".formatted(day, shard);
    return LambdaEvents.sqs("arn:aws:sqs:local:000000000000:SweepQueue", List.of(body));
  }
}
