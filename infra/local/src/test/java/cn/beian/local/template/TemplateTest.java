package cn.beian.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {
  private static final URI QUEUES = URI.create("http://127.0.0.1:1");
  private static final Map<String, String> PARAMETERS =
      Map.of(
          "BureauIdentitiesSecretArn",
          LocalNames.secret("identities"),
          "BureauUrl",
          "http://127.0.0.1:2",
          "FaceCheckUrl",
          "http://127.0.0.1:3",
          "MessageGatewayUrl",
          "http://127.0.0.1:3",
          "TokenIssuer",
          "issuer",
          "TokenKeys",
          "{}",
          "Release",
          "0000000000");
  private static final String TABLE = "arn:aws:dynamodb:local:000000000000:table/Table";

  private static String tiny() throws IOException {
    try (var in = TemplateTest.class.getResourceAsStream("/tiny.yaml")) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Wiring wiring(String yaml) {
    return Template.parse(yaml).wiring(QUEUES, PARAMETERS, name -> "secret of " + name);
  }

  @Test
  void functionsHaveTheirVariablesMergedAndResolved() throws IOException {
    FunctionSpec put = function("PutThingFunction");
    assertThat(put.handler()).isEqualTo("cn.beian.local.tiny.PutThingFunction");
    assertThat(put.timeout()).isEqualTo(Duration.ofSeconds(10));
    assertThat(put.environment())
        .isEqualTo(
            Map.of(
                "SHARED", "everywhere", "TABLE_NAME", "Table", "SECRET", "secret of tiny/bureau"));
    assertThat(function("RelayFunction").environment())
        .containsEntry("QUEUE_URL", "http://127.0.0.1:1/000000000000/WorkQueue");
  }

  @Test
  void statementsNameResourcesByArn() throws IOException {
    assertThat(function("PutThingFunction").policy())
        .containsExactly(
            new Statement(List.of("dynamodb:PutItem"), List.of(TABLE)),
            new Statement(List.of("dynamodb:Query"), List.of(TABLE + "/index/owner-index")));
  }

  @Test
  void routesKnowTheirAuthorizer() throws IOException {
    ApiSpec api = wiring(tiny()).api();
    assertThat(api.routes())
        .containsExactly(
            new ApiSpec.Route("PUT", "/things/{id}", "PutThingFunction", "Token"),
            new ApiSpec.Route("POST", "/open", "PutThingFunction", null));
    ApiSpec.Authorizer token = api.authorizers().get("Token");
    assertThat(token)
        .isEqualTo(
            new ApiSpec.Authorizer(
                "AuthorizeFunction", "Authorization", "^Bearer .+", Duration.ZERO));
  }

  @Test
  void sourcesAndQueues() throws IOException {
    Wiring wiring = wiring(tiny());
    EventSource.Queue queue = wiring.sources(EventSource.Queue.class).findFirst().orElseThrow();
    assertThat(queue.batchSize()).isEqualTo(10);
    assertThat(queue.reportsFailures()).isTrue();
    QueueSpec spec = wiring.queue(queue.queueArn());
    assertThat(spec.visibility()).isEqualTo(Duration.ofSeconds(60));
    assertThat(spec.redrive())
        .isEqualTo(new QueueSpec.Redrive("arn:aws:sqs:local:000000000000:DeadQueue", 2));
    EventSource.Stream stream = wiring.sources(EventSource.Stream.class).findFirst().orElseThrow();
    assertThat(stream.bisects()).isTrue();
    assertThat(stream.patterns()).hasSize(1);
    assertThat(wiring.sources(EventSource.Schedule.class).map(EventSource.Schedule::expression))
        .containsExactly("rate(1 hour)");
    assertThat(wiring.keys())
        .extracting(KeySpec::usage)
        .containsExactly("ENCRYPT_DECRYPT", "GENERATE_VERIFY_MAC");
  }

  /** Each line spoils the template in one place. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AWS::SQS::Queue|AWS::SNS::Something|type",
        "VisibilityTimeout: 60|Visibility: 60|properties",
        "BatchSize: 10|BatchSiz: 10|properties",
        "!Ref WorkQueue|!Ref NoQueue|does not exist",
        "!GetAtt Table.Arn|!GetAtt Table.Colour|attribute",
        "!Sub '${Table.Arn}/index/owner-index'|!Cidr x|intrinsic",
        "dynamodb:Query|dynamodb:*|statement",
        "Schedule: rate(1 hour)|Cron: rate(1 hour)|properties",
        "Type: Schedule|Type: ScheduleV2|kind",
        "FunctionPayloadType: TOKEN|FunctionPayloadType: REQUEST|TOKEN",
        "Authorizer: NONE|Authorizer: Nobody|authorizer",
        "Condition: IsAlarmed|Condition: IsOdd|condition",
        "RelayFunction::handleRequest|RelayFunction|handler",
      })
  void whatItDoesNotUnderstandIsAnError(String good, String bad, String named) throws IOException {
    String spoilt = tiny().replace(good, bad);
    assertThat(spoilt).isNotEqualTo(tiny());
    assertThatThrownBy(() -> wiring(spoilt))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining(named);
  }

  @Test
  void aParameterWithoutAValueIsAnError() throws IOException {
    Template template = Template.parse(tiny());
    assertThatThrownBy(() -> template.wiring(QUEUES, Map.of(), name -> name))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("parameter");
  }

  @Test
  void theProjectsOwnTemplateIsUnderstood() {
    Wiring wiring =
        Template.read(Path.of("..", "..", "template.yaml"))
            .wiring(QUEUES, PARAMETERS, name -> name);
    assertThat(wiring.functions()).hasSizeGreaterThan(20);
    assertThat(wiring.functions())
        .allSatisfy(function -> assertThat(Class.forName(function.handler())).isNotNull());
  }

  private static FunctionSpec function(String id) throws IOException {
    return wiring(tiny()).functions().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
