package cn.beian.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {
  private static final Duration SOON = Duration.ofSeconds(30);

  @Test
  void whatIsKeptSurvives(@TempDir Path data) throws IOException, InterruptedException {
    Options options = new Options(TinySuite.TEMPLATE, 0, data, Duration.ofSeconds(60));
    try (TinySuite tiny = new TinySuite(options)) {
      tiny.call("PUT", "/things/first", "Bearer good");
      assertThat(tiny.suite().awaitIdle(SOON)).isTrue();
      tiny.post("/_local/clock", "{\"advance\":\"PT48H\"}");
      tiny.suite().send(tiny.suite().wiring().queues().getFirst().arn(), "poison");
      awaitDepth(tiny);
    }
    try (TinySuite tiny = new TinySuite(options)) {
      assertThat(tiny.count("DONE#THING#first")).isEqualTo(1);
      assertThat(tiny.call("GET", "/_local/clock", null).body()).contains("PT48H");
      awaitDepth(tiny);
      tiny.call("PUT", "/things/second", "Bearer good");
      Thread.sleep(2000);
      assertThat(tiny.count("DONE#THING#first")).isEqualTo(1);
      assertThat(tiny.count("DONE#THING#second")).isEqualTo(1);
    }
  }

  private static void awaitDepth(TinySuite tiny) throws InterruptedException {
    for (int i = 0; i < 300; i++) {
      if (tiny.call("GET", "/_local/queues", null).body().contains("\"WorkQueue\":1")) {
        return;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("the message never came onto the queue");
  }
}
