package cn.beian.platform.table;

import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * Lets one of many calls go wrong: before it reaches the other side, or after, when only the answer
 * is lost. Calls are counted from 0 over everything that shares it.
 */
final class Faults {
  /** When the call breaks. */
  enum When {
    BEFORE,
    AFTER
  }

  private final int at;
  private final When when;
  private int calls;

  Faults(int at, When when) {
    this.at = at;
    this.when = when;
  }

  /** Whether the fault has happened. */
  boolean happened() {
    return calls > at;
  }

  <T> T call(Supplier<T> work) {
    boolean now = calls++ == at;
    if (now && when == When.BEFORE) {
      throw lost();
    }
    try {
      T answer = work.get();
      if (now) {
        throw lost();
      }
      return answer;
    } catch (AwsServiceException refused) {
      throw now ? lost() : refused;
    }
  }

  private static SdkClientException lost() {
    return SdkClientException.create("made up: the connection broke");
  }
}
