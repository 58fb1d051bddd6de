package cn.beian.testing;

import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;
import software.amazon.dynamodb.services.exceptions.DynamoDBLocalServiceException;
import software.amazon.dynamodb.services.local.embedded.DDBExceptionMappingInvocationHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;

/**
 * DynamoDB Local without the wire: the calls that tests make, handed straight to the database. They
 * take a fifth of the time; what the SDK adds to a call, its retries above all, is missing.
 */
final class DirectDynamoDb implements DynamoDbClient {
  // Every key and region sees the same tables.
  private static final String KEY = "local";
  private static final String REGION = "local";

  private final LocalDynamoDBRequestHandler database;

  DirectDynamoDb(LocalDynamoDBRequestHandler database) {
    this.database = database;
  }

  @Override
  public CreateTableResponse createTable(CreateTableRequest request) {
    return call(() -> database.createTable(KEY, REGION, request));
  }

  @Override
  public GetItemResponse getItem(GetItemRequest request) {
    return call(() -> database.getItem(KEY, REGION, request));
  }

  @Override
  public QueryResponse query(QueryRequest request) {
    return call(() -> database.query(KEY, REGION, request));
  }

  @Override
  public ScanResponse scan(ScanRequest request) {
    return call(() -> database.scan(KEY, REGION, request));
  }

  @Override
  public PutItemResponse putItem(PutItemRequest request) {
    return call(() -> database.putItem(KEY, REGION, request));
  }

  @Override
  public UpdateItemResponse updateItem(UpdateItemRequest request) {
    return call(() -> database.updateItem(KEY, REGION, request));
  }

  @Override
  public DeleteItemResponse deleteItem(DeleteItemRequest request) {
    return call(() -> database.deleteItem(KEY, REGION, request));
  }

  @Override
  public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
    return call(() -> database.batchGetItem(KEY, REGION, request));
  }

  @Override
  public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
    return call(() -> database.batchWriteItem(KEY, REGION, request));
  }

  @Override
  public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
    return call(() -> database.transactWriteItems(KEY, REGION, request));
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {
    // The database is closed by whoever opened it.
  }

  /** Makes the call; what the database throws is thrown as the service's own exception. */
  private static <T> T call(Supplier<T> call) {
    try {
      return call.get();
    } catch (DynamoDBLocalServiceException refused) {
      throw translated(refused);
    }
  }

  private static RuntimeException translated(DynamoDBLocalServiceException refused) {
    Throwable known =
        catchThrowable(() ->
            DDBExceptionMappingInvocationHandler.handleDynamoDBLocalServiceException(refused));
    return known instanceof RuntimeException translated ? translated : refused;
  }
}
