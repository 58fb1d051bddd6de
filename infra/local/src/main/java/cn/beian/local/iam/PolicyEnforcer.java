package cn.beian.local.iam;

import cn.beian.local.template.FunctionSpec;
import cn.beian.local.template.Statement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.secretsmanager.model.SecretsManagerException;
import software.amazon.awssdk.services.sqs.model.SqsException;

/**
 * Refuses every AWS call that a function's statements do not allow, before it is sent: with the
 * service's own exception, status 400, code {@code AccessDeniedException}.
 */
public final class PolicyEnforcer implements ExecutionInterceptor {
  private final String function;
  private final List<Statement> statements;
  private final Set<Access> used = ConcurrentHashMap.newKeySet();

  /** An enforcer of the function's statements. */
  public PolicyEnforcer(FunctionSpec function) {
    this.function = function.id();
    this.statements = function.policy();
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    for (Access access : Accesses.of(context.request())) {
      if (statements.stream().noneMatch(statement -> allows(statement, access))) {
        throw denied(context.request(), access);
      }
      used.add(access);
    }
  }

  /** What the statements allow and no call has needed so far. */
  public List<Grant> unused() {
    return statements.stream()
        .flatMap(PolicyEnforcer::accesses)
        .filter(access -> used.stream().noneMatch(each -> makesUseOf(each, access)))
        .map(access -> new Grant(function, access.action(), access.resource()))
        .toList();
  }

  private static boolean makesUseOf(Access used, Access granted) {
    return used.action().equals(granted.action()) && covers(granted.resource(), used.resource());
  }

  private static Stream<Access> accesses(Statement statement) {
    return statement.actions().stream()
        .flatMap(
            action -> statement.resources().stream().map(resource -> new Access(action, resource)));
  }

  private static boolean allows(Statement statement, Access access) {
    return statement.actions().contains(access.action())
        && statement.resources().stream().anyMatch(each -> covers(each, access.resource()));
  }

  /**
   * Whether a statement's resource, perhaps all objects below a prefix, is the one that is used.
   */
  private static boolean covers(String granted, String used) {
    return granted.endsWith("/*")
        ? used.startsWith(granted.substring(0, granted.length() - 1))
        : granted.equals(used);
  }

  private AwsServiceException denied(SdkRequest request, Access access) {
    AwsServiceException.Builder builder =
        switch (access.action().substring(0, access.action().indexOf(':'))) {
          case "sqs" -> SqsException.builder();
          case "kms" -> KmsException.builder();
          case "s3" -> S3Exception.builder();
          case "secretsmanager" -> SecretsManagerException.builder();
          default -> DynamoDbException.builder();
        };
    String message = message(request, access);
    builder.awsErrorDetails(
        AwsErrorDetails.builder()
            .errorCode("AccessDeniedException")
            .errorMessage(message)
            .serviceName("local")
            .build());
    return builder.statusCode(400).message(message).build();
  }

  private String message(SdkRequest request, Access access) {
    return "%s is not authorized to perform %s on %s, which %s needs"
        .formatted(
            function, access.action(), access.resource(), request.getClass().getSimpleName());
  }
}
