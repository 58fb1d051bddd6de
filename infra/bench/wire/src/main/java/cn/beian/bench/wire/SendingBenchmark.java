package cn.beian.bench.wire;

import cn.beian.domain.bureau.UploadFormat.Written;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** An order written as a file. */
@State(Scope.Benchmark)
public class SendingBenchmark {
  private Sending sending = new Sending("none");

  /** What the order's documents are. */
  @Param({"none", "small", "photo"})
  public String pictures = "";

  /** Makes the order. */
  @Setup
  public void prepare() {
    sending = new Sending(pictures);
  }

  /** From the order to the file. */
  @Benchmark
  public Written encode() {
    return sending.written();
  }
}
