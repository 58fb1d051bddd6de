package cn.beian.bench.cold;

import cn.beian.bench.process.FunctionProcess;
import cn.beian.bench.process.FunctionProcess.First;
import cn.beian.bench.world.Stage;
import java.io.IOException;
import java.util.List;

/** One function in one configuration of the JVM, with what was measured of it. */
record Subject(Stage stage, List<String> options, Samples samples) {

  /** Starts it once, takes the first answer and ends it. */
  void measure(List<String> prefix, boolean counts) throws IOException, InterruptedException {
    stage.restore();
    try (FunctionProcess process = FunctionProcess.start(stage.program(), prefix, options)) {
      First first = process.first();
      if (counts) {
        samples.add(first);
      } else {
        samples.classes(process.loadedClasses());
      }
      stage.verify(first.answer());
    }
  }
}
