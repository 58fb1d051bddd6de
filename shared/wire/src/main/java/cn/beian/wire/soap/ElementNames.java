package cn.beian.wire.soap;

/** How an administration spells the element of the provider's id. */
public enum ElementNames {
  /**
   * As clients were seen to send it: {@code ispId} when asking for the previous upload, else {@code
   * ispID}.
   */
  OBSERVED,
  /** As the specification prints it: {@code ispId}. */
  DOCUMENT;

  String providerId(Operation operation) {
    return this == OBSERVED && operation != Operation.PREVIOUS_UPLOAD ? "ispID" : "ispId";
  }
}
