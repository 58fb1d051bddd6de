package cn.beian.platform.env;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;

/**
 * What every AWS client gets: the light HTTP client, three attempts, and what the environment says.
 */
final class ClientSettings {
  private ClientSettings() {}

  /**
   * Configures a client.
   *
   * @param service as in the variables' names, such as {@code SQS}
   */
  static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B configure(
      B builder, Environment environment, String service) {
    builder
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .overrideConfiguration(
            ClientOverrideConfiguration.builder()
                .retryStrategy(
                    DefaultRetryStrategy.standardStrategyBuilder().maxAttempts(3).build())
                .executionInterceptors(environment.interceptors())
                .build());
    environment.optional("AWS_REGION").map(Region::of).ifPresent(builder::region);
    environment
        .optional("AWS_ENDPOINT_URL_" + service)
        .map(URI::create)
        .ifPresent(builder::endpointOverride);
    if (!environment.ofProcess()) {
      bindCredentials(builder, environment);
    }
    return builder;
  }

  private static void bindCredentials(AwsClientBuilder<?, ?> builder, Environment environment) {
    environment
        .optional("AWS_ACCESS_KEY_ID")
        .map(id -> AwsBasicCredentials.create(id, environment.variable("AWS_SECRET_ACCESS_KEY")))
        .map(StaticCredentialsProvider::create)
        .ifPresent(builder::credentialsProvider);
  }
}
