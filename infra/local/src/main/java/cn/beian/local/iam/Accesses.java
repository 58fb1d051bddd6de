package cn.beian.local.iam;

import cn.beian.local.template.LocalNames;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.S3Request;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;

/**
 * Says which permissions a call needs, as AWS does. A call that it does not know needs one that
 * nobody has.
 */
final class Accesses {
  private static final String TABLES =
      "arn:aws:dynamodb:" + LocalNames.REGION + ":" + LocalNames.ACCOUNT + ":table/";
  private static final String QUEUES =
      "arn:aws:sqs:" + LocalNames.REGION + ":" + LocalNames.ACCOUNT + ":";
  private static final String KEYS =
      "arn:aws:kms:" + LocalNames.REGION + ":" + LocalNames.ACCOUNT + ":key/";

  private static final String BUCKETS = "arn:aws:s3:::";

  private Accesses() {}

  static List<Access> of(SdkRequest request) {
    return switch (request) {
      case S3Request object -> ofBucket(object);
      case DynamoDbRequest items -> ofTable(items);
      case SendMessageBatchRequest send ->
          List.of(new Access("sqs:SendMessage", queue(send.queueUrl())));
      default -> List.of(single(request));
    };
  }

  private static List<Access> ofTable(DynamoDbRequest request) {
    return switch (request) {
      case TransactWriteItemsRequest write ->
          write.transactItems().stream().flatMap(Accesses::written).distinct().toList();
      case TransactGetItemsRequest read ->
          read.transactItems().stream().map(Accesses::read).distinct().toList();
      case BatchGetItemRequest read -> batch("BatchGetItem", read.requestItems().keySet().stream());
      case BatchWriteItemRequest write ->
          batch("BatchWriteItem", write.requestItems().keySet().stream());
      case QueryRequest query when query.indexName() != null ->
          List.of(new Access("dynamodb:Query", index(query)));
      default -> List.of(single(request));
    };
  }

  private static Access read(TransactGetItem item) {
    return new Access("dynamodb:GetItem", table(item.get().tableName()));
  }

  private static String index(QueryRequest query) {
    return table(query.tableName()) + "/index/" + query.indexName();
  }

  private static List<Access> ofBucket(S3Request request) {
    return switch (request) {
      // The client has put bucket and key together by now.
      case CopyObjectRequest copy ->
          List.of(
              new Access("s3:GetObject", BUCKETS + field(copy, "CopySource").orElse("?")),
              new Access("s3:PutObject", object(copy.destinationBucket(), copy.destinationKey())));
      case ListObjectsV2Request list ->
          List.of(new Access("s3:ListBucket", BUCKETS + list.bucket()));
      default -> List.of(single(request));
    };
  }

  private static Access single(S3Request request) {
    String name = request.getClass().getSimpleName();
    return new Access(
        "s3:" + name.substring(0, name.length() - "Request".length()),
        object(field(request, "Bucket").orElse("?"), field(request, "Key").orElse("?")));
  }

  private static String object(String bucket, String key) {
    return BUCKETS + bucket + "/" + key;
  }

  private static Access single(SdkRequest request) {
    String name = request.getClass().getSimpleName();
    String operation = name.substring(0, name.length() - "Request".length());
    String home = request.getClass().getPackageName();
    if (home.contains(".dynamodb.")) {
      return new Access(
          "dynamodb:" + operation, field(request, "TableName").map(Accesses::table).orElse("?"));
    }
    if (home.contains(".sqs.")) {
      return new Access(
          "sqs:" + operation, field(request, "QueueUrl").map(Accesses::queue).orElse("?"));
    }
    if (home.contains(".secretsmanager.")) {
      return new Access(
          "secretsmanager:" + operation,
          field(request, "SecretId").map(Accesses::secret).orElse("?"));
    }
    return new Access("kms:" + operation, field(request, "KeyId").map(Accesses::key).orElse("?"));
  }

  private static Optional<String> field(SdkRequest request, String name) {
    return request.getValueForField(name, String.class);
  }

  private static List<Access> batch(String operation, Stream<String> tables) {
    return tables.map(table -> new Access("dynamodb:" + operation, table(table))).toList();
  }

  private static Stream<Access> written(TransactWriteItem item) {
    return Stream.of(
            access("PutItem", item.put() == null ? null : item.put().tableName()),
            access("UpdateItem", item.update() == null ? null : item.update().tableName()),
            access("DeleteItem", item.delete() == null ? null : item.delete().tableName()),
            access(
                "ConditionCheckItem",
                item.conditionCheck() == null ? null : item.conditionCheck().tableName()))
        .flatMap(Optional::stream);
  }

  private static Optional<Access> access(String operation, @Nullable String table) {
    return Optional.ofNullable(table).map(name -> new Access("dynamodb:" + operation, table(name)));
  }

  private static String table(String name) {
    return name.startsWith("arn:") ? name : TABLES + name;
  }

  private static String key(String id) {
    return id.startsWith("arn:") ? id : KEYS + id;
  }

  private static String secret(String id) {
    return id.startsWith("arn:") ? id : LocalNames.secret(id);
  }

  private static String queue(String url) {
    return QUEUES + url.substring(url.lastIndexOf('/') + 1);
  }
}
