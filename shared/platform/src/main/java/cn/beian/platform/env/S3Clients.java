package cn.beian.platform.env;

import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.InterceptorContext;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.S3Request;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * The object store's client and what signs links to it. A class of its own, so that a function that
 * does not call the service does not carry its classes.
 */
public final class S3Clients {
  private final Environment environment;

  /** For a function with this environment. */
  public S3Clients(Environment environment) {
    this.environment = environment;
  }

  /** The client; ask for it once a function. */
  public S3Client client() {
    return environment
        .client(S3Client.class)
        .orElseGet(() ->
            ClientSettings.configure(S3Client.builder(), environment, "S3")
                .forcePathStyle(elsewhere())
                .build());
  }

  /** Makes what signs links; do so once a function. */
  public S3Presigner presigner() {
    S3Presigner.Builder builder =
        S3Presigner.builder()
            .serviceConfiguration(
                S3Configuration.builder().pathStyleAccessEnabled(elsewhere()).build());
    environment.optional("AWS_REGION").map(Region::of).ifPresent(builder::region);
    endpoint().map(URI::create).ifPresent(builder::endpointOverride);
    environment
        .optional("AWS_ACCESS_KEY_ID")
        .map(id -> ClientSettings.credentials(environment, id))
        .map(StaticCredentialsProvider::create)
        .ifPresent(builder::credentialsProvider);
    return builder.build();
  }

  /**
   * Shows a request that is signed for others to whatever watches this function's calls: a link
   * works only as long as its signer may make the call.
   */
  public void show(S3Request signed) {
    InterceptorContext context = InterceptorContext.builder().request(signed).build();
    for (ExecutionInterceptor each : environment.interceptors()) {
      each.beforeExecution(context, new ExecutionAttributes());
    }
  }

  /** Whether the store is not AWS's: then a bucket is a part of the path, not of the host. */
  private boolean elsewhere() {
    return endpoint().isPresent();
  }

  private Optional<String> endpoint() {
    return environment.optional("AWS_ENDPOINT_URL_S3");
  }
}
