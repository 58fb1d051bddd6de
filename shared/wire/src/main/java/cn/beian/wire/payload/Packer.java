package cn.beian.wire.payload;

import cn.beian.wire.Md5;
import cn.beian.wire.payload.Packing.HashText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs files: compresses, hashes, perhaps encrypts, and writes base64. */
public final class Packer {

  /** The largest file that the interface takes, unpacked: 50 MB. */
  public static final int LARGEST = 50 << 20;

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9.]{1,128}");

  private Packer() {}

  /**
   * Packs a file.
   *
   * @param name of the entry: letters and digits, at most 128
   * @param file at most {@link #LARGEST} bytes
   * @throws IllegalArgumentException when name or length are not so
   */
  public static Packed pack(String name, byte[] file, Packing packing) {
    if (!NAME.matcher(name).matches() || file.length > LARGEST) {
      throw new IllegalArgumentException(name + " of " + file.length + " bytes");
    }
    byte[] small =
        switch (packing.compression()) {
          case ZIP -> zip(name, file);
          case GZIP -> gzip(file);
        };
    byte[] sent = packing.key().map(key -> key.encrypt(small)).orElse(small);
    return new Packed(
        Base64.getEncoder().encodeToString(sent),
        hash(small, packing.hashText()),
        packing.key().isPresent() ? Packed.AES : Packed.PLAIN,
        Md5.ALGORITHM,
        Packed.ZIP);
  }

  /**
   * The name of an uploaded file.
   *
   * @param sequence the number of the upload, at least 1
   */
  public static String name(long providerId, LocalDate day, long sequence) {
    return String.format(
        Locale.ROOT, "%d%s%010d.xml", providerId, day.toString().replace("-", ""), sequence);
  }

  static String hash(byte[] bytes, HashText text) {
    byte[] md5 = Md5.of(bytes);
    return Base64.getEncoder()
        .encodeToString(
            switch (text) {
              case RAW -> md5;
              case HEX -> HexFormat.of().formatHex(md5).getBytes(StandardCharsets.US_ASCII);
            });
  }

  private interface Filling {
    void fill(OutputStream out) throws IOException;
  }

  private static byte[] zip(String name, byte[] file) {
    return filled(bytes -> {
      try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
        ZipEntry entry = new ZipEntry(name);
        // The same file is packed the same way whenever it is: its hash tells whether it has
        // arrived.
        entry.setTimeLocal(LocalDate.of(1980, 1, 1).atStartOfDay());
        zip.putNextEntry(entry);
        zip.write(file);
      }
    });
  }

  private static byte[] gzip(byte[] file) {
    return filled(bytes -> {
      try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
        gzip.write(file);
      }
    });
  }

  private static byte[] filled(Filling filling) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      filling.fill(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
