package cn.beian.year;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** The table's client: its calls may break, and what it writes is noted. */
final class WatchedTable implements DynamoDbClient {
  private final DynamoDbClient target;
  private final Faults faults;
  private final Ledger ledger;

  WatchedTable(DynamoDbClient target, Faults faults, Ledger ledger) {
    this.target = target;
    this.faults = faults;
    this.ledger = ledger;
  }

  @Override
  public GetItemResponse getItem(GetItemRequest request) {
    return faults.call(() -> target.getItem(request));
  }

  @Override
  public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
    return faults.call(() -> target.batchGetItem(request));
  }

  @Override
  public QueryResponse query(QueryRequest request) {
    return faults.call(() -> target.query(request));
  }

  @Override
  public PutItemResponse putItem(PutItemRequest request) {
    return faults.call(() -> {
      PutItemResponse answer = target.putItem(request);
      ledger.wrote(List.of(request.item()));
      return answer;
    });
  }

  @Override
  public UpdateItemResponse updateItem(UpdateItemRequest request) {
    return faults.call(() -> target.updateItem(request));
  }

  @Override
  public DeleteItemResponse deleteItem(DeleteItemRequest request) {
    return faults.call(() -> target.deleteItem(request));
  }

  @Override
  public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
    return faults.call(() -> {
      TransactWriteItemsResponse answer = target.transactWriteItems(request);
      ledger.wrote(puts(request.transactItems()));
      return answer;
    });
  }

  private static List<Map<String, AttributeValue>> puts(List<TransactWriteItem> items) {
    return items.stream()
        .map(TransactWriteItem::put)
        .filter(Objects::nonNull)
        .map(put -> put.item())
        .toList();
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {
    target.close();
  }
}
