package cn.beian.bench.cold;

import cn.beian.bench.process.FunctionProcess.First;
import cn.beian.bench.report.Figures;
import java.util.ArrayList;
import java.util.List;

/** The first answers of one function in one configuration. */
final class Samples {
  private final List<First> firsts = new ArrayList<>();
  private long classes;

  void add(First first) {
    firsts.add(first);
  }

  void classes(long count) {
    classes = count;
  }

  long classes() {
    return classes;
  }

  /**
   * Cells: milliseconds to the first answer and processor milliseconds, each with its ratio to the
   * plain function's.
   */
  List<Double> beside(Samples plain) {
    return List.of(
        wallMillis(),
        wallMillis() / plain.wallMillis(),
        cpuMillis(),
        cpuMillis() / plain.cpuMillis());
  }

  private double wallMillis() {
    return Figures.median(firsts.stream().mapToDouble(First::wallMillis).toArray());
  }

  private double cpuMillis() {
    return Figures.median(firsts.stream().mapToDouble(First::cpuMillis).toArray());
  }
}
