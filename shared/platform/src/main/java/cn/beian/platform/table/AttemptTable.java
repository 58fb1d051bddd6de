package cn.beian.platform.table;

import cn.beian.domain.attempt.AttemptCounts;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Counts of attempts in the table, one item for each window; it removes them afterwards. */
public final class AttemptTable implements AttemptCounts {
  private final Table table;

  public AttemptTable(Table table) {
    this.table = table;
  }

  @Override
  public boolean admit(String key, Instant until, int most) {
    return table.update(
        UpdateItemRequest.builder()
            .key(Key.attempts(key, until).toMap())
            .updateExpression("ADD attempts :one SET expiresAt = :until")
            .conditionExpression("attribute_not_exists(attempts) OR attempts < :most")
            .expressionAttributeValues(
                Map.of(":one", number(1), ":most", number(most), ":until", number(end(until)))));
  }

  private static long end(Instant until) {
    return until.getEpochSecond();
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }
}
