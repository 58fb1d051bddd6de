package cn.beian.bureau;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.beian.domain.account.Role;
import cn.beian.domain.filing.Province;
import cn.beian.platform.env.Primed;
import cn.beian.platform.secret.Secret;
import cn.beian.testing.HandlerCaller;
import cn.beian.testing.HandlerHarness;
import cn.beian.testing.HandlerMessages;
import cn.beian.testing.HandlerPriming;
import cn.beian.testing.HandlerReply;
import cn.beian.testing.LambdaEvents;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/** The identities as functions have them from the secret. */
class CurrentIdentitiesTest {
  private static final String PASSWORD = "hunter2-geheim";

  @RegisterExtension final HandlerHarness harness = new HandlerHarness();

  private static String identities(Province... provinces) {
    return Arrays.stream(provinces)
        .map(province ->
            """
            {"province":"%s","url":"http://127.0.0.1:9","provider":990000000001,
             "userName":"synthetic","password":"%s"}\
            """
                .formatted(province.code(), PASSWORD))
        .collect(Collectors.joining(",", "[", "]"));
  }

  private HandlerReply channels(RequestStreamHandler function) throws Exception {
    return harness.call(
        function,
        HandlerCaller.of(Role.REVIEWER).calls(LambdaEvents.http("GET", "/bureau-channels")));
  }

  private List<String> provinces(RequestStreamHandler function) throws Exception {
    return channels(function).done(200).each("/items", "/province");
  }

  private int readings() {
    return Collections.frequency(harness.watch().operations(), "GetSecretValue");
  }

  @Test
  void whatIsRotatedIsTakenUpWithoutANewFunction() throws Exception {
    harness.identities().put(identities(Province.BJ));
    RequestStreamHandler function = harness.make(ListBureauChannelsFunction::new);
    assertThat(readings()).as("not before it is needed").isZero();
    assertThat(provinces(function)).containsExactly("CN-BJ");
    harness.identities().put(identities(Province.BJ, Province.GD));
    assertThat(provinces(function)).containsExactly("CN-BJ");
    assertThat(readings()).isEqualTo(1);
    harness.pass(Secret.LIFE);
    assertThat(provinces(function)).containsExactly("CN-BJ", "CN-GD");
    assertThat(readings()).isEqualTo(2);
    assertThat(harness.output().lines()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"hunter2-geheim", "[{\"province\":\"hunter2-geheim\"}]", "[{}"})
  void whatCannotBeReadChangesNothingAndIsReportedWithoutContent(String content) throws Exception {
    harness.output().secret(PASSWORD);
    harness.identities().put(identities(Province.BJ));
    RequestStreamHandler function = harness.make(ListBureauChannelsFunction::new);
    provinces(function);
    harness.identities().put(content);
    harness.pass(Secret.LIFE);
    assertThat(provinces(function)).containsExactly("CN-BJ");
    assertThat(harness.output().events("secret_not_refreshed"))
        .singleElement()
        .satisfies(line -> assertThat(line.get("reason")).asString().startsWith("identities"));
  }

  @Test
  void aServiceThatIsDownChangesNothing() throws Exception {
    harness.identities().put(identities(Province.BJ));
    RequestStreamHandler function = harness.make(ListBureauChannelsFunction::new);
    provinces(function);
    harness
        .watch()
        .fail(GetSecretValueRequest.class::isInstance, SdkClientException.create("no route"));
    harness.pass(Secret.LIFE);
    assertThat(provinces(function)).containsExactly("CN-BJ");
    assertThat(harness.output().events("secret_not_refreshed")).hasSize(1);
  }

  @Test
  void withoutASecretTheFunctionFailsAndSaysWhy() throws Exception {
    harness.identities().remove();
    RequestStreamHandler function = harness.make(ListBureauChannelsFunction::new);
    channels(function).refused(500, "INTERNAL");
    assertThat(harness.output().events("secret_not_read"))
        .singleElement()
        .satisfies(line -> assertThat(line).containsEntry("code", "ResourceNotFoundException"));
    harness.identities().put(identities(Province.GD));
    assertThat(provinces(function)).as("as soon as there is one").containsExactly("CN-GD");
  }

  @Test
  void withoutAReadableSecretNothingOfItIsShown() throws Exception {
    harness.output().secret(PASSWORD);
    harness.identities().put(identities(Province.BJ).replace("password", "hunter2-geheim"));
    HandlerReply reply = channels(harness.make(ListBureauChannelsFunction::new));
    reply.refused(500, "INTERNAL");
    assertThat(reply.text()).doesNotContain(PASSWORD);
    assertThat(harness.output().events("secret_not_read"))
        .singleElement()
        .satisfies(line ->
            assertThat(line)
                .containsEntry("reason", "identities[0] has an unknown member in place 5"));
  }

  @Test
  void withoutAnAnswerOfTheServiceTheCallerComesAgain() throws Exception {
    harness
        .watch()
        .fail(GetSecretValueRequest.class::isInstance, SdkClientException.create("no route"));
    channels(harness.make(ListBureauChannelsFunction::new)).refused(503, "UNAVAILABLE");
  }

  @Test
  void withoutASecretMessagesComeAgain() throws Exception {
    harness.identities().remove();
    RequestStreamHandler function = harness.make(FetchBureauFilesFunction::new);
    byte[] batch = HandlerMessages.batch(List.of(ProvinceMessage.write(Province.BJ)));
    assertThat(harness.failures(function, batch)).containsExactly("m-0");
    harness.identities().put("[]");
    assertThat(harness.failures(function, batch)).isEmpty();
  }

  static Stream<Named<Callable<Primed>>> readers() {
    return Stream.of(
        Named.of("SendToBureau", SendToBureauFunction::new),
        Named.of("FetchBureauFiles", FetchBureauFilesFunction::new),
        Named.of("ApplyBureauResults", ApplyBureauResultsFunction::new),
        Named.of("PlanBureauCalls", PlanBureauCallsFunction::new),
        Named.of("ListBureauChannels", ListBureauChannelsFunction::new));
  }

  /** It primes twice: had the first left the secret for the snapshot, it would be read once. */
  @ParameterizedTest
  @MethodSource("readers")
  void primingReadsTheSecretAndLeavesNothingOfItBehind(Callable<Primed> function) throws Exception {
    assertThat(HandlerPriming.operations(harness, function)).containsOnlyOnce("GetSecretValue");
    assertThat(readings()).isEqualTo(2);
  }

  @Test
  void aSecretThatCannotBeReadStopsTheSnapshotOfAQueueFunction() throws Exception {
    harness.identities().remove();
    assertThatThrownBy(() -> HandlerPriming.operations(harness, SendToBureauFunction::new))
        .isInstanceOf(ResourceNotFoundException.class);
  }
}
