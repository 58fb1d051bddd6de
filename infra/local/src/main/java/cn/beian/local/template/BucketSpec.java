package cn.beian.local.template;

/**
 * A bucket, and the one queue that it tells of new objects.
 *
 * @param queueArn empty where it tells nobody
 * @param prefix of the keys that it tells of
 */
public record BucketSpec(String name, String queueArn, String prefix) {}
