package cn.beian.platform.queue;

/** Some parts of a message's work could not be done; the others were. */
public final class UnfinishedException extends RuntimeException {
  /** So many could not be done. */
  public UnfinishedException(long failed) {
    super(failed + " failed", null, false, false);
  }
}
