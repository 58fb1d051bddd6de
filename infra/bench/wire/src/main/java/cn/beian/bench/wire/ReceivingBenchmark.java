package cn.beian.bench.wire;

import cn.beian.domain.bureau.BureauEvent;
import cn.beian.wire.Reading;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A downloaded file made into events. */
@State(Scope.Benchmark)
public class ReceivingBenchmark {
  private Receiving receiving = Receiving.of("decision", Sending.packing("plain"));

  /** Which file. */
  @Param({"decision", "published"})
  public String file = "";

  /** Whether it is encrypted. */
  @Param({"plain", "AES"})
  public String cipher = "";

  /** Packs the file as the administration does. */
  @Setup
  public void prepare() {
    receiving = Receiving.of(file, Sending.packing(cipher));
  }

  /** From base64 to events. */
  @Benchmark
  public Reading<List<BureauEvent>> decode() {
    return receiving.heard();
  }
}
