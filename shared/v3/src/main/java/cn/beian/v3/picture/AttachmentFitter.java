package cn.beian.v3.picture;

import cn.beian.v3.picture.Fitted.Format;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes pictures fit the interface's limit, which counts characters of base64 (V3 §2.4). One that
 * fits stays as it is; else it is written as a JPEG of lower quality, then of fewer pixels, the
 * first that fits. The same picture always becomes the same bytes.
 */
public final class AttachmentFitter {

  /** Characters that an attachment may have: 100 KB. */
  public static final int ATTACHMENT = 102_400;

  /** Characters that a verification sheet may have: 150 KB. */
  public static final int VERIFICATION_SHEET = 153_600;

  /** A longest side below this is no longer legible; a picture is not made smaller. */
  static final int LEGIBLE = 600;

  /** Where making smaller begins: more is not decoded anyway. */
  private static final int LARGEST_SIDE = 2_400;

  private static final List<Integer> PERCENT_QUALITIES = List.of(85, 70, 55, 40);
  private static final int PERCENT_STEP = 85;

  private AttachmentFitter() {}

  /**
   * The picture, fitting; empty for what is no picture, is damaged, or is not legible when it fits.
   *
   * @param taken the formats that are taken
   */
  public static Optional<Fitted> fit(byte[] file, int mostCharacters, Set<Format> taken) {
    int most = mostCharacters / 4 * 3;
    Optional<Format> format = Pictures.format(file).filter(taken::contains);
    if (format.isPresent() && file.length <= most) {
      return Optional.of(new Fitted(Base64.getEncoder().encodeToString(file), format.get()));
    }
    return Pictures.decode(file)
        .flatMap(image -> smaller(image, most))
        .map(jpeg -> new Fitted(Base64.getEncoder().encodeToString(jpeg), Format.JPG));
  }

  private static Optional<byte[]> smaller(BufferedImage image, int most) {
    int side = Math.min(Pictures.longest(image), LARGEST_SIDE);
    do {
      Optional<byte[]> jpeg = lowered(Pictures.scaled(image, side), most);
      if (jpeg.isPresent()) {
        return jpeg;
      }
      side = side * PERCENT_STEP / 100;
    } while (side >= LEGIBLE);
    return Optional.empty();
  }

  private static Optional<byte[]> lowered(BufferedImage image, int most) {
    for (int quality : PERCENT_QUALITIES) {
      byte[] jpeg = written(image, quality);
      if (jpeg.length <= most) {
        return Optional.of(jpeg);
      }
    }
    return Optional.empty();
  }

  private static byte[] written(BufferedImage image, int quality) {
    try {
      return Pictures.jpeg(image, quality);
    } catch (IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
  }
}
