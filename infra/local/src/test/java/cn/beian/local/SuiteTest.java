package cn.beian.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuiteTest {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static TinySuite tiny;

  @BeforeAll
  static void start() throws IOException {
    tiny = new TinySuite(Options.forTests(TinySuite.TEMPLATE));
  }

  @AfterAll
  static void stop() {
    tiny.close();
  }

  @Test
  void aRequestReachesItsFunctionWithTheCaller() throws InterruptedException {
    HttpResponse<String> answer = tiny.call("PUT", "/things/a%20b?x=1", "Bearer good");
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.body()).contains("\"id\":\"a b\"", "\"account\":\"a-1\"", "everywhere");
    assertThat(answer.headers().firstValue("ETag")).contains("\"1\"");
  }

  @Test
  void theGatewayRefusesInTheTemplatesWords() throws InterruptedException {
    HttpResponse<String> none = tiny.call("PUT", "/things/1", null);
    assertThat(none.statusCode()).isEqualTo(401);
    assertThat(none.body()).contains("UNAUTHORIZED").doesNotContain("$context");
    assertThat(none.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(tiny.call("PUT", "/things/1", "Bearer bad").statusCode()).isEqualTo(401);
    assertThat(tiny.call("PUT", "/things/1", "Basic x").statusCode()).isEqualTo(401);
    assertThat(tiny.call("PUT", "/things/1", "Bearer denied").body()).contains("BAD_REQUEST");
    assertThat(tiny.call("GET", "/things/1", "Bearer good").statusCode()).isEqualTo(404);
    assertThat(tiny.call("GET", "/nowhere", null).body()).contains("NO_SUCH_ROUTE");
  }

  @Test
  void aFunctionThatFailsLeaksNothing() throws InterruptedException {
    for (String way : new String[] {"fail", "nonsense", "scan"}) {
      HttpResponse<String> answer = tiny.call("PUT", "/things/1?do=" + way, "Bearer good");
      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(answer.body()).isEqualTo("{\"code\":\"INTERNAL\"}");
    }
  }

  @Test
  void aBodyThatIsTooLargeIsRefused() throws InterruptedException {
    HttpResponse<String> answer = tiny.post("/open", " ".repeat(10 * 1024 * 1024 + 1));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(tiny.post("/open", "{}").statusCode()).isEqualTo(201);
  }

  @Test
  void anInsertTravelsThroughStreamAndQueueOnce() throws InterruptedException {
    tiny.call("PUT", "/things/travels", "Bearer good");
    assertThat(tiny.suite().awaitIdle(SOON)).isTrue();
    assertThat(tiny.count("DONE#THING#travels")).isEqualTo(1);
  }

  @Test
  void poisonEndsInTheDeadLetterQueueAndTheRestIsDone() throws InterruptedException {
    String queue = tiny.suite().wiring().queues().getFirst().arn();
    tiny.suite().send(queue, "poison");
    for (int i = 0; i < 9; i++) {
      tiny.suite().send(queue, "good-" + i);
    }
    assertThat(tiny.suite().awaitIdle(SOON)).isTrue();
    for (int i = 0; i < 9; i++) {
      assertThat(tiny.count("DONE#good-" + i)).isEqualTo(1);
    }
    assertThat(tiny.call("GET", "/_local/queues", null).body()).contains("\"DeadQueue\":1");
  }

  @Test
  void whatLiesInADeadLetterQueueIsShownAndGoesBackOnce() throws IOException, InterruptedException {
    String dead = tiny.suite().wiring().queues().get(1).arn();
    tiny.suite().send(dead, "mended");
    HttpResponse<String> look = tiny.call("GET", "/_local/queues/DeadQueue", null);
    assertThat(look.body()).contains("\"body\":\"mended\"", "messageId", "sentAt", "received");
    assertThat(tiny.call("GET", "/_local/queues/DeadQueue", null).body())
        .as("it is back at once")
        .contains("mended");
    HttpResponse<String> moved = tiny.post("/_local/queues/DeadQueue/redrive", "");
    assertThat(moved.body()).contains("COMPLETED");
    assertThat(tiny.suite().awaitIdle(SOON)).isTrue();
    assertThat(tiny.count("DONE#mended")).isEqualTo(1);
    assertThat(tiny.call("GET", "/_local/queues/WorkQueue", null).statusCode()).isEqualTo(404);
    assertThat(tiny.post("/_local/queues/WorkQueue/redrive", "").statusCode()).isEqualTo(404);
    assertThat(tiny.post("/_local/queues/Nothing/redrive", "").statusCode()).isEqualTo(404);
  }

  @Test
  void movingTheClockFiresSchedulesStepByStep() throws InterruptedException {
    int before = tiny.count("TICK");
    long hour = hour();
    HttpResponse<String> answer = tiny.post("/_local/clock", "{\"advance\":\"P20D\"}");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"settled\":true");
    assertThat(tiny.count("TICK") - before)
        .as("three steps of a week, and an hour of the real time that may end meanwhile")
        .isBetween(3, 3 + ended(hour));
  }

  @Test
  void aLongerStepStandsStillMeanwhile() throws InterruptedException {
    int before = tiny.count("TICK");
    long hour = hour();
    HttpResponse<String> answer =
        tiny.post("/_local/clock", "{\"advance\":\"P20D\",\"step\":\"P20D\"}");
    assertThat(answer.body()).contains("\"settled\":true");
    assertThat(tiny.count("TICK") - before)
        .as("and an hour of the real time")
        .isBetween(1, 1 + ended(hour));
  }

  private static long hour() {
    return Duration.ofMillis(InstantSource.system().millis()).toHours();
  }

  /** How many hours of the real time have ended since. */
  private static int ended(long hour) {
    return Math.toIntExact(hour() - hour);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"advance\":\"-P1D\"}",
        "{\"advance\":\"P401D\"}",
        "{\"advance\":\"soon\"}",
        "{\"advance\":\"P1D\",\"step\":\"PT0S\"}",
        "{\"advance\":\"P1D\",\"step\":\"-P1D\"}",
        "{\"advance\":\"P1D\",\"step\":7}"
      })
  void aMoveThatIsNoneIsRefused(String move) throws InterruptedException {
    assertThat(tiny.post("/_local/clock", move).statusCode()).isEqualTo(400);
  }

  @Test
  void itIsReadyAndBoundToLoopback() throws InterruptedException {
    assertThat(tiny.call("GET", "/_local/health", null).body()).contains("true");
    assertThat(tiny.suite().address().getHost()).isEqualTo("127.0.0.1");
  }

  @Test
  void aBusyPortIsAnError() {
    Options taken = new Options(TinySuite.TEMPLATE, tiny.suite().address().getPort(), null, SOON);
    assertThatThrownBy(() -> Suite.start(taken)).isInstanceOf(BindException.class);
  }

  @Test
  void aRegisterThatCannotBeReadIsAnError() {
    Options none = Options.forTests(TinySuite.TEMPLATE).with(Path.of("none.json"));
    assertThatThrownBy(() -> Suite.start(none))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("none.json");
  }
}
