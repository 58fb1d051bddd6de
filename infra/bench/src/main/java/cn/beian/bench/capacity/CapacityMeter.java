package cn.beian.bench.capacity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** Asks the database with every request for the units that it took, and adds them up. */
final class CapacityMeter implements ExecutionInterceptor {
  private static final ReturnConsumedCapacity TOTAL = ReturnConsumedCapacity.TOTAL;

  private double reads;
  private double writes;

  private final List<Written> written = new ArrayList<>();

  /**
   * A write that was asked for.
   *
   * @param key the item's key, perhaps with its other attributes
   * @param together whether it was part of a transaction
   */
  record Written(Map<String, AttributeValue> key, boolean together) {}

  List<Written> written() {
    return written;
  }

  double reads() {
    return reads;
  }

  double writes() {
    return writes;
  }

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    return switch (context.request()) {
      case GetItemRequest get -> get.toBuilder().returnConsumedCapacity(TOTAL).build();
      case BatchGetItemRequest get -> get.toBuilder().returnConsumedCapacity(TOTAL).build();
      case QueryRequest query -> query.toBuilder().returnConsumedCapacity(TOTAL).build();
      case PutItemRequest put -> {
        written.add(new Written(put.item(), false));
        yield put.toBuilder().returnConsumedCapacity(TOTAL).build();
      }
      case UpdateItemRequest update -> {
        written.add(new Written(update.key(), false));
        yield update.toBuilder().returnConsumedCapacity(TOTAL).build();
      }
      case TransactWriteItemsRequest write -> {
        write.transactItems().forEach(each -> written.add(new Written(key(each), true)));
        yield write.toBuilder().returnConsumedCapacity(TOTAL).build();
      }
      case SdkRequest other -> other;
    };
  }

  private static Map<String, AttributeValue> key(TransactWriteItem item) {
    if (item.put() != null) {
      return item.put().item();
    }
    return item.update() != null ? item.update().key() : item.delete().key();
  }

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    SdkResponse response = context.response();
    switch (response) {
      case GetItemResponse get -> reads += units(get.consumedCapacity());
      case BatchGetItemResponse get -> reads += units(get.consumedCapacity());
      case QueryResponse query -> reads += units(query.consumedCapacity());
      case PutItemResponse put -> writes += units(put.consumedCapacity());
      case UpdateItemResponse update -> writes += units(update.consumedCapacity());
      case TransactWriteItemsResponse write -> writes += units(write.consumedCapacity());
      case SdkResponse other -> refuseUncounted(other);
    }
  }

  /** A new kind of request must not go by unseen. */
  private static void refuseUncounted(SdkResponse response) {
    if (response.getClass().getName().contains(".dynamodb.")) {
      throw new IllegalStateException("not counted: " + response.getClass().getSimpleName());
    }
  }

  private static double units(ConsumedCapacity capacity) {
    return capacity.capacityUnits();
  }

  private static double units(List<ConsumedCapacity> capacities) {
    return capacities.stream().mapToDouble(CapacityMeter::units).sum();
  }
}
