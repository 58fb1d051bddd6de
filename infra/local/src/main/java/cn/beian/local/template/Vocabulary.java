package cn.beian.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The resource types and properties that the suite knows: those it emulates, and those that change
 * nothing about the wiring. Everything else is refused, so that nothing of the template is passed
 * over in silence.
 */
final class Vocabulary {
  private static final Set<String> INERT =
      Set.of(
          "AWS::ApiGateway::Account",
          "AWS::CloudFormation::Stack",
          "AWS::CloudWatch::Alarm",
          "AWS::CloudWatch::CompositeAlarm",
          "AWS::CloudWatch::Dashboard",
          "AWS::IAM::Role",
          "AWS::KMS::Alias",
          "AWS::Logs::LogGroup",
          "AWS::Logs::MetricFilter",
          "AWS::S3::BucketPolicy",
          "AWS::SNS::Subscription",
          "AWS::SNS::Topic",
          "AWS::SQS::QueuePolicy");

  private static final Map<String, String> PROPERTIES =
      Map.of(
          "AWS::Serverless::Function",
          """
          Handler CodeUri Runtime Architectures MemorySize Timeout Environment Policies Events Description
          FunctionName SnapStart AutoPublishAlias AutoPublishAliasAllProperties AutoPublishCodeSha256 Tracing
          LoggingConfig Tags
          ReservedConcurrentExecutions DeploymentPreference\
          """,
          "AWS::Serverless::Api",
          """
          Name Description StageName OpenApiVersion EndpointConfiguration TracingEnabled Auth MethodSettings
          AccessLogSetting GatewayResponses Tags AlwaysDeploy FailOnWarnings PropagateTags\
          """,
          "AWS::DynamoDB::Table",
          """
          BillingMode AttributeDefinitions KeySchema GlobalSecondaryIndexes StreamSpecification
          TimeToLiveSpecification PointInTimeRecoverySpecification SSESpecification DeletionProtectionEnabled
          Tags ContributorInsightsSpecification TableClass\
          """,
          "AWS::SQS::Queue",
          """
          VisibilityTimeout MessageRetentionPeriod RedrivePolicy RedriveAllowPolicy SqsManagedSseEnabled
          KmsMasterKeyId KmsDataKeyReusePeriodSeconds DelaySeconds MaximumMessageSize
          ReceiveMessageWaitTimeSeconds Tags\
          """,
          "AWS::KMS::Key",
          """
          Description KeyPolicy KeySpec KeyUsage EnableKeyRotation PendingWindowInDays RotationPeriodInDays Tags\
          """,
          "AWS::S3::Bucket",
          """
          PublicAccessBlockConfiguration OwnershipControls BucketEncryption LifecycleConfiguration
          CorsConfiguration NotificationConfiguration Tags\
          """,
          "event Api",
          "RestApiId Method Path Auth",
          "event SQS",
          "Queue BatchSize FunctionResponseTypes ScalingConfig",
          "event DynamoDB",
          """
          Stream StartingPosition BatchSize BisectBatchOnFunctionError FunctionResponseTypes
          MaximumRetryAttempts MaximumRecordAgeInSeconds FilterCriteria DestinationConfig\
          """,
          "event Schedule",
          "Schedule RetryPolicy Name Description");

  private Vocabulary() {}

  /** Whether the type is emulated; false if it has nothing to do with the wiring. */
  static boolean emulated(String logicalId, String type) {
    if (INERT.contains(type)) {
      return false;
    }
    if (!PROPERTIES.containsKey(type)) {
      throw new TemplateException(logicalId + " has a type the suite does not know: " + type);
    }
    return true;
  }

  /** Refuses properties that the suite does not know. */
  static void check(String place, String kind, JsonNode properties) {
    String known = PROPERTIES.get(kind);
    if (known == null) {
      throw new TemplateException(place + " is of a kind the suite does not know: " + kind);
    }
    List<String> unknown = new ArrayList<>();
    properties.fieldNames().forEachRemaining(unknown::add);
    unknown.removeAll(List.of(known.split("\\s+")));
    if (!unknown.isEmpty()) {
      throw new TemplateException(place + " has properties the suite does not know: " + unknown);
    }
  }
}
