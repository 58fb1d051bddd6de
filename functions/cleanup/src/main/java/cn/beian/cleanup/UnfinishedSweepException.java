package cn.beian.cleanup;

/** Some orders of a sweep could not be handled; the others were. */
final class UnfinishedSweepException extends RuntimeException {
  UnfinishedSweepException(long failed) {
    super(failed + " orders failed", null, false, false);
  }
}
