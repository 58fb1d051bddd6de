package cn.beian.wire.code;

import cn.beian.wire.soap.Operation;
import java.util.Set;

/**
 * What a call answers ({@code msg_code}).
 *
 * @param code 0 to 999
 * @param then what follows
 * @param operations which answer it
 */
public record CallCode(long code, Then then, Set<Operation> operations, Explanation explanation) {
  public CallCode {
    operations = Set.copyOf(operations);
  }

  /** What follows from a call's code. */
  public enum Then {
    /** It is done; of a download, more may be waiting. */
    DONE,
    /** It is done, and this was the last file. */
    LAST,
    /** There was nothing. */
    EMPTY,
    /** It is done, and more is waiting. */
    MORE,
    /** Calling again cannot help: stop, and call a person. */
    PERMANENT,
    /** Pack the stored file anew and send it once with the same number; then call a person. */
    REBUILD,
    /** Send the listed numbers from the archive first, then this one. */
    GAP,
    /** Again after 5 to 30 minutes, with the same number. */
    QUEUE_FULL,
    /** Again when the reporting hours begin, with the same number. */
    CLOSED,
    /** Again after the maintenance, with the same number. */
    MAINTENANCE,
    /** Ask no more about this filing number for a time. */
    TOO_MANY_CHECKS,
    /** Again at growing intervals, at most 5 times, then call a person. */
    OTHER
  }
}
