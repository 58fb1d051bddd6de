package cn.beian.v3.picture;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.v3.picture.Fitted.Format;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttachmentFitterTest {
  private static final Set<Format> ANY = EnumSet.allOf(Format.class);

  /** A document: lines like writing, and something of a photograph's grain. */
  private static byte[] document(String format, int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(1);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, new Color(200 + random.nextInt(40), 220, 200).getRGB());
      }
    }
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.BLACK);
    for (int y = 20; y < height; y += 30) {
      graphics.fillRect(20, y, width - 40 - random.nextInt(width / 2), 6);
    }
    graphics.dispose();
    return written(image, format);
  }

  private static byte[] noise(int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(1);
    for (int i = 0; i < width * height; i++) {
      image.setRGB(i % width, i / width, random.nextInt(0xFFFFFF));
    }
    return written(image, "png");
  }

  private static byte[] written(BufferedImage image, String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, format, out);
    return out.toByteArray();
  }

  @ParameterizedTest
  @CsvSource({"jpg, JPG", "png, PNG"})
  void whatFitsStaysAsItIs(String format, Format expected) throws IOException {
    byte[] small = document(format, 100, 80);
    assertThat(AttachmentFitter.fit(small, AttachmentFitter.ATTACHMENT, ANY))
        .contains(new Fitted(Base64.getEncoder().encodeToString(small), expected));
  }

  @ParameterizedTest
  @CsvSource({"jpg, 2000, 1400", "png, 1200, 1600", "gif, 1000, 1400", "png, 5000, 300"})
  void whatIsTooLargeIsWrittenAnewUntilItFits(String format, int width, int height)
      throws IOException {
    byte[] large = document(format, width, height);
    assertThat(large.length).isGreaterThan(AttachmentFitter.ATTACHMENT / 4 * 3);
    Fitted fitted = AttachmentFitter.fit(large, AttachmentFitter.ATTACHMENT, ANY).orElseThrow();
    assertThat(fitted.base64().length()).isLessThanOrEqualTo(AttachmentFitter.ATTACHMENT);
    assertThat(fitted.format()).isEqualTo(Format.JPG);
    BufferedImage image =
        ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(fitted.base64())));
    assertThat(Math.max(image.getWidth(), image.getHeight()))
        .isGreaterThanOrEqualTo(AttachmentFitter.LEGIBLE);
    assertThat(Math.abs(image.getWidth() * height - image.getHeight() * width))
        .as("the same shape")
        .isLessThan(2 * Math.max(width, height));
    assertThat(AttachmentFitter.fit(large, AttachmentFitter.ATTACHMENT, ANY)).contains(fitted);
  }

  @Test
  void theVerificationSheetMayBeLarger() throws IOException {
    byte[] large = document("jpg", 1600, 1200);
    assertThat(
            AttachmentFitter.fit(large, AttachmentFitter.VERIFICATION_SHEET, ANY)
                .orElseThrow()
                .base64()
                .length())
        .isLessThanOrEqualTo(AttachmentFitter.VERIFICATION_SHEET)
        .isGreaterThan(
            AttachmentFitter.fit(large, AttachmentFitter.ATTACHMENT, ANY)
                .orElseThrow()
                .base64()
                .length());
  }

  @Test
  void whatIsNotLegibleWhenItFitsIsRefused() throws IOException {
    assertThat(AttachmentFitter.fit(noise(900, 900), 40_000, ANY)).isEmpty();
  }

  @Test
  void aSmallPictureThatIsTooLargeKeepsItsSize() throws IOException {
    Fitted fitted =
        AttachmentFitter.fit(noise(300, 300), AttachmentFitter.ATTACHMENT, ANY).orElseThrow();
    BufferedImage image =
        ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(fitted.base64())));
    assertThat(image.getWidth()).isEqualTo(300);
  }

  @ParameterizedTest
  @CsvSource({"png", "gif"})
  void whereOnlyOneFormatIsTakenOthersBecomeIt(String format) throws IOException {
    assertThat(
            AttachmentFitter.fit(
                    document(format, 100, 80), AttachmentFitter.ATTACHMENT, EnumSet.of(Format.JPG))
                .orElseThrow()
                .format())
        .isEqualTo(Format.JPG);
  }

  @Test
  void whatIsTransparentBecomesWhite() throws IOException {
    byte[] nothing = written(new BufferedImage(700, 700, BufferedImage.TYPE_INT_ARGB), "png");
    Fitted fitted =
        AttachmentFitter.fit(nothing, AttachmentFitter.ATTACHMENT, EnumSet.of(Format.JPG))
            .orElseThrow();
    BufferedImage image =
        ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(fitted.base64())));
    assertThat(new Color(image.getRGB(350, 350))).isEqualTo(Color.WHITE);
  }

  @Test
  void whatCannotBeDecodedIsRefused() throws IOException {
    byte[] large = document("png", 1200, 1600);
    assertThat(AttachmentFitter.fit(Arrays.copyOf(large, 200), 100, ANY)).isEmpty();
    assertThat(AttachmentFitter.fit(new byte[0], 100, ANY)).isEmpty();
    assertThat(AttachmentFitter.fit(new byte[200_000], AttachmentFitter.ATTACHMENT, ANY)).isEmpty();
  }

  @Test
  void aBombIsNotDecoded() throws IOException {
    byte[] bomb = written(new BufferedImage(8000, 6000, BufferedImage.TYPE_BYTE_BINARY), "png");
    assertThat(bomb.length).isLessThan(100_000);
    // Decoded, a white page would fit with ease.
    assertThat(AttachmentFitter.fit(bomb, AttachmentFitter.ATTACHMENT, EnumSet.of(Format.JPG)))
        .isEmpty();
  }
}
