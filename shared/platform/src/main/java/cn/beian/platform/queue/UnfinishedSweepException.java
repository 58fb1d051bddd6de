package cn.beian.platform.queue;

/** Some things of a sweep could not be handled; the others were. */
final class UnfinishedSweepException extends RuntimeException {
  UnfinishedSweepException(long failed) {
    super(failed + " failed", null, false, false);
  }
}
