package cn.beian.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every check fails a copy of the template that was broken in one place. */
class BrokenTemplateTest {

  private static final String TEXT = Repository.templateText();

  static Stream<Arguments> breaks() {
    return Stream.of(
        arguments(
            "functions named",
            "Handler: cn.beian.orders.CreateOrderFunction::handleRequest",
            "Handler: cn.beian.orders.OpenOrderFunction::handleRequest",
            "CreateOrderFunction: Handler is not"),
        arguments(
            "functions named",
            "CodeUri: functions/orders/target/beian-orders-0.1.0-SNAPSHOT-function.jar",
            "CodeUri: functions/orders/target/beian-orders-0.1.0-SNAPSHOT.jar",
            "CreateOrderFunction: CodeUri is not a function jar"),
        arguments(
            "functions named",
            "functions/records/target/beian-records-0.1.0",
            "functions/records/target/beian-records-0.0.9",
            "GetRecordsFunction: the jar has another version"),
        arguments(
            "functions named",
            "functions/records/target/beian-records",
            "functions/filings/target/beian-filings",
            "GetRecordsFunction: no module builds the jar"),
        arguments("functions sized", "Runtime: java25", "Runtime: java21", "Runtime is not java25"),
        arguments(
            "functions sized", "MemorySize: 1024", "MemorySize: 64", "MemorySize out of range"),
        arguments(
            "functions sized",
            "Timeout: 15",
            "Timeout: 30",
            "CreateOrderFunction: Timeout out of range"),
        arguments(
            "functions sized",
            "Architectures: [arm64]",
            "Architectures: [x86_64]",
            "is not for arm64"),
        arguments(
            "functions published",
            "ApplyOn: !Ref SnapStartMode",
            "ApplyOn: None",
            "takes no snapshots"),
        arguments(
            "functions published",
            "Default: PublishedVersions",
            "Default: None",
            "takes no snapshots"),
        arguments(
            "functions published", "AutoPublishAlias: live", "Tags: {}", "publishes no version"),
        arguments(
            "functions published",
            "AutoPublishCodeSha256: !Ref Release",
            "Tags: {}",
            "a deployment may publish no new version"),
        arguments(
            "functions logged",
            "RetentionInDays: !Ref LogRetentionDays",
            "KmsKeyId: !Ref DataKey",
            "keeps logs for ever"),
        arguments(
            "functions logged",
            "LogGroup: !Ref OrdersLogGroup",
            "LogGroup: !Ref BureauLogGroup",
            "does not log into its capability's group"),
        arguments("functions logged", "LogFormat: JSON", "LogFormat: Text", "does not log JSON"),
        arguments(
            "functions started",
            "FunctionResponseTypes: [ReportBatchItemFailures]",
            "Enabled: true",
            "batches fail as a whole"),
        arguments(
            "functions started", "BatchSize: 10\n", "BatchSize: 1000\n", "BatchSize out of range"),
        arguments(
            "functions started",
            "Schedule: rate(1 hour)",
            "Schedule: hourly",
            "no schedule: hourly"),
        arguments(
            "functions started",
            "BisectBatchOnFunctionError: true",
            "BisectBatchOnFunctionError: false",
            "a poison record holds its batch"),
        arguments(
            "functions started",
            "MaximumRetryAttempts: 20",
            "MaximumRetryAttempts: -1",
            "a poison record stops the shard"),
        arguments(
            "functions started",
            "StartingPosition: TRIM_HORIZON",
            "StartingPosition: LATEST",
            "events before deployment are lost"),
        arguments(
            "functions started",
            "Type: SQS\n          Properties",
            "Type: Kinesis\n          Properties",
            "event type not run"),
        arguments(
            "routes guarded",
            "Authorizer: NONE",
            "Authorizer: BearerToken",
            "POST /sms-checks: is closed"),
        arguments(
            "routes guarded",
            "Path: /orders/{orderId}/submission\n",
            "Path: /orders/{orderId}/submission\n            Auth:\n              Authorizer: NONE\n",
            "POST /orders/{orderId}/submission: is open"),
        arguments(
            "routes guarded",
            "DefaultAuthorizer: BearerToken",
            "DefaultAuthorizer: Nobody",
            "no default authorizer"),
        arguments(
            "routes guarded",
            "Path: /validations",
            "Path: /orders/{orderId}/validations",
            "is there twice"),
        arguments(
            "routes throttled",
            "ThrottlingRateLimit: 5\n",
            "ThrottlingRateLimit: 500\n",
            "not throttled more strictly"),
        arguments(
            "routes throttled",
            "ResourcePath: /~1sms-checks",
            "ResourcePath: /sms-checks",
            "not throttled more strictly"),
        arguments(
            "routes throttled",
            "LoggingLevel: 'OFF'",
            "LoggingLevel: INFO",
            "execution logs would hold personal data"),
        arguments(
            "gateway answers",
            "StatusCode: 401",
            "StatusCode: 403",
            "UNAUTHORIZED: is not answered 401"),
        arguments(
            "gateway answers",
            "\"status\": 404",
            "\"status\": 403",
            "MISSING_AUTHENTICATION_TOKEN: status is not the one sent"),
        arguments(
            "gateway answers",
            "\"'application/problem+json'\"",
            "\"'application/json'\"",
            "is not sent as a problem document"),
        arguments(
            "gateway answers",
            "urn:beian:problem:NO_SUCH_ROUTE",
            "urn:beian:problem:NOT_FOUND",
            "type and code differ"),
        arguments(
            "queues redriven",
            "maxReceiveCount: 5",
            "maxReceiveCount: 1",
            "gives up before the fifth try"),
        arguments(
            "queues redriven",
            "deadLetterTargetArn: !GetAtt NotificationDeadLetterQueue.Arn",
            "deadLetterTargetArn: !GetAtt BureauDeadLetterQueue.Arn",
            "NotificationQueue: shares its dead-letter queue"),
        arguments(
            "queues redriven",
            "      RedrivePolicy:\n        deadLetterTargetArn: !GetAtt CleanupDeadLetterQueue.Arn\n        maxReceiveCount: 5\n",
            "",
            "CleanupQueue: has no dead-letter queue"),
        arguments(
            "messages hidden",
            "VisibilityTimeout: 360",
            "VisibilityTimeout: 300",
            "NotificationQueue: shows a message again"),
        arguments(
            "messages hidden",
            "Queue: !GetAtt NotificationQueue.Arn",
            "Queue: !GetAtt BureauQueue.Arn",
            "NotificationQueue: consumers: []"),
        arguments(
            "messages kept",
            "MessageRetentionPeriod: 1209600",
            "MessageRetentionPeriod: 60",
            "keeps messages too short"),
        arguments(
            "messages kept",
            "SqsManagedSseEnabled: true",
            "SqsManagedSseEnabled: false",
            "is not encrypted"),
        arguments(
            "alarms aimed",
            "MetricName: ApproximateNumberOfMessagesVisible",
            "MetricName: NumberOfMessagesSent",
            "metric not known to move: AWS/SQS NumberOfMessagesSent"),
        arguments(
            "alarms aimed",
            "Statistic: Maximum",
            "Statistic: SampleCount",
            "statistic is not Maximum"),
        arguments(
            "alarms aimed",
            "Name: FunctionName",
            "Name: Function",
            "its dimensions name nothing that is there"),
        arguments(
            "alarms aimed",
            "Value: !GetAtt BureauDeadLetterQueue.QueueName",
            "Value: bureau-dead-letters",
            "its dimensions name nothing that is there"),
        arguments(
            "alarms aimed",
            "Value: !Sub '${AWS::StackName}-api'",
            "Value: !Ref Api",
            "its dimensions name nothing that is there"),
        arguments(
            "alarms reachable",
            "TreatMissingData: breaching",
            "TreatMissingData: notBreaching",
            "silence is misread"),
        arguments("alarms reachable", "Threshold: 900", "Threshold: 3600", "redrive comes first"),
        arguments(
            "alarms reachable",
            "AlarmActions: !If [HasAlarmTopic, [!Ref AlarmTopicArn], !Ref AWS::NoValue]",
            "ActionsEnabled: true",
            "tells nobody"),
        arguments(
            "alarms reachable",
            "ReturnData: true",
            "ReturnData: false",
            "compares not exactly one value"),
        arguments(
            "everything watched",
            "Value: !GetAtt RelayFailureQueue.QueueName",
            "Value: !GetAtt BureauQueue.QueueName",
            "RelayFailureQueue: no alarm on"),
        arguments(
            "alarms aimed",
            "MetricName: QuotaDifferences\n          MetricValue",
            "MetricName: Differences\n          MetricValue",
            "QuotaDifferenceAlarm: metric not known to move"),
        arguments(
            "everything watched",
            "MetricName: IteratorAge",
            "MetricName: Duration",
            "no alarm on the age of its stream"),
        arguments(
            "everything watched",
            "ComparisonOperator: LessThanThreshold",
            "ComparisonOperator: GreaterThanThreshold",
            "PlanCleanupFunction: no heartbeat"),
        arguments(
            "everything watched",
            "MetricName: 5XXError",
            "MetricName: 4XXError",
            "API: no alarm on 5xx"),
        arguments(
            "everything watched",
            "              MetricName: Errors\n",
            "              MetricName: Throttles\n",
            "no alarm on its errors"),
        arguments(
            "conditions open",
            "!Equals [!Ref TracingMode, Active]",
            "!Equals [!Ref TracingMode, active]",
            "TracesRequests: is always [false]"),
        arguments(
            "conditions open",
            "!Not [!Equals [!Ref AlarmTopicArn, '']]",
            "!Or [!Condition TracesRequests, !Not [!Condition TracesRequests]]",
            "HasAlarmTopic: is always [true]"),
        arguments(
            "policies written",
            "          Statement:\n            - Effect: Allow",
            "          Statement:\n            - Effect: Deny",
            "a policy is not written out"),
        arguments(
            "policies written",
            "pool/${SmsPool}'\n              - !Ref AWS::NoValue",
            "pool/${SmsPool}'\n              - !Ref StageName",
            "DispatchNotificationFunction: a policy is not written out"),
        arguments("permissions named", "dynamodb:GetItem", "dynamodb:*", "is a wildcard"),
        arguments(
            "permissions named",
            "dynamodb:GetItem",
            "dynamodb:Scan",
            "is not in the list of actions"),
        arguments(
            "permissions named",
            "Action: [dynamodb:GetItem, ",
            "Action: [dynamodb:GetItem, dynamodb:GetItem, ",
            "is granted twice"),
        arguments(
            "permissions bounded",
            "Resource: !GetAtt Table.Arn",
            "Resource: '*'",
            "is not bounded"),
        arguments("permissions bounded", "index/owner-index'", "index/*'", "is not bounded"),
        arguments(
            "permissions bounded",
            "Action: [sqs:SendMessage]\n              Resource: !GetAtt SweepQueue.Arn",
            "Action: [sqs:SendMessage]\n              Resource: !GetAtt Table.Arn",
            "is not bounded"),
        arguments(
            "permissions bounded",
            "Action: [secretsmanager:GetSecretValue]\n              Resource: !Ref BureauIdentitiesSecretArn",
            "Action: [secretsmanager:GetSecretValue]\n              Resource: !Ref TokenIssuer",
            "is not bounded"),
        arguments(
            "permissions bounded", ":secret:.+-[A-Za-z0-9]{6}$'", ":secret:.+$'", "is not bounded"),
        arguments(
            "permissions bounded",
            ":identity/${EmailIdentity}'",
            ":identity/${StageName}'",
            "ses:SendEmail: is not bounded"),
        arguments(
            "permissions bounded",
            "'^([A-Za-z0-9@._+-]+)?$'",
            "'^(.+)?$'",
            "ses:SendEmail: is not bounded"),
        arguments(
            "permissions bounded",
            ":configuration-set/${EmailConfigurationSet}'",
            ":configuration-set/*'",
            "ses:SendEmail: is not bounded"),
        arguments(
            "permissions bounded",
            ":${AWS::AccountId}:pool/${SmsPool}'\n              -",
            ":${AWS::AccountId}:*'\n              -",
            "sms-voice:SendTextMessage: is not bounded"),
        arguments(
            "senders demanded",
            "!Not [!Equals [!Ref SmsPool, '']]",
            "!Equals [!Ref SmsPool, '']",
            "SmsPool: may stay empty"),
        arguments(
            "senders demanded",
            "!Not [!Equals [!Ref MessageGatewayUrl, '']]",
            "!Not [!Equals [!Ref EmailFrom, '']]",
            "MessageGatewayUrl: may stay empty"),
        arguments(
            "permissions keyed",
            "Action: [kms:GenerateMac]\n              Resource: !GetAtt HashKey.Arn",
            "Action: [kms:GenerateMac]\n              Resource: !GetAtt DataKey.Arn",
            "on the wrong key"),
        arguments(
            "permissions matched",
            "          CLEANUP_QUEUE_URL: !Ref CleanupQueue\n",
            "",
            "SweepDeadlinesFunction: variables name ["),
        arguments(
            "permissions matched",
            "          TOKEN_ISSUER: !Ref TokenIssuer\n",
            "          DATA_KEY_ID: !GetAtt DataKey.Arn\n",
            "AuthorizeFunction: variables name ["),
        arguments(
            "permissions matched",
            "            - Effect: Allow\n              Action: [secretsmanager:GetSecretValue]\n              Resource: !Ref BureauIdentitiesSecretArn\n",
            "",
            "PlanBureauCallsFunction: variables name ["),
        arguments(
            "data retained",
            "DeletionPolicy: Retain",
            "DeletionPolicy: Delete",
            "Table: DeletionPolicy loses data"),
        arguments(
            "data safe",
            "PointInTimeRecoveryEnabled: true",
            "PointInTimeRecoveryEnabled: false",
            "PointInTimeRecoveryEnabled is off"),
        arguments(
            "data safe",
            "StreamViewType: NEW_IMAGE",
            "StreamViewType: KEYS_ONLY",
            "does not stream what is written"),
        arguments(
            "names declared",
            "TABLE_NAME: !Ref Table",
            "TABLE_NAME: !Ref Tabel",
            "Tabel: is used and not declared"),
        arguments(
            "names declared",
            "!If [TracesRequests,",
            "!If [Traces,",
            "Traces: is a condition that is not declared"),
        arguments(
            "names used",
            "LOOK_BACK_DAYS: !Ref LookBackDays",
            "LOOK_BACK_DAYS: 14",
            "LookBackDays: is a parameter without use"),
        arguments(
            "names used",
            "!If [TracesRequests, true, false]",
            "false",
            "TracesRequests: is a condition without use"),
        arguments(
            "partitions open",
            "arn:${AWS::Partition}:iam::aws:policy",
            "arn:aws:iam::aws:policy",
            "writes the partition down"));
  }

  @ParameterizedTest(name = "{0}: {3}")
  @MethodSource("breaks")
  void isNoticed(String check, String sound, String broken, String problem) {
    assertThat(TEXT).contains(sound);
    Template template = Template.parse(TEXT.replace(sound, broken));
    assertThat(Checks.of(check).problems(template))
        .anySatisfy(one -> assertThat(one).contains(problem));
  }

  @Test
  void everyCheckIsBrokenOnce() {
    Set<String> broken = breaks().map(row -> (String) row.get()[0]).collect(Collectors.toSet());
    assertThat(broken).isEqualTo(Checks.ALL.keySet());
  }
}
