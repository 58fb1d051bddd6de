package cn.beian.platform.material;

import cn.beian.domain.filing.Province;
import cn.beian.domain.upload.UploadArchive;
import cn.beian.platform.env.Environment;
import cn.beian.platform.env.S3Clients;
import java.util.Optional;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;

/**
 * Files to and from administrations in a bucket of their own, encrypted under the data key, which
 * its life cycle empties.
 */
public final class BucketArchive implements UploadArchive {
  private final S3Client s3;
  private final String bucket;

  /** Reads {@code ARCHIVE_BUCKET}. */
  public BucketArchive(Environment environment) {
    this.s3 = new S3Clients(environment).client();
    this.bucket = environment.variable("ARCHIVE_BUCKET");
  }

  @Override
  public void keep(Province province, String name, byte[] file) {
    s3.putObject(
        put ->
            put.bucket(bucket)
                .key(key(province, name))
                .contentType("application/xml")
                .serverSideEncryption(ServerSideEncryption.AWS_KMS),
        RequestBody.fromBytes(file));
  }

  @Override
  public Optional<byte[]> read(Province province, String name) {
    try {
      return Optional.of(
          s3.getObjectAsBytes(get -> get.bucket(bucket).key(key(province, name))).asByteArray());
    } catch (NoSuchKeyException gone) {
      return Optional.empty();
    }
  }

  private static String key(Province province, String name) {
    int folder = name.indexOf('/') + 1;
    return name.substring(0, folder) + province.code() + "/" + name.substring(folder);
  }
}
