package cn.beian.platform.material;

import cn.beian.domain.material.ImageFacts;
import cn.beian.domain.material.MaterialFiles;
import cn.beian.domain.material.MaterialPolicy;
import cn.beian.domain.material.UploadedMaterial;
import cn.beian.domain.order.OrderId;
import cn.beian.platform.env.Environment;
import cn.beian.platform.env.S3Clients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.MetadataDirective;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.s3.presigner.model.PresignedPutObjectRequest;

/**
 * Files of materials in the bucket: {@code uploads/<order>/<material>}, where links lead, and
 * {@code materials/<order>/<material>/<digest>}, what was checked.
 */
public final class BucketFiles implements MaterialFiles {
  private static final String UPLOADS = "uploads/";
  private static final String KEPT = "materials/";

  private final S3Clients clients;
  private final S3Client s3;
  private final S3Presigner presigner;
  private final String bucket;
  private final InstantSource clock;
  private final MaterialPolicy policy;

  /** Reads {@code MATERIALS_BUCKET}. */
  public BucketFiles(Environment environment, MaterialPolicy policy) {
    this.clients = new S3Clients(environment);
    this.s3 = clients.client();
    this.presigner = clients.presigner();
    this.bucket = environment.variable("MATERIALS_BUCKET");
    this.clock = environment.clock();
    this.policy = policy;
  }

  @Override
  public UploadLink uploadLink(UploadedMaterial material) {
    PutObjectRequest put = put(material);
    clients.show(put);
    Duration left = Duration.between(clock.instant(), material.uploadUntil());
    Duration good = left.compareTo(policy.uploadTime()) < 0 ? left : policy.uploadTime();
    PresignedPutObjectRequest signed =
        presigner.presignPutObject(link -> link.signatureDuration(good).putObjectRequest(put));
    return new UploadLink(
        URI.create(signed.url().toString()),
        Map.of(
            "Content-Type", put.contentType(),
            "Content-Length", put.contentLength().toString(),
            "x-amz-server-side-encryption", put.serverSideEncryptionAsString()));
  }

  private PutObjectRequest put(UploadedMaterial material) {
    return PutObjectRequest.builder()
        .bucket(bucket)
        .key(upload(material.order(), material.id()))
        .contentType(material.claim().format().contentType())
        .contentLength(material.claim().sizeBytes())
        .serverSideEncryption(ServerSideEncryption.AWS_KMS)
        .build();
  }

  @Override
  public URI viewLink(UploadedMaterial material) {
    ImageFacts facts = facts(material);
    GetObjectRequest get =
        GetObjectRequest.builder()
            .bucket(bucket)
            .key(key(material))
            .responseContentType(facts.format().contentType())
            .responseContentDisposition("attachment")
            .build();
    clients.show(get);
    return URI.create(
        presigner
            .presignGetObject(
                link -> link.signatureDuration(policy.viewTime()).getObjectRequest(get))
            .url()
            .toString());
  }

  @Override
  public Optional<byte[]> upload(OrderId order, String id, long most) {
    String key = upload(order, id);
    if (!there(key)) {
      return Optional.empty();
    }
    try (ResponseInputStream<GetObjectResponse> in =
        s3.getObject(get -> get.bucket(bucket).key(key).range("bytes=0-" + most))) {
      return Optional.of(in.readNBytes(Math.toIntExact(most + 1)));
    } catch (NoSuchKeyException gone) {
      return Optional.empty();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** What is removed already is nothing unusual: notifications come twice. */
  private boolean there(String key) {
    return s3.listObjectsV2(list -> list.bucket(bucket).prefix(key).maxKeys(1)).contents().stream()
        .anyMatch(object -> object.key().equals(key));
  }

  @Override
  public void keep(UploadedMaterial accepted, byte[] file) {
    s3.putObject(
        put ->
            put.bucket(bucket)
                .key(key(accepted))
                .contentType(facts(accepted).format().contentType())
                .serverSideEncryption(ServerSideEncryption.AWS_KMS),
        RequestBody.fromBytes(file));
  }

  @Override
  public Optional<byte[]> kept(UploadedMaterial material) {
    if (material.facts() == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          s3.getObjectAsBytes(get -> get.bucket(bucket).key(key(material))).asByteArray());
    } catch (NoSuchKeyException gone) {
      return Optional.empty();
    }
  }

  @Override
  public void uploadAgain(UploadedMaterial accepted, UploadedMaterial as) {
    s3.copyObject(copy ->
        copy.sourceBucket(bucket)
            .sourceKey(key(accepted))
            .destinationBucket(bucket)
            .destinationKey(upload(as.order(), as.id()))
            .metadataDirective(MetadataDirective.COPY)
            .serverSideEncryption(ServerSideEncryption.AWS_KMS));
  }

  @Override
  public void dropUpload(OrderId order, String id) {
    delete(upload(order, id));
  }

  @Override
  public void drop(UploadedMaterial accepted) {
    delete(key(accepted));
  }

  @Override
  public void dropAll(OrderId order) {
    s3
        .listObjectsV2Paginator(list -> list.bucket(bucket).prefix(KEPT + order + "/"))
        .contents()
        .stream()
        .toList()
        .forEach(object -> delete(object.key()));
  }

  private void delete(String key) {
    s3.deleteObject(delete -> delete.bucket(bucket).key(key));
  }

  private static String upload(OrderId order, String id) {
    return UPLOADS + order + "/" + id;
  }

  private static String key(UploadedMaterial material) {
    return KEPT + material.order() + "/" + material.id() + "/" + facts(material).sha256();
  }

  private static ImageFacts facts(UploadedMaterial material) {
    ImageFacts facts = material.facts();
    if (facts == null) {
      throw new IllegalStateException("never accepted: " + material.id());
    }
    return facts;
  }
}
