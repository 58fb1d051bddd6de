package cn.beian.simulator.office;

import cn.beian.wire.Md5;
import cn.beian.wire.payload.Packed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files as they should not be packed. */
final class Spoiled {

  private Spoiled() {}

  static Packed hash(Packed right) {
    return packed(right.content(), base64(Md5.of(new byte[0])), right);
  }

  static Packed base64(Packed right) {
    return packed("%" + right.content(), right.hash(), right);
  }

  static Packed bytes(byte[] file, Packed right) {
    return packed(base64(file), base64(Md5.of(file)), right);
  }

  static Packed twoEntries(byte[] file, Packed right) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : new String[] {"one.xml", "two.xml"}) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(file);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes(bytes.toByteArray(), right);
  }

  private static Packed packed(String content, String hash, Packed right) {
    return new Packed(content, hash, Packed.PLAIN, right.hashing(), right.compression());
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
