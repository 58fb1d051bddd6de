package cn.beian.domain.bureau;

import java.util.Arrays;
import java.util.Optional;

/** What an uploaded record asks for, as results name it ({@code Czlx}; V3 §2.9). */
public enum Operation {
  FIRST_FILING(1),
  NEW_SITE(2),
  NEW_ACCESS(3),
  CHANGE(4),
  CANCEL_ACCESS(5),
  DEREGISTER_SUBJECT(6),
  DEREGISTER_SITE(7);

  private final int code;

  Operation(int code) {
    this.code = code;
  }

  /** Its code on the wire, 1 to 7. */
  public int code() {
    return code;
  }

  /** The operation with this code; empty for one that no order leads to. */
  public static Optional<Operation> of(long code) {
    return Arrays.stream(values()).filter(each -> each.code == code).findFirst();
  }
}
