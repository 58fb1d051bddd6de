package cn.beian.platform.env;

import software.amazon.awssdk.services.kms.KmsClient;

/**
 * The key service's client. A class of its own, so that a function that does not call the service
 * does not carry its classes.
 */
public final class KmsClients {
  private KmsClients() {}

  /** The client; ask for it once a function. */
  public static KmsClient of(Environment environment) {
    return environment
        .client(KmsClient.class)
        .orElseGet(() -> ClientSettings.configure(KmsClient.builder(), environment, "KMS").build());
  }
}
