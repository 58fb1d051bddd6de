package cn.beian.local.function;

/** How an invocation ended. */
public sealed interface Invocation {
  /** The handler returned; what it wrote. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Answered(byte[] body) implements Invocation {}

  /** The handler threw, or could not be made. */
  record Failed(String errorType, String message) implements Invocation {}

  /** The function's timeout passed. */
  record TimedOut() implements Invocation {}
}
