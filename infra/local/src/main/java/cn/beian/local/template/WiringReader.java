package cn.beian.local.template;

import cn.beian.local.template.Template.Resource;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Turns resolved resources into the wiring. */
final class WiringReader {
  private final Map<String, Resource> resources;
  private final Secrets secrets;

  WiringReader(Map<String, Resource> resources, Secrets secrets) {
    this.resources = resources;
    this.secrets = secrets;
  }

  Wiring wiring() {
    List<Resource> functions = of("AWS::Serverless::Function");
    FunctionReader reader = new FunctionReader(secrets);
    return new Wiring(
        functions.stream().map(reader::function).toList(),
        new ApiReader(of("AWS::Serverless::Api"), functions).api(),
        of("AWS::SQS::Queue").stream().map(WiringReader::queue).toList(),
        of("AWS::DynamoDB::Table").stream().map(WiringReader::table).toList(),
        of("AWS::KMS::Key").stream().map(WiringReader::key).toList(),
        of("AWS::S3::Bucket").stream().map(WiringReader::bucket).toList(),
        functions.stream().flatMap(EventReader::sources).toList());
  }

  private List<Resource> of(String type) {
    return Resource.of(resources, type);
  }

  private static QueueSpec queue(Resource queue) {
    JsonNode properties = queue.properties();
    return new QueueSpec(
        queue.id(),
        "arn:aws:sqs:" + LocalNames.REGION + ":" + LocalNames.ACCOUNT + ":" + queue.id(),
        Duration.ofSeconds(properties.path("VisibilityTimeout").asLong(30)),
        Duration.ofSeconds(properties.path("DelaySeconds").asLong(0)),
        properties.has("RedrivePolicy") ? redrive(properties.path("RedrivePolicy")) : null);
  }

  private static QueueSpec.Redrive redrive(JsonNode policy) {
    return new QueueSpec.Redrive(
        policy.path("deadLetterTargetArn").asText(), policy.path("maxReceiveCount").asInt());
  }

  private static TableSpec table(Resource table) {
    String arn =
        "arn:aws:dynamodb:" + LocalNames.REGION + ":" + LocalNames.ACCOUNT + ":table/" + table.id();
    return new TableSpec(table.id(), arn, table.properties());
  }

  private static BucketSpec bucket(Resource bucket) {
    JsonNode told = bucket.properties().at("/NotificationConfiguration/QueueConfigurations");
    if (told.isMissingNode()) {
      return new BucketSpec(LocalNames.bucket(bucket.id()), "", "");
    }
    JsonNode rules = told.at("/0/Filter/S3Key/Rules");
    boolean plain =
        told.size() == 1
            && told.at("/0/Event").asText().equals("s3:ObjectCreated:*")
            && rules.size() == 1
            && rules.at("/0/Name").asText().equals("prefix");
    if (!plain) {
      throw new TemplateException(
          bucket.id() + " has notifications the suite cannot send: " + told);
    }
    return new BucketSpec(
        LocalNames.bucket(bucket.id()),
        told.at("/0/Queue").asText(),
        rules.at("/0/Value").asText());
  }

  private static KeySpec key(Resource key) {
    String arn = "arn:aws:kms:" + LocalNames.REGION + ":" + LocalNames.ACCOUNT + ":key/" + key.id();
    return new KeySpec(arn, key.properties().path("KeyUsage").asText("ENCRYPT_DECRYPT"));
  }
}
