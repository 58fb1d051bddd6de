package cn.beian.v3.picture;

import cn.beian.v3.picture.Fitted.Format;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Decodes, scales and writes pictures, in bounded memory. */
final class Pictures {

  /** As with uploads: a picture of more pixels is not decoded, as it could be a bomb. */
  private static final long MOST_PIXELS = 40_000_000;

  /** A larger picture is decoded with pixels left out. */
  private static final long DECODED_PIXELS = 4_000_000;

  private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

  private Pictures() {}

  /** What a file is by its first bytes; empty for another format. */
  static Optional<Format> format(byte[] file) {
    if (starts(file, JPEG)) {
      return Optional.of(Format.JPG);
    }
    return starts(file, PNG) ? Optional.of(Format.PNG) : Optional.empty();
  }

  private static boolean starts(byte[] file, byte[] magic) {
    return file.length > magic.length
        && Arrays.equals(file, 0, magic.length, magic, 0, magic.length);
  }

  /** The picture on white; empty when it cannot be decoded, or has too many pixels. */
  static Optional<BufferedImage> decode(byte[] file) {
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      return readers.hasNext() ? decode(readers.next(), in) : Optional.empty();
    } catch (IOException | RuntimeException unreadable) {
      // The decoders throw what they like at what is not an image.
      return Optional.empty();
    }
  }

  private static Optional<BufferedImage> decode(ImageReader reader, ImageInputStream in)
      throws IOException {
    try {
      reader.setInput(in, true, true);
      long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
      if (pixels > MOST_PIXELS) {
        return Optional.empty();
      }
      ImageReadParam param = reader.getDefaultReadParam();
      int step = step(pixels);
      param.setSourceSubsampling(step, step, 0, 0);
      BufferedImage image = reader.read(0, param);
      return Optional.of(drawn(image, image.getWidth(), image.getHeight()));
    } finally {
      reader.dispose();
    }
  }

  private static int step(long pixels) {
    int step = 1;
    while (pixels / ((long) step * step) > DECODED_PIXELS) {
      step++;
    }
    return step;
  }

  static int longest(BufferedImage image) {
    return Math.max(image.getWidth(), image.getHeight());
  }

  /** The picture with another longest side, halved first while that is far off. */
  static BufferedImage scaled(BufferedImage image, int side) {
    BufferedImage near = image;
    while (longest(near) > 2 * side) {
      near = drawn(near, half(near.getWidth()), half(near.getHeight()));
    }
    int longest = longest(near);
    return longest == side
        ? near
        : drawn(near, part(near.getWidth(), side, longest), part(near.getHeight(), side, longest));
  }

  private static int half(int length) {
    return part(length, 1, 2);
  }

  private static int part(int length, int of, int all) {
    return (int) Math.max(1, (long) length * of / all);
  }

  private static BufferedImage drawn(BufferedImage image, int width, int height) {
    BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = drawn.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(image, 0, 0, width, height, Color.WHITE, null);
    graphics.dispose();
    return drawn;
  }

  /**
   * @param quality in percent
   */
  static byte[] jpeg(BufferedImage image, int quality) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(quality / 100f);
      writer.write(null, new IIOImage(image, null, null), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
