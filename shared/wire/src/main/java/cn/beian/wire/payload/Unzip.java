package cn.beian.wire.payload;

import cn.beian.wire.Problem.Kind;
import cn.beian.wire.Reading;
import cn.beian.wire.Reading.Read;
import cn.beian.wire.Reading.Unreadable;
import cn.beian.wire.payload.Packing.Compression;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;

/** Decompresses one file, of at most {@link Packer#LARGEST} bytes, in memory. */
final class Unzip {
  private static final String WHERE = "beianInfo";

  /** Names count for nothing here, so that each of them is readable. */
  private static final Charset ANY_NAME = StandardCharsets.ISO_8859_1;

  private static final byte[] EMPTY_ARCHIVE = {'P', 'K', 5, 6};

  private Unzip() {}

  static Reading<byte[]> unzip(byte[] bytes, Compression compression) {
    try {
      return switch (compression) {
        case ZIP -> entry(bytes);
        case GZIP -> stream(bytes);
      };
    } catch (IOException | IllegalArgumentException broken) {
      return new Unreadable<>(Kind.NOT_AN_ARCHIVE, WHERE);
    }
  }

  private static Reading<byte[]> entry(byte[] bytes) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), ANY_NAME)) {
      if (zip.getNextEntry() == null) {
        return new Unreadable<>(
            startsEmpty(bytes) ? Kind.NOT_ONE_FILE : Kind.NOT_AN_ARCHIVE, WHERE);
      }
      Reading<byte[]> file = capped(zip);
      boolean more = file instanceof Read<byte[]> && zip.getNextEntry() != null;
      return more ? new Unreadable<>(Kind.NOT_ONE_FILE, WHERE) : file;
    }
  }

  private static boolean startsEmpty(byte[] bytes) {
    return bytes.length >= EMPTY_ARCHIVE.length && Arrays.equals(EMPTY_ARCHIVE, 0, 4, bytes, 0, 4);
  }

  private static Reading<byte[]> stream(byte[] bytes) throws IOException {
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return capped(gzip);
    }
  }

  private static Reading<byte[]> capped(InputStream in) throws IOException {
    byte[] file = in.readNBytes(Packer.LARGEST + 1);
    return file.length > Packer.LARGEST
        ? new Unreadable<>(Kind.TOO_LARGE, WHERE)
        : new Read<>(file);
  }
}
