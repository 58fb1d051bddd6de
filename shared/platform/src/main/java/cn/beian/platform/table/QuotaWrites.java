package cn.beian.platform.table;

import cn.beian.domain.instance.Instance;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** The counts of an instance's codes as writes: never more than the quota, never read first. */
final class QuotaWrites {
  private QuotaWrites() {}

  /** Only while the instance is as it was when its conditions were checked. */
  static Update.Builder issue(Instance read, int count, int quota) {
    return guarded(read, count, quota)
        .updateExpression("SET freeCodesIssued = freeCodesIssued + :count")
        .conditionExpression("#version = :version AND freeCodesIssued <= :most");
  }

  static Update.Builder bind(Instance read, int count, int quota) {
    return guarded(read, count, quota)
        .updateExpression("SET paidCodesBound = paidCodesBound + :count")
        .conditionExpression("#version = :version AND paidCodesBound <= :most");
  }

  private static Update.Builder guarded(Instance read, int count, int quota) {
    return Update.builder()
        .key(Key.instance(read.id()).toMap())
        .expressionAttributeNames(Map.of("#version", Attribute.VERSION))
        .expressionAttributeValues(
            Map.of(
                ":count", number(count),
                ":version", number(read.version()),
                ":most", number(quota - count)));
  }

  /** A paid code leaves the instance. */
  static Update.Builder letGo(String instanceId) {
    return Update.builder()
        .key(Key.instance(instanceId).toMap())
        .updateExpression("SET paidCodesBound = paidCodesBound - :one")
        .conditionExpression("paidCodesBound >= :one")
        .expressionAttributeValues(Map.of(":one", number(1)));
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }
}
