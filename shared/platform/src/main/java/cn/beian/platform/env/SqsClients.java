package cn.beian.platform.env;

import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The queues' client. A class of its own, so that a function that does not call the service does
 * not carry its classes.
 */
public final class SqsClients {
  private SqsClients() {}

  /** The client; ask for it once a function. */
  public static SqsClient of(Environment environment) {
    return environment
        .client(SqsClient.class)
        .orElseGet(() -> ClientSettings.configure(SqsClient.builder(), environment, "SQS").build());
  }
}
