package cn.beian.testing;

import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;

/** The bucket in an S3 server that all tests of a JVM share. */
public final class HandlerBucket {
  static final String NAME = "materials";

  private static final Queue<String> ARRIVED = new ConcurrentLinkedQueue<>();

  private static final class Shared {
    static final HandlerBucket BUCKET = new HandlerBucket();
  }

  private final LocalS3 server = LocalS3.inMemory(ARRIVED::add).with(NAME);
  private final S3Client client =
      S3Client.builder()
          .httpClient(UrlConnectionHttpClient.create())
          .region(Region.of(LambdaEvents.REGION))
          .endpointOverride(server.endpoint())
          .forcePathStyle(true)
          .credentialsProvider(
              StaticCredentialsProvider.create(
                  AwsBasicCredentials.create(LocalS3.CREDENTIAL, LocalS3.CREDENTIAL)))
          .build();

  private HandlerBucket() {}

  static HandlerBucket shared() {
    return Shared.BUCKET;
  }

  String address() {
    return server.endpoint().toString();
  }

  /** Where an object would be for everybody, if it were public. */
  public URI address(String key) {
    return URI.create(address() + "/" + NAME + "/" + key);
  }

  /** Puts an object past every link. */
  public void put(String key, byte[] file) {
    client.putObject(
        put -> put.bucket(NAME).key(key).serverSideEncryption(ServerSideEncryption.AWS_KMS),
        RequestBody.fromBytes(file));
  }

  /** An object's content. */
  public byte[] get(String key) {
    return client.getObjectAsBytes(get -> get.bucket(NAME).key(key)).asByteArray();
  }

  /** The keys below a prefix. */
  public List<String> keys(String prefix) {
    return client.listObjectsV2(list -> list.bucket(NAME).prefix(prefix)).contents().stream()
        .map(S3Object::key)
        .toList();
  }

  /** The notification that S3 sends of an object. */
  public static String notification(String key) {
    return """
    {"Records":[{"eventSource":"aws:s3","eventName":"ObjectCreated:Put",\
    "s3":{"bucket":{"name":"materials"},"object":{"key":"%s"}}}]}\
    """
        .formatted(key);
  }
}
