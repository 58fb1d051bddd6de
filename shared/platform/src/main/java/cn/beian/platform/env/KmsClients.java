package cn.beian.platform.env;

import software.amazon.awssdk.services.kms.KmsClient;

/**
 * The key service's client. A class of its own, so that a function that does not call the service
 * does not carry its classes.
 */
public final class KmsClients {
  private KmsClients() {}

  /** Makes the client; do so once a function. */
  public static KmsClient of(Environment environment) {
    return ClientSettings.configure(KmsClient.builder(), environment, "KMS").build();
  }
}
