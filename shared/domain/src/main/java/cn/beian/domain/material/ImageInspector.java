package cn.beian.domain.material;

/** Looks into files. */
public interface ImageInspector {

  /** What was found in a file. */
  sealed interface Inspection {

    /** A whole image, readable to its end. */
    record Image(ImageFacts facts) implements Inspection {}

    /** Not one. */
    record NoImage(MaterialFlaw flaw) implements Inspection {}
  }

  /**
   * Reads the file to its end, never trusting what it says of itself.
   *
   * @param mostPixels an image of more is not decoded
   */
  Inspection inspect(byte[] file, long mostPixels);
}
