package cn.beian.platform.table;

import cn.beian.domain.record.SubjectRecord;
import java.time.Instant;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * When filed subjects are compared next with the administration's record: an item beside each, as
 * long as it is filed.
 */
public final class RecordComparisons {
  private final Table table;
  private final int shards;

  /**
   * @param shards over how many partitions a day's comparisons are spread
   */
  public RecordComparisons(Table table, int shards) {
    this.table = table;
    this.shards = shards;
  }

  /** The subject is compared again at this moment, unless its filing has ended meanwhile. */
  public void next(SubjectRecord subject, Instant at) {
    try {
      table
          .client()
          .putItem(request ->
              request
                  .tableName(table.name())
                  .item(RecordItems.comparison(subject, at, shards).toMap())
                  .conditionExpression("attribute_exists(pk)"));
    } catch (ConditionalCheckFailedException _) {
      // Its filing has ended: it is compared no more.
    }
  }
}
