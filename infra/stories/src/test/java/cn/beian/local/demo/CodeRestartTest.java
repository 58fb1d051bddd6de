package cn.beian.local.demo;

import cn.beian.local.Options;
import cn.beian.local.Suite;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Service codes over a restart of the suite that keeps its data. */
class CodeRestartTest {
  private static final Path TEMPLATE = Path.of("..", "..", "template.yaml");
  private static final Duration RETRY = Duration.ofSeconds(2);

  @TempDir private Path data;

  private void during(Consumer<CodeFlow> play) throws IOException {
    try (Suite suite = Suite.start(new Options(TEMPLATE, 0, data, RETRY));
        HttpClient http = HttpClient.newHttpClient()) {
      play.accept(new CodeFlow(suite, http, "restart"));
    }
  }

  @Test
  void codesAndCountsSurvive() throws IOException {
    during(CodeFlow::bindsWhatWasBought);
    during(codes -> {
      codes.grantsNothingTwice();
      codes.givesBackWhatWasNotUsed();
      codes.everyCountIsRight();
    });
  }
}
