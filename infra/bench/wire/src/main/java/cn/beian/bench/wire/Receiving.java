package cn.beian.bench.wire;

import cn.beian.domain.bureau.BureauEvent;
import cn.beian.v3.V3Events;
import cn.beian.wire.Gbk;
import cn.beian.wire.Reading;
import cn.beian.wire.payload.Packed;
import cn.beian.wire.payload.Packer;
import cn.beian.wire.payload.Packing;
import cn.beian.wire.payload.Unpacker;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A file about an approval as it comes from an administration: {@code decision}, the result of the
 * record, or {@code published}, the record with its numbers and ids. All in it is made up.
 */
record Receiving(Packed packed, Packing packing) {

  static Receiving of(String what, Packing packing) {
    String name = "D" + Packer.name(Sending.PROVIDER, Sending.DAY, 1);
    return new Receiving(Packer.pack(name, xml(what), packing), packing);
  }

  /** The file's bytes. */
  static byte[] xml(String what) {
    return Gbk.encode(text(what + ".xml"));
  }

  private static String text(String name) {
    try (InputStream file =
        Objects.requireNonNull(Receiving.class.getResourceAsStream(name), name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** What it says, in our words. */
  Reading<List<BureauEvent>> heard() {
    return Unpacker.unpack(packed, packing).then(xml -> V3Events.read(xml, Sending.PROVIDER));
  }
}
