package cn.beian.platform.env;

import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/**
 * The client of Secrets Manager. A class of its own, so that a function that does not call the
 * service does not carry its classes.
 */
public final class SecretsManagerClients {
  private SecretsManagerClients() {}

  /** The client; ask for it once a function. */
  public static SecretsManagerClient of(Environment environment) {
    return environment
        .client(SecretsManagerClient.class)
        .orElseGet(() ->
            ClientSettings.configure(SecretsManagerClient.builder(), environment, "SECRETS_MANAGER")
                .build());
  }
}
