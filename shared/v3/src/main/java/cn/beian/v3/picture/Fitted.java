package cn.beian.v3.picture;

/**
 * A picture that fits.
 *
 * @param base64 its file
 * @param format what it is now
 */
public record Fitted(String base64, Format format) {

  /** The formats that the interface takes. */
  public enum Format {
    JPG,
    PNG
  }

  @Override
  public String toString() {
    return "Fitted[" + format + ", " + base64.length() + " characters]";
  }
}
