package cn.beian.platform.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import cn.beian.domain.material.ImageFormat;
import cn.beian.domain.material.ImageInspector.Inspection;
import cn.beian.domain.material.MaterialFlaw;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Images whole, cut off and spoilt. */
class JavaImagesTest {
  private static final long MOST = 40_000_000;
  private static final int CASES = 150;

  private final JavaImages images = new JavaImages();

  private static byte[] image(String format, boolean progressive) throws IOException {
    BufferedImage image = new BufferedImage(120, 80, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(7);
    for (int i = 0; i < 120 * 80; i++) {
      image.setRGB(i % 120, i / 120, random.nextInt(0xFFFFFF));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    ImageWriteParam param = writer.getDefaultWriteParam();
    if (progressive) {
      param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    }
    try (MemoryCacheImageOutputStream to = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(to);
      writer.write(null, new IIOImage(image, null, null), param);
    }
    writer.dispose();
    return out.toByteArray();
  }

  private static byte[] sample(String name) throws IOException {
    return image(name.substring(0, 3), name.endsWith("progressive"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpg", "jpg progressive", "png", "gif"})
  void aWholeImageIsReadToItsEnd(String name) throws IOException {
    Inspection found = images.inspect(sample(name), MOST);
    assertThat(found)
        .isInstanceOfSatisfying(
            Inspection.Image.class,
            image -> {
              assertThat(image.facts().width()).isEqualTo(120);
              assertThat(image.facts().height()).isEqualTo(80);
              assertThat(image.facts().format().name()).isEqualToIgnoringCase(name.substring(0, 3));
              assertThat(image.facts().sha256()).hasSize(64);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpg", "jpg progressive", "png", "gif"})
  void aTruncatedImageIsNeverTaken(String name) throws IOException {
    byte[] whole = sample(name);
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < CASES; i++) {
      int length = i < 20 ? whole.length - 1 - i : random.nextInt(whole.length);
      assertThat(images.inspect(Arrays.copyOf(whole, length), MOST))
          .as("seed %d, %d of %d bytes", seed, length, whole.length)
          .isInstanceOf(Inspection.NoImage.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpg", "jpg progressive", "png", "gif"})
  void flippedBitsNeverCrash(String name) throws IOException {
    byte[] whole = sample(name);
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < CASES; i++) {
      byte[] spoilt = whole.clone();
      for (int flips = 0; flips <= i % 4; flips++) {
        int at =
            i % 2 == 0 ? random.nextInt(Math.min(400, whole.length)) : random.nextInt(whole.length);
        spoilt[at] ^= (byte) (1 << random.nextInt(8));
      }
      assertThatCode(() -> images.inspect(spoilt, MOST))
          .as("seed %d", seed)
          .doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "#!/bin/sh", "GIF8", "\u0089PNG", "<svg xmlns='x'/>"})
  void whatIsNoImageIsNotTaken(String text) {
    assertThat(images.inspect(text.getBytes(StandardCharsets.ISO_8859_1), MOST))
        .isInstanceOf(Inspection.NoImage.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "gif"})
  void nothingMayHideBehindTheEnd(String name) throws IOException {
    byte[] whole = sample(name);
    assertThat(images.inspect(Arrays.copyOf(whole, whole.length + 1), MOST))
        .isEqualTo(new Inspection.NoImage(MaterialFlaw.DAMAGED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpg", "png", "gif"})
  void anImageOfTooManyPixelsIsNotDecoded(String name) throws IOException {
    assertThat(images.inspect(sample(name), 120 * 80 - 1))
        .isEqualTo(new Inspection.NoImage(MaterialFlaw.TOO_MANY_PIXELS));
    assertThat(ImageEnds.format(sample(name)).map(ImageFormat::name))
        .contains(name.toUpperCase(Locale.ROOT));
  }
}
