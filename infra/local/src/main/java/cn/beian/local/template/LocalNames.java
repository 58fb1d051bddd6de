package cn.beian.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Locale;
import java.util.Map;

/**
 * Names of the resources as the local suite makes them: a resource is called by its logical id, in
 * a made-up account.
 */
public final class LocalNames implements ResourceNames {
  /** The made-up account. */
  public static final String ACCOUNT = "000000000000";

  /** The made-up region. */
  public static final String REGION = "local";

  /** What SAM calls the alias of a function that it publishes. */
  private static final String ALIAS = ".Alias";

  private static final Map<String, String> ARNS =
      Map.of(
          "AWS::DynamoDB::Table", "arn:aws:dynamodb:local:000000000000:table/",
          "AWS::SQS::Queue", "arn:aws:sqs:local:000000000000:",
          "AWS::KMS::Key", "arn:aws:kms:local:000000000000:key/",
          "AWS::S3::Bucket", "arn:aws:s3:::",
          "AWS::Serverless::Function", "arn:aws:lambda:local:000000000000:function:");

  private final JsonNode resources;
  private final URI queueServer;

  LocalNames(JsonNode resources, URI queueServer) {
    this.resources = resources;
    this.queueServer = queueServer;
  }

  @Override
  public String ref(String logicalId) {
    if (logicalId.endsWith(ALIAS)) {
      String function = logicalId.substring(0, logicalId.length() - ALIAS.length());
      return arn(type(function), function) + ":live";
    }
    return switch (type(logicalId)) {
      case "AWS::SQS::Queue" -> queueUrl(logicalId);
      case "AWS::S3::Bucket" -> bucket(logicalId);
      default -> logicalId;
    };
  }

  @Override
  public String attribute(String logicalId, String attribute) {
    String type = type(logicalId);
    return switch (attribute) {
      case "Arn", "KeyArn" -> arn(type, logicalId);
      case "StreamArn" -> arn(type, logicalId) + "/stream/latest";
      case "QueueName" -> logicalId;
      case "QueueUrl" -> queueUrl(logicalId);
      default -> throw new TemplateException("no attribute " + attribute + " of " + logicalId);
    };
  }

  private static String arn(String type, String logicalId) {
    // What is not emulated has an ARN too, which nothing here can use.
    String name = type.equals("AWS::S3::Bucket") ? bucket(logicalId) : logicalId;
    return ARNS.getOrDefault(type, "arn:aws:local:local:000000000000:") + name;
  }

  /** The ARN of a secret: the end that the service would make up is always the same. */
  public static String secret(String name) {
    return "arn:aws:secretsmanager:" + REGION + ":" + ACCOUNT + ":secret:" + name + "-local0";
  }

  /** A bucket's name has no capital letters. */
  static String bucket(String logicalId) {
    return logicalId.toLowerCase(Locale.ROOT);
  }

  private String queueUrl(String logicalId) {
    return queueServer + "/" + ACCOUNT + "/" + logicalId;
  }

  private String type(String logicalId) {
    JsonNode resource = resources.path(logicalId);
    if (resource.isMissingNode()) {
      throw new TemplateException("reference to " + logicalId + ", which does not exist");
    }
    return resource.path("Type").asText();
  }
}
