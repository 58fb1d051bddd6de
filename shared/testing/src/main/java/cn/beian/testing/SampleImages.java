package cn.beian.testing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * Pictures that are made here: shades with some noise, so that they are as large as photographs.
 */
public final class SampleImages {
  private static final byte[] PNG = image("png", 640, 480);
  private static final byte[] JPEG = image("jpg", 1000, 900);

  private SampleImages() {}

  /** A PNG of more than 200 KB. */
  public static byte[] png() {
    return PNG.clone();
  }

  /** A JPG of more than 200 KB. */
  public static byte[] jpeg() {
    return JPEG.clone();
  }

  /** A picture of that size in that format: png, jpg or gif. */
  public static byte[] image(String format, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(1);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int red = 60 + x * 120 / width + random.nextInt(60);
        int green = 60 + y * 120 / height + random.nextInt(60);
        image.setRGB(x, y, red << 16 | green << 8 | (red + green) / 2);
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, format, out)) {
        throw new IllegalArgumentException("no such format: " + format);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }
}
