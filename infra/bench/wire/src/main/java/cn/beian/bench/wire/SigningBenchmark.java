package cn.beian.bench.wire;

import cn.beian.wire.payload.Packing;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A file made into the call that carries it. */
@State(Scope.Benchmark)
public class SigningBenchmark {
  private Packing packing = Packing.USUAL;
  private byte[] xml = {};

  /** What the order's documents are. */
  @Param({"none", "small", "photo"})
  public String pictures = "";

  /** Whether the administration has given a key. */
  @Param({"plain", "AES"})
  public String cipher = "";

  /** Makes the file. */
  @Setup
  public void prepare() {
    xml = new Sending(pictures).xml();
    packing = Sending.packing(cipher);
  }

  /** Compressed, hashed, perhaps encrypted, in base64, in an envelope with the password's hash. */
  @Benchmark
  public byte[] sign() {
    return Sending.call(Sending.packed(xml, packing));
  }
}
