package cn.beian.simulator.office;

import cn.beian.wire.payload.Packing;
import cn.beian.wire.payload.Packing.Compression;
import cn.beian.wire.payload.Packing.HashText;
import java.util.Optional;

/** How files are packed, by the switches. */
final class Packings {

  private Packings() {}

  static Packing of(Bureau bureau) {
    boolean gzip = bureau.switches().is("compression", "gzip");
    boolean hex = bureau.switches().is("hashText", "hex");
    return new Packing(
        gzip ? Compression.GZIP : Compression.ZIP,
        hex ? HashText.HEX : HashText.RAW,
        Optional.empty());
  }
}
