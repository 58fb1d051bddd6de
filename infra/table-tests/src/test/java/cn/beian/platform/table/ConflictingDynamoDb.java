package cn.beian.platform.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Does what DynamoDB does and DynamoDB Local does not: two transactions on one item at the same
 * moment do not wait for each other, the later is cancelled with TransactionConflict.
 */
final class ConflictingDynamoDb extends ForwardingDynamoDb {
  final AtomicInteger conflicts = new AtomicInteger();
  private final Set<Map<String, AttributeValue>> busy = ConcurrentHashMap.newKeySet();

  ConflictingDynamoDb(DynamoDbClient target) {
    super(target);
  }

  @Override
  public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
    List<Map<String, AttributeValue>> mine = new ArrayList<>();
    List<CancellationReason> reasons = new ArrayList<>();
    try {
      for (TransactWriteItem item : request.transactItems()) {
        boolean free = busy.add(key(item));
        if (free) {
          mine.add(key(item));
        }
        reasons.add(reason(free ? "None" : "TransactionConflict"));
      }
      if (mine.size() < request.transactItems().size()) {
        conflicts.incrementAndGet();
        throw TransactionCanceledException.builder().cancellationReasons(reasons).build();
      }
      return super.transactWriteItems(request);
    } finally {
      mine.forEach(busy::remove);
    }
  }

  private static CancellationReason reason(String code) {
    return CancellationReason.builder().code(code).build();
  }

  private static Map<String, AttributeValue> key(TransactWriteItem item) {
    Map<String, AttributeValue> from =
        item.put() != null
            ? item.put().item()
            : item.update() != null ? item.update().key() : item.delete().key();
    Map<String, AttributeValue> key = new HashMap<>();
    key.put("pk", from.get("pk"));
    key.put("sk", from.get("sk"));
    return key;
  }
}
