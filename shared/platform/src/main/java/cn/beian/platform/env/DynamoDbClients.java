package cn.beian.platform.env;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The table's client. A class of its own, so that a function that does not call the service does
 * not carry its classes.
 */
public final class DynamoDbClients {
  private DynamoDbClients() {}

  /** Makes the client; do so once a function. */
  public static DynamoDbClient of(Environment environment) {
    return ClientSettings.configure(DynamoDbClient.builder(), environment, "DYNAMODB").build();
  }
}
