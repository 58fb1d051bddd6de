package cn.beian.domain.material;

import java.util.Arrays;
import java.util.Optional;

/** The formats of materials (FAQ-MAT-04). */
public enum ImageFormat {
  JPG("image/jpeg"),
  PNG("image/png"),
  GIF("image/gif");

  private final String contentType;

  ImageFormat(String contentType) {
    this.contentType = contentType;
  }

  /** The content type under which it is uploaded and shown. */
  public String contentType() {
    return contentType;
  }

  /** The format with this content type. */
  public static Optional<ImageFormat> of(String contentType) {
    return Arrays.stream(values()).filter(each -> each.contentType.equals(contentType)).findFirst();
  }
}
