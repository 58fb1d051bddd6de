package cn.beian.wire.xml;

/**
 * How much a document may be.
 *
 * @param depth elements within each other
 * @param text characters of one element
 * @param elements all of them
 */
public record XmlLimits(int depth, int text, int elements) {

  /**
   * For files: a picture is at most 200 KB of base64, and the largest synchronisation has 50 MB.
   */
  public static final XmlLimits FILE = new XmlLimits(16, 512 << 10, 1_000_000);

  /** For envelopes and replies: one text of up to 50 MB, packed and in base64. */
  public static final XmlLimits CALL = new XmlLimits(12, 96 << 20, 10_000);
}
