package cn.beian.platform.material;

import cn.beian.domain.Sha256;
import cn.beian.domain.material.ImageFacts;
import cn.beian.domain.material.ImageFormat;
import cn.beian.domain.material.ImageInspector;
import cn.beian.domain.material.MaterialFlaw;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Looks into images with the JDK's own decoders, in bounded memory: dimensions are read before
 * anything is decoded, and large images are decoded with pixels left out. A warning of a decoder
 * counts as damage: it is all that it says of a truncated image.
 */
public final class JavaImages implements ImageInspector {
  private static final long DECODED_PIXELS = 4_000_000;

  @Override
  public Inspection inspect(byte[] file, long mostPixels) {
    Optional<ImageFormat> format = ImageEnds.format(file);
    if (format.isEmpty()) {
      return new Inspection.NoImage(MaterialFlaw.NOT_AN_IMAGE);
    }
    if (!ImageEnds.whole(format.get(), file)) {
      return new Inspection.NoImage(MaterialFlaw.DAMAGED);
    }
    ImageReader reader = ImageIO.getImageReadersByFormatName(format.get().name()).next();
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      reader.setInput(in, true, true);
      return decode(reader, new Upload(format.get(), file, mostPixels));
    } catch (IOException | RuntimeException unreadable) {
      // The decoders throw what they like at what is not an image.
      return new Inspection.NoImage(MaterialFlaw.DAMAGED);
    } finally {
      reader.dispose();
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Upload(ImageFormat format, byte[] file, long mostPixels) {}

  private static Inspection decode(ImageReader reader, Upload upload) throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    long pixels = (long) width * height;
    if (pixels > upload.mostPixels()) {
      return new Inspection.NoImage(MaterialFlaw.TOO_MANY_PIXELS);
    }
    AtomicBoolean warned = new AtomicBoolean();
    reader.addIIOReadWarningListener((source, warning) -> warned.set(true));
    ImageReadParam param = reader.getDefaultReadParam();
    int step = step(pixels);
    param.setSourceSubsampling(step, step, 0, 0);
    reader.read(0, param);
    return warned.get()
        ? new Inspection.NoImage(MaterialFlaw.DAMAGED)
        : new Inspection.Image(
            new ImageFacts(
                upload.format(), upload.file().length, width, height, Sha256.hex(upload.file())));
  }

  /** Of how many pixels in a row, and of how many rows, one is decoded. */
  private static int step(long pixels) {
    int step = 1;
    while (pixels / ((long) step * step) > DECODED_PIXELS) {
      step++;
    }
    return step;
  }
}
