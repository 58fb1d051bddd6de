package cn.beian.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

class LocalDynamoDbTest {

  @Test
  void listensOnLoopbackOnly() throws IOException {
    try (LocalDynamoDb database = LocalDynamoDb.inMemory()) {
      assertThat(InetAddress.getByName(database.boundHost()).isLoopbackAddress()).isTrue();
      int port = database.endpoint().getPort();
      for (InetAddress other : otherAddresses()) {
        assertThatThrownBy(() -> connect(other, port)).isInstanceOf(IOException.class);
      }
    }
  }

  @Test
  void keepsItsItemsOnDisk(@TempDir Path directory) {
    try (LocalDynamoDb database = LocalDynamoDb.onDisk(directory);
        DynamoDbClient client = database.client()) {
      createTable(client);
      client.putItem(put -> put.tableName("table").item(Map.of("pk", AttributeValue.fromS("1"))));
    }
    try (LocalDynamoDb database = LocalDynamoDb.onDisk(directory);
        DynamoDbClient client = database.client()) {
      assertThat(
              client
                  .getItem(
                      get -> get.tableName("table").key(Map.of("pk", AttributeValue.fromS("1"))))
                  .hasItem())
          .isTrue();
    }
  }

  @Test
  void aTableThatChangesIsSeenAsItIs() {
    try (LocalDynamoDb database = LocalDynamoDb.inMemory();
        LocalDynamoDb other = LocalDynamoDb.inMemory();
        DynamoDbClient client = database.client();
        DynamoDbClient elsewhere = other.client()) {
      createTable(client);
      assertThat(timeToLive(client)).isEqualTo(TimeToLiveStatus.DISABLED);
      client.updateTimeToLive(update ->
          update
              .tableName("table")
              .timeToLiveSpecification(on -> on.enabled(true).attributeName("end")));
      createTable(elsewhere);
      assertThat(timeToLive(client)).isEqualTo(TimeToLiveStatus.ENABLED);
      assertThat(timeToLive(elsewhere)).isEqualTo(TimeToLiveStatus.DISABLED);
      client.deleteTable(delete -> delete.tableName("table"));
      assertThatThrownBy(() -> timeToLive(client)).isInstanceOf(ResourceNotFoundException.class);
      createTable(client);
      assertThat(timeToLive(client)).isEqualTo(TimeToLiveStatus.DISABLED);
    }
  }

  private static TimeToLiveStatus timeToLive(DynamoDbClient client) {
    return client
        .describeTimeToLive(describe -> describe.tableName("table"))
        .timeToLiveDescription()
        .timeToLiveStatus();
  }

  private static void createTable(DynamoDbClient client) {
    client.createTable(create ->
        create
            .tableName("table")
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .keySchema(KeySchemaElement.builder().attributeName("pk").keyType(KeyType.HASH).build())
            .attributeDefinitions(
                AttributeDefinition.builder()
                    .attributeName("pk")
                    .attributeType(ScalarAttributeType.S)
                    .build()));
  }

  private static List<InetAddress> otherAddresses() throws IOException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> !address.isLoopbackAddress())
        .toList();
  }

  private static void connect(InetAddress address, int port) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, port), 500);
    }
  }
}
