package cn.beian.domain.material;

/** Why an uploaded file is refused. Each has its texts, zh-CN and en, in the message bundles. */
public enum MaterialFlaw {
  /** Smaller than the least size (FAQ-MAT-03). */
  TOO_SMALL,
  /** Larger than the greatest size (FAQ-MAT-03). */
  TOO_LARGE,
  /** Not a JPG, PNG or GIF by its content, whatever its name (FAQ-MAT-04). */
  NOT_AN_IMAGE,
  /** An image, of another format than announced. */
  OTHER_FORMAT,
  /** The image ends early or cannot be read to its end. */
  DAMAGED,
  /** Too few pixels to be legible (FAQ-MAT-05). */
  TOO_FEW_PIXELS,
  /** More pixels than can be looked at. */
  TOO_MANY_PIXELS,
  /** The document's last day of validity is over (FAQ-MAT-06). */
  EXPIRED,
  /** The document's day of issue is yet to come. */
  ISSUED_LATER,
  /** The order was submitted or had ended before the upload was checked. */
  ORDER_CLOSED
}
