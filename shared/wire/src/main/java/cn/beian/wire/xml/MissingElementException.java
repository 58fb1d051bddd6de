package cn.beian.wire.xml;

/** An element is missing, or says nothing, without which its group means nothing. */
public final class MissingElementException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String path;

  MissingElementException(String path) {
    super(path);
    this.path = path;
  }

  /** Where it should be. */
  public String path() {
    return path;
  }
}
