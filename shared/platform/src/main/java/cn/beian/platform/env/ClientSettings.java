package cn.beian.platform.env;

import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;

/**
 * What every AWS client gets: the light HTTP client, three attempts, and what the environment says.
 * What the SDK would look for elsewhere, in profile files and other places for credentials, is left
 * out: it is not there, and looking takes a part of a function's start.
 */
public final class ClientSettings {
  /** One for all clients: each would read the certificates of its own. */
  private static final SdkHttpClient HTTP = UrlConnectionHttpClient.create();

  private static final ProfileFile NO_PROFILES = ProfileFile.aggregator().build();

  private ClientSettings() {}

  /**
   * Configures a client.
   *
   * @param service as in the variables' names, such as {@code SQS}
   */
  static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B configure(
      B builder, Environment environment, String service) {
    builder.httpClient(HTTP).overrideConfiguration(override(environment));
    String region = environment.optional("AWS_REGION").orElse("");
    if (!region.isEmpty()) {
      builder.region(Region.of(region));
    }
    String endpoint = environment.optional("AWS_ENDPOINT_URL_" + service).orElse("");
    if (!endpoint.isEmpty()) {
      builder.endpointOverride(URI.create(endpoint));
    }
    String id = environment.optional("AWS_ACCESS_KEY_ID").orElse("");
    if (!id.isEmpty()) {
      builder.credentialsProvider(StaticCredentialsProvider.create(credentials(environment, id)));
    }
    return builder;
  }

  /**
   * Configures a client whose calls must not be repeated by themselves: one attempt, and an end to
   * it.
   *
   * @param service as in the variables' names
   * @param longest how long a call may take
   */
  public static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B configureOnce(
      B builder, Environment environment, String service, Duration longest) {
    configure(builder, environment, service);
    return builder.overrideConfiguration(
        builder.overrideConfiguration().toBuilder()
            .retryStrategy(DefaultRetryStrategy.doNotRetry())
            .apiCallTimeout(longest)
            .build());
  }

  private static ClientOverrideConfiguration override(Environment environment) {
    return ClientOverrideConfiguration.builder()
        .defaultProfileFile(NO_PROFILES)
        .retryStrategy(DefaultRetryStrategy.standardStrategyBuilder().maxAttempts(3).build())
        .executionInterceptors(environment.interceptors())
        .build();
  }

  /**
   * The credentials among the variables; they stay the same as long as the process lives. There are
   * none under SnapStart, where the SDK finds them at an address of the process's own.
   */
  static AwsCredentials credentials(Environment environment, String id) {
    String secret = environment.variable("AWS_SECRET_ACCESS_KEY");
    String token = environment.optional("AWS_SESSION_TOKEN").orElse("");
    return token.isEmpty()
        ? AwsBasicCredentials.create(id, secret)
        : AwsSessionCredentials.create(id, secret, token);
  }
}
