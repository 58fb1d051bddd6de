package cn.beian.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** The dump of a table shows each write, by whichever way and operation it came. */
class HandlerTableTest {
  private final HandlerTable table = HandlerTable.fresh();
  private final SortedMap<String, String> empty = table.dump();

  private static Map<String, AttributeValue> key(String sk) {
    return Map.of("pk", AttributeValue.fromS("p"), "sk", AttributeValue.fromS(sk));
  }

  private static Map<String, AttributeValue> item(String sk, String value) {
    return Map.of(
        "pk", AttributeValue.fromS("p"),
        "sk", AttributeValue.fromS(sk),
        "v", AttributeValue.fromS(value));
  }

  private DynamoDbClient wire() {
    return DynamoDbClient.builder()
        .endpointOverride(
            URI.create(Objects.requireNonNull(table.variables().get("AWS_ENDPOINT_URL_DYNAMODB"))))
        .region(Region.of("local"))
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }

  private void update(DynamoDbClient client, String value) {
    client.updateItem(update ->
        update
            .tableName(table.name())
            .key(key("a"))
            .updateExpression("SET v = :v")
            .expressionAttributeValues(Map.of(":v", AttributeValue.fromS(value))));
  }

  private void single(DynamoDbClient client) {
    client.putItem(put -> put.tableName(table.name()).item(item("a", "first")));
    assertThat(table.dump()).hasSize(1).hasEntrySatisfying("p a", has("first"));
    client.putItem(put -> put.tableName(table.name()).item(item("a", "second")));
    assertThat(table.dump()).hasEntrySatisfying("p a", has("second"));
    update(client, "third");
    assertThat(table.dump()).hasEntrySatisfying("p a", has("third"));
    client.deleteItem(delete -> delete.tableName(table.name()).key(key("a")));
    assertThat(table.dump()).isEqualTo(empty).isEmpty();
  }

  private static Consumer<String> has(String value) {
    return text -> assertThat(text).contains(value);
  }

  @Test
  void singleWritesAreSeenByBothWays() {
    single(table.client());
    try (DynamoDbClient wire = wire()) {
      single(wire);
    }
  }

  @Test
  void batchesAreSeen() {
    PutRequest put = PutRequest.builder().item(item("b", "batch")).build();
    WriteRequest write = WriteRequest.builder().putRequest(put).build();
    table
        .client()
        .batchWriteItem(batch -> batch.requestItems(Map.of(table.name(), List.of(write))));
    assertThat(table.dump()).containsOnlyKeys("p b");
  }

  @Test
  void transactionsAreSeenIfTheyHappen() {
    table.client().transactWriteItems(all -> all.transactItems(put("a", "v"), put("b", "v")));
    SortedMap<String, String> before = table.dump();
    assertThat(before).containsOnlyKeys("p a", "p b");
    assertThatThrownBy(() ->
            table.client().transactWriteItems(all -> all.transactItems(deleteOf("a"), putNew("b"))))
        .isInstanceOf(TransactionCanceledException.class);
    assertThat(table.dump()).isEqualTo(before);
    table.client().transactWriteItems(all -> all.transactItems(deleteOf("a"), put("b", "w")));
    assertThat(table.dump()).hasSize(1).hasEntrySatisfying("p b", has("w"));
  }

  private TransactWriteItem put(String sk, String value) {
    Put put = Put.builder().tableName(table.name()).item(item(sk, value)).build();
    return TransactWriteItem.builder().put(put).build();
  }

  private TransactWriteItem putNew(String sk) {
    Put put =
        Put.builder()
            .tableName(table.name())
            .item(item(sk, "new"))
            .conditionExpression("attribute_not_exists(pk)")
            .build();
    return TransactWriteItem.builder().put(put).build();
  }

  private TransactWriteItem deleteOf(String sk) {
    Delete delete = Delete.builder().tableName(table.name()).key(key(sk)).build();
    return TransactWriteItem.builder().delete(delete).build();
  }
}
