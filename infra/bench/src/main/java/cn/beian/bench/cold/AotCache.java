package cn.beian.bench.cold;

import cn.beian.bench.process.FunctionProcess;
import cn.beian.bench.process.Jars;
import cn.beian.bench.world.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Trains archives of loaded and linked classes (AOT caches), each for one function and one content
 * of its jars.
 */
final class AotCache {
  private static final int EVENTS = 10;

  private AotCache() {}

  /**
   * The function's cache, made by a run of some events unless there is one of the very same jars.
   */
  static Path of(Stage stage, List<String> options) throws IOException, InterruptedException {
    Path folder = Files.createDirectories(Jars.target().resolve("aot"));
    String digest = Jars.digest(stage.spec().handler(), options);
    Path cache = folder.resolve(stage.function() + "-" + digest + ".aot");
    if (!Files.exists(cache)) {
      train(stage, cache, options);
    }
    return cache;
  }

  private static void train(Stage stage, Path cache, List<String> options)
      throws IOException, InterruptedException {
    List<String> training = new ArrayList<>(options);
    training.add("-XX:AOTCacheOutput=" + cache);
    stage.restore();
    try (FunctionProcess process = FunctionProcess.start(stage.program(), List.of(), training)) {
      stage.verify(process.answer());
      for (int i = 1; i < EVENTS; i++) {
        stage.restore();
        stage.verify(process.invoke(stage.event()));
      }
      process.end();
    }
    if (!Files.exists(cache)) {
      throw new IllegalStateException("no cache was written for " + stage.name());
    }
  }
}
