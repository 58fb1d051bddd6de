package cn.beian.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** infra/ops/redrive, against a suite and against an AWS CLI that is a script. */
class RedriveToolTest {
  /** Answers what a stack with one dead-letter queue would; the task is done at the second look. */
  private static final String AWS =
      """
      #!/usr/bin/env bash
      echo "$*" >> "$(dirname "$0")/calls"
      case "$1 $2" in
        'cloudformation list-stack-resources')
          printf 'BillingDeadLetterQueue\\thttps://sqs.example/1/s-BillingDeadLetterQueue-x\\n' ;;
        'sqs get-queue-attributes')
          case "$*" in *QueueArn*) echo arn:aws:sqs:local:1:dead ;; *) echo 3 ;; esac ;;
        'cloudwatch get-metric-statistics') echo 86400.0 ;;
        'sqs receive-message') echo '[{"body": "a message"}]' ;;
        'sqs start-message-move-task') echo handle ;;
        'sqs list-message-move-tasks')
          n=$(grep -c list-message-move-tasks "$(dirname "$0")/calls")
          if [ "$n" = 1 ]; then printf 'RUNNING\\t1\\t3\\tNone\\n'
          elif [ -e "$(dirname "$0")/fails" ]; then printf 'FAILED\\t1\\t3\\tCouldNotDetermineMessageSource\\n'
          else printf 'COMPLETED\\t3\\t3\\tNone\\n'; fi ;;
        *) exit 9 ;;
      esac
      """;

  private static TinySuite tiny;
  @TempDir Path bin;

  @BeforeAll
  static void start() throws IOException {
    tiny = new TinySuite(Options.forTests(TinySuite.TEMPLATE));
  }

  @AfterAll
  static void stop() {
    tiny.close();
  }

  @BeforeEach
  void scriptAws() throws IOException {
    Path aws = Files.writeString(bin.resolve("aws"), AWS);
    assertThat(aws.toFile().setExecutable(true)).isTrue();
  }

  @Test
  void aSuitesDeadLettersAreListedShownAndMoved() throws Exception {
    tiny.suite().send(tiny.suite().wiring().queues().get(1).arn(), "by hand");
    String suite = tiny.suite().address().toString();
    assertThat(says(0, "--local", suite))
        .containsPattern("DeadQueue +1")
        .doesNotContain("WorkQueue");
    assertThat(says(0, "--local", suite, "DeadQueue", "--look")).contains("by hand");
    assertThat(says(0, "--local", suite, "DeadQueue")).contains("\"moved\":1", "COMPLETED");
    assertThat(tiny.suite().awaitIdle(Duration.ofSeconds(30))).isTrue();
    assertThat(tiny.count("DONE#by hand")).isEqualTo(1);
    assertThat(says(0, "--local", suite)).containsPattern("DeadQueue +0");
    assertThat(says(0, "--local", suite, "DeadQueue")).as("again").contains("\"moved\":0");
    tiny.suite().send(tiny.suite().wiring().queues().get(1).arn(), "by hand again");
    assertThat(says(0, "--local", suite, "DeadQueue")).contains("\"moved\":1");
    assertThat(says(1, "--local", suite, "WorkQueue")).contains("no dead-letter queue WorkQueue");
  }

  @Test
  void aStacksDeadLettersAreListedAndShown() throws Exception {
    assertThat(says(0, "--stack", "s"))
        .containsPattern("BillingDeadLetterQueue +3 +oldest 86400 s");
    assertThat(says(0, "--stack", "s", "BillingDeadLetterQueue", "--look")).contains("a message");
    assertThat(calls()).contains("--visibility-timeout 0").doesNotContain("start-message-move");
    assertThat(says(1, "--stack", "s", "BillingQueue")).contains("no dead-letter queue");
    assertThat(calls()).doesNotContain("start-message-move");
  }

  @Test
  void aStacksDeadLettersAreMovedAndFollowedToTheEnd() throws Exception {
    assertThat(says(0, "--stack", "s", "BillingDeadLetterQueue", "--per-second", "20"))
        .contains("RUNNING: moved 1 of 3", "COMPLETED: moved 3 of 3");
    assertThat(calls())
        .contains("--source-arn arn:aws:sqs:local:1:dead --max-number-of-messages-per-second 20");
  }

  @Test
  void aMoveThatFailsIsAFailure() throws Exception {
    Files.createFile(bin.resolve("fails"));
    assertThat(says(1, "--stack", "s", "BillingDeadLetterQueue"))
        .contains("FAILED: moved 1 of 3", "CouldNotDetermineMessageSource");
    assertThat(calls()).doesNotContain("per-second");
  }

  @Test
  void whatIsNotUnderstoodDoesNothing() throws Exception {
    says(2);
    says(2, "--stack");
    says(2, "--endpoint", "s");
    says(2, "--stack", "s", "Q", "--per-second");
    says(2, "--stack", "s", "Q", "--per-second", "all");
    says(2, "--stack", "s", "Q", "--per-second", "501");
    says(2, "--stack", "s", "Q", "--look", "now");
    assertThat(bin.resolve("calls")).doesNotExist();
  }

  private String calls() throws IOException {
    return Files.readString(bin.resolve("calls"));
  }

  /** What the tool says. */
  private String says(int status, String... arguments) throws IOException, InterruptedException {
    Path tool = Path.of("..", "ops", "redrive").toAbsolutePath().normalize();
    List<String> command = new ArrayList<>(List.of("bash", tool.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().merge("PATH", bin.toString(), (path, own) -> own + ":" + path);
    builder.environment().put("REDRIVE_PAUSE", "0");
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isEqualTo(status);
    return said;
  }
}
