package cn.beian.year;

import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;

/** A bucket in which nobody has put anything: nothing is uploaded in the year. */
final class EmptyBucket implements S3Client {
  @Override
  public ListObjectsV2Response listObjectsV2(ListObjectsV2Request request) {
    return ListObjectsV2Response.builder().isTruncated(false).build();
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}
}
