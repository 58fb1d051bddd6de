package cn.beian.platform.env;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The table's client. A class of its own, so that a function that does not call the service does
 * not carry its classes.
 */
public final class DynamoDbClients {
  private DynamoDbClients() {}

  /** The client; ask for it once a function. */
  public static DynamoDbClient of(Environment environment) {
    return environment
        .client(DynamoDbClient.class)
        .orElseGet(() ->
            ClientSettings.configure(DynamoDbClient.builder(), environment, "DYNAMODB").build());
  }
}
