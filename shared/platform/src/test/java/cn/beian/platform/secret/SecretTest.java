package cn.beian.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.beian.platform.env.Environment;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueResponse;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

class SecretTest {
  private static final String CONTENT = "hunter2-geheim";
  private static final Duration BREATH = Duration.ofMillis(1);

  private final PrintStream before = System.out;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final Manager manager = new Manager();
  private Instant now = Instant.parse("2026-11-23T02:00:00Z");
  private final InstantSource clock = () -> now;
  private final Secret<Integer> secret = secret(Map.of("THE_SECRET", "arn-of-it"));

  private Secret<Integer> secret(Map<String, String> variables) {
    Environment environment = new Environment(variables, clock, List.of());
    return new Secret<>(environment, "THE_SECRET", SecretTest::number, manager);
  }

  /** Says no in words that hold the text, but for an IllegalArgumentException of our own. */
  private static int number(String text) {
    if (text.startsWith("range")) {
      return text.charAt(99);
    }
    if (!text.matches("\\d+")) {
      throw new IllegalArgumentException("number[0] is no number");
    }
    return Integer.parseInt(text);
  }

  /** What the service would answer: a response, or a failure to throw. */
  private static final class Manager implements SecretsManagerClient {
    private final List<String> asked = new ArrayList<>();
    private Object answer = text("1");

    static GetSecretValueResponse text(String text) {
      return GetSecretValueResponse.builder().secretString(text).build();
    }

    void says(String text) {
      answer = text(text);
    }

    @Override
    public GetSecretValueResponse getSecretValue(GetSecretValueRequest request) {
      asked.add(request.secretId());
      if (answer instanceof RuntimeException failure) {
        throw failure;
      }
      return (GetSecretValueResponse) answer;
    }

    @Override
    public String serviceName() {
      return SERVICE_NAME;
    }

    @Override
    public void close() {}
  }

  @BeforeEach
  void listen() {
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void theContentIsNeverPrinted() {
    System.setOut(before);
    assertThat(log()).doesNotContain(CONTENT);
  }

  private String log() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  private void pass(Duration time) {
    now = now.plus(time);
  }

  @Test
  void itIsReadWhenItIsFirstAskedForAndThenKept() {
    assertThat(manager.asked).isEmpty();
    assertThat(secret.value()).isEqualTo(1);
    pass(Secret.LIFE.minus(BREATH));
    manager.says("2");
    assertThat(secret.value()).isEqualTo(1);
    assertThat(manager.asked).containsExactly("arn-of-it");
  }

  @Test
  void whatWasRotatedIsTakenUpAfterTenMinutes() {
    secret.value();
    manager.says("2");
    pass(Duration.ofMinutes(10));
    assertThat(secret.value()).isEqualTo(2);
    manager.says("3");
    assertThat(secret.value()).isEqualTo(2);
    pass(Secret.LIFE);
    assertThat(secret.value()).isEqualTo(3);
    assertThat(manager.asked).hasSize(3);
    assertThat(log()).isEmpty();
  }

  @Test
  void aRefreshThatFailsKeepsTheOldValueAndIsTriedAgainAMinuteLater() {
    secret.value();
    manager.answer = SdkClientException.create(CONTENT);
    pass(Secret.LIFE);
    assertThat(secret.value()).isEqualTo(1);
    assertThat(log())
        .contains("\"event\":\"secret_not_refreshed\"", "SdkClientException")
        .hasLineCount(1);
    pass(Secret.PAUSE.minus(BREATH));
    assertThat(secret.value()).isEqualTo(1);
    assertThat(manager.asked).as("not at every event").hasSize(2);
    pass(BREATH);
    manager.says("2");
    assertThat(secret.value()).isEqualTo(2);
    pass(Secret.LIFE.minus(BREATH));
    manager.says("3");
    assertThat(secret.value()).isEqualTo(2);
    assertThat(log()).hasLineCount(1);
  }

  @Test
  void theOldValueCountsAsLongAsThereIsNoOther() {
    secret.value();
    manager.answer = ResourceNotFoundException.builder().message("gone").build();
    for (int day = 0; day < 3; day++) {
      pass(Duration.ofDays(1));
      assertThat(secret.value()).isEqualTo(1);
    }
    assertThat(log()).hasLineCount(3);
  }

  @Test
  void whatIsRotatedAndUnreadableIsReportedWithItsReasonAlone() {
    secret.value();
    manager.says(CONTENT);
    pass(Secret.LIFE);
    assertThat(secret.value()).isEqualTo(1);
    assertThat(log())
        .contains("\"event\":\"secret_not_refreshed\"", "\"reason\":\"number[0] is no number\"");
  }

  @Test
  void withoutAnyValueTheServicesErrorIsTheCallers() {
    manager.answer =
        ResourceNotFoundException.builder()
            .awsErrorDetails(
                AwsErrorDetails.builder().errorCode("ResourceNotFoundException").build())
            .build();
    assertThatThrownBy(secret::value).isSameAs(manager.answer);
    assertThat(log())
        .contains("\"event\":\"secret_not_read\"", "\"code\":\"ResourceNotFoundException\"");
    manager.says("2");
    assertThat(secret.value()).as("asked at once the next time").isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {CONTENT, "", "range of " + CONTENT})
  void withoutAnyValueAnUnreadableOneIsAnErrorThatSaysNothingOfIt(String text) {
    manager.says(text);
    assertThatThrownBy(secret::value)
        .isInstanceOf(UnreadableSecretException.class)
        .hasNoCause()
        .hasMessageNotContaining(CONTENT);
    assertThat(log()).contains("\"event\":\"secret_not_read\"", "\"reason\":");
  }

  @Test
  void aSecretThatIsNoTextIsUnreadable() {
    manager.answer =
        GetSecretValueResponse.builder().secretBinary(SdkBytes.fromUtf8String(CONTENT)).build();
    assertThatThrownBy(secret::value)
        .isInstanceOf(UnreadableSecretException.class)
        .hasMessage("is no text");
  }

  @Test
  void whatWasForgottenIsReadAnewAndNotReplacedByTheOld() {
    secret.value();
    secret.forget();
    manager.says("2");
    assertThat(secret.value()).isEqualTo(2);
    secret.forget();
    manager.answer = SdkClientException.create(CONTENT);
    assertThatThrownBy(secret::value).isSameAs(manager.answer);
  }

  @Test
  void aClockThatGoesBackReadsNothingAnew() {
    secret.value();
    pass(Duration.ofDays(-1));
    assertThat(secret.value()).isEqualTo(1);
    assertThat(manager.asked).hasSize(1);
  }

  @Test
  void theLineNamesItsFunction() {
    manager.says(CONTENT);
    Secret<Integer> named =
        secret(Map.of("THE_SECRET", "arn-of-it", "AWS_LAMBDA_FUNCTION_NAME", "SomeFunction"));
    assertThatThrownBy(named::value).isInstanceOf(UnreadableSecretException.class);
    assertThat(log()).contains("\"function\":\"SomeFunction\"");
  }

  @Test
  void theVariableIsNeededAtOnce() {
    assertThatThrownBy(() -> secret(Map.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("THE_SECRET");
  }
}
