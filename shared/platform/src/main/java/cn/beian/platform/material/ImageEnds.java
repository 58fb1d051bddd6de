package cn.beian.platform.material;

import cn.beian.domain.material.ImageFormat;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Knows formats by their first bytes, and walks through a file's parts to its end: decoders stop
 * reading before it, and do not miss what a truncated file lacks.
 */
final class ImageEnds {
  private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final byte[] GIF = "GIF8".getBytes(StandardCharsets.US_ASCII);
  private static final int PNG_END = 0x49454E44;

  private ImageEnds() {}

  /** The format that a file has by its content. */
  static Optional<ImageFormat> format(byte[] file) {
    if (begins(file, JPEG)) {
      return Optional.of(ImageFormat.JPG);
    }
    if (begins(file, PNG)) {
      return Optional.of(ImageFormat.PNG);
    }
    return begins(file, GIF) ? Optional.of(ImageFormat.GIF) : Optional.empty();
  }

  /**
   * Whether the file has all its parts. A camera's own data behind a JPEG's end is let pass;
   * nothing may follow the other formats' ends.
   */
  static boolean whole(ImageFormat format, byte[] file) {
    return switch (format) {
      case JPG -> jpeg(file);
      case PNG -> png(file);
      case GIF -> gif(file);
    };
  }

  private static boolean begins(byte[] file, byte[] magic) {
    return file.length >= magic.length
        && Arrays.equals(file, 0, magic.length, magic, 0, magic.length);
  }

  /** Chunks, each with its checksum, up to IEND. */
  private static boolean png(byte[] file) {
    ByteBuffer rest = ByteBuffer.wrap(file).position(PNG.length);
    while (rest.remaining() >= 12) {
      int length = rest.getInt();
      if (length < 0 || length > rest.remaining() - 8) {
        return false;
      }
      int type = rest.getInt(rest.position());
      CRC32 sum = new CRC32();
      sum.update(file, rest.position(), length + 4);
      rest.position(rest.position() + length + 4);
      if (rest.getInt() != (int) sum.getValue()) {
        return false;
      }
      if (type == PNG_END) {
        return !rest.hasRemaining();
      }
    }
    return false;
  }

  /** Segments and scans, up to the end marker. */
  private static boolean jpeg(byte[] file) {
    int at = 2;
    while (at + 1 < file.length) {
      int marker = file[at + 1] & 0xFF;
      if (file[at] != (byte) 0xFF) {
        return false;
      }
      if (marker == 0xD9) {
        return true;
      }
      at = marker == 0xFF ? at + 1 : behind(file, at, marker);
    }
    return false;
  }

  /** Where the next marker is, behind a segment and, if it begins a scan, the scan's data. */
  private static int behind(byte[] file, int at, int marker) {
    boolean bare = marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7);
    if (bare) {
      return at + 2;
    }
    int next = at + 2 + (at + 3 < file.length ? length(file, at + 2) : file.length);
    if (marker == 0xDA) {
      while (next + 1 < file.length && !endsScan(file, next)) {
        next++;
      }
    }
    return next;
  }

  private static boolean endsScan(byte[] file, int at) {
    int marker = file[at + 1] & 0xFF;
    return file[at] == (byte) 0xFF && marker != 0 && (marker < 0xD0 || marker > 0xD7);
  }

  private static int length(byte[] file, int at) {
    return ((file[at] & 0xFF) << 8) | (file[at + 1] & 0xFF);
  }

  /** Blocks, up to the trailer. */
  private static boolean gif(byte[] file) {
    int at = file.length < 13 ? file.length : 13 + colours(file[10]);
    while (at < file.length) {
      int block = file[at];
      switch (block) {
        case 0x3B -> {
          return at == file.length - 1;
        }
        case 0x21 -> at = subBlocks(file, at + 2);
        case 0x2C -> at = behindImage(file, at);
        default -> {
          return false;
        }
      }
    }
    return false;
  }

  private static int behindImage(byte[] file, int at) {
    return at + 9 < file.length ? subBlocks(file, at + 11 + colours(file[at + 9])) : file.length;
  }

  /** The size of a table of colours, by the byte that announces it. */
  private static int colours(byte flags) {
    return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 0x07) + 1);
  }

  /** What is behind the sub-blocks that begin here. */
  private static int subBlocks(byte[] file, int from) {
    int at = from;
    while (at < file.length && file[at] != 0) {
      at += 1 + (file[at] & 0xFF);
    }
    return at + 1;
  }
}
