package cn.beian.local.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.beian.local.template.FunctionSpec;
import cn.beian.local.template.LocalNames;
import cn.beian.local.template.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.kms.model.DecryptRequest;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyRequest;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;
import software.amazon.awssdk.services.secretsmanager.model.PutSecretValueRequest;
import software.amazon.awssdk.services.secretsmanager.model.SecretsManagerException;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SqsException;

class PolicyEnforcerTest {
  private static final String TABLE = "arn:aws:dynamodb:local:000000000000:table/T";
  private static final String QUEUE = "arn:aws:sqs:local:000000000000:Q";
  private static final String KEY = "arn:aws:kms:local:000000000000:key/K";
  private static final String SECRET = LocalNames.secret("S");
  private static final Map<String, AttributeValue> ITEM = Map.of("pk", AttributeValue.fromS("1"));

  @Test
  void aNamedActionOnANamedResourcePasses() {
    allowed(GetItemRequest.builder().tableName("T").build(), "dynamodb:GetItem", TABLE);
    allowed(
        SendMessageRequest.builder().queueUrl("http://127.0.0.1:1/000000000000/Q").build(),
        "sqs:SendMessage",
        QUEUE);
    allowed(
        SendMessageBatchRequest.builder().queueUrl("http://127.0.0.1:1/000000000000/Q").build(),
        "sqs:SendMessage",
        QUEUE);
    allowed(GenerateDataKeyRequest.builder().keyId(KEY).build(), "kms:GenerateDataKey", KEY);
    allowed(GenerateDataKeyRequest.builder().keyId("K").build(), "kms:GenerateDataKey", KEY);
    allowed(
        GetSecretValueRequest.builder().secretId(SECRET).build(),
        "secretsmanager:GetSecretValue",
        SECRET);
    allowed(
        GetSecretValueRequest.builder().secretId("S").build(),
        "secretsmanager:GetSecretValue",
        SECRET);
    allowed(
        BatchGetItemRequest.builder()
            .requestItems(Map.of("T", KeysAndAttributes.builder().keys(ITEM).build()))
            .build(),
        "dynamodb:BatchGetItem",
        TABLE);
  }

  @Test
  void aMissingActionIsDeniedAsTheServiceWould() {
    SdkRequest scan = ScanRequest.builder().tableName("T").build();
    assertThatThrownBy(() -> call(scan, new Statement(List.of("dynamodb:GetItem"), List.of(TABLE))))
        .isInstanceOfSatisfying(
            DynamoDbException.class,
            e -> {
              assertThat(e.statusCode()).isEqualTo(400);
              assertThat(e.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException");
              assertThat(e.getMessage()).contains("dynamodb:Scan", TABLE);
            });
    denied(
        SendMessageRequest.builder().queueUrl("http://h/0/R").build(),
        SqsException.class,
        new Statement(List.of("sqs:SendMessage"), List.of(QUEUE)));
    denied(
        GetSecretValueRequest.builder().secretId("S2").build(),
        SecretsManagerException.class,
        new Statement(List.of("secretsmanager:GetSecretValue"), List.of(SECRET)));
    denied(
        PutSecretValueRequest.builder().secretId("S").build(),
        SecretsManagerException.class,
        new Statement(List.of("secretsmanager:GetSecretValue"), List.of(SECRET)));
    denied(
        DecryptRequest.builder().ciphertextBlob(SdkBytes.fromUtf8String("names no key")).build(),
        KmsException.class,
        new Statement(List.of("kms:Decrypt"), List.of(KEY)));
  }

  @Test
  void anIndexIsAResourceOfItsOwn() {
    SdkRequest query = QueryRequest.builder().tableName("T").indexName("due-index").build();
    allowed(query, "dynamodb:Query", TABLE + "/index/due-index");
    denied(
        query,
        DynamoDbException.class,
        new Statement(List.of("dynamodb:Query"), List.of(TABLE, TABLE + "/index/owner-index")));
  }

  @Test
  void aTransactionNeedsWhatEachOfItsItemsNeeds() {
    TransactWriteItemsRequest all =
        TransactWriteItemsRequest.builder()
            .transactItems(
                item(TransactWriteItem.builder().put(Put.builder().tableName("T").build())),
                item(TransactWriteItem.builder().update(Update.builder().tableName("T").build())),
                item(TransactWriteItem.builder().delete(Delete.builder().tableName("T").build())),
                item(
                    TransactWriteItem.builder()
                        .conditionCheck(ConditionCheck.builder().tableName("T").build())))
            .build();
    List<String> actions =
        List.of(
            "dynamodb:PutItem",
            "dynamodb:UpdateItem",
            "dynamodb:DeleteItem",
            "dynamodb:ConditionCheckItem");
    call(all, new Statement(actions, List.of(TABLE)));
    for (String missing : actions) {
      List<String> rest = actions.stream().filter(each -> !each.equals(missing)).toList();
      denied(all, DynamoDbException.class, new Statement(rest, List.of(TABLE)));
    }
  }

  @Test
  void whatNoCallHasNeededIsToldOfEachResource() {
    PolicyEnforcer enforcer =
        enforcer(
            new Statement(List.of("dynamodb:GetItem", "dynamodb:PutItem"), List.of(TABLE)),
            new Statement(List.of("kms:Decrypt"), List.of(KEY, KEY + "2")));
    call(GetItemRequest.builder().tableName("T").build(), enforcer);
    call(DecryptRequest.builder().keyId(KEY).build(), enforcer);
    assertThat(enforcer.unused())
        .containsExactly(
            new Grant("F", "dynamodb:PutItem", TABLE), new Grant("F", "kms:Decrypt", KEY + "2"));
  }

  private static TransactWriteItem item(TransactWriteItem.Builder item) {
    return item.build();
  }

  private static void allowed(SdkRequest request, String action, String resource) {
    call(request, new Statement(List.of(action), List.of(resource)));
  }

  private static void denied(
      SdkRequest request, Class<? extends AwsServiceException> type, Statement statement) {
    assertThatThrownBy(() -> call(request, statement)).isInstanceOf(type);
  }

  private static void call(SdkRequest request, Statement statement) {
    call(request, enforcer(statement));
  }

  private static void call(SdkRequest request, PolicyEnforcer enforcer) {
    enforcer.beforeExecution(() -> request, new ExecutionAttributes());
  }

  private static PolicyEnforcer enforcer(Statement... statements) {
    return new PolicyEnforcer(
        new FunctionSpec("F", "x.F", Map.of(), List.of(statements), Duration.ofSeconds(1), 128));
  }
}
