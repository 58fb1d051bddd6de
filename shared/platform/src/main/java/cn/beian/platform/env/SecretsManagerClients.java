package cn.beian.platform.env;

import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/**
 * The client of Secrets Manager. A class of its own, so that a function that does not call the
 * service does not carry its classes.
 */
public final class SecretsManagerClients {
  private SecretsManagerClients() {}

  /** Makes the client; do so once a function. */
  public static SecretsManagerClient of(Environment environment) {
    return ClientSettings.configure(SecretsManagerClient.builder(), environment, "SECRETS_MANAGER")
        .build();
  }
}
