package cn.beian.simulator.fault;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A fault that is set.
 *
 * @param left how often it is still to happen; {@link #UNTIL_CLEARED} for always
 * @param province where it happens; null for everywhere
 * @param operation the call, or the message, to which it happens; null for each
 * @param chance of a hundred times, how often it happens; those when it does not are not counted
 * @param given with the particulars of its kind
 */
record Fault(
    FaultKind kind,
    int left,
    @Nullable String province,
    @Nullable String operation,
    int chance,
    JsonNode given) {
  static final int UNTIL_CLEARED = -1;
  static final int ALWAYS = 100;

  boolean about(FaultKind asked, String where, String what) {
    return kind == asked
        && (province == null || province.equals(where))
        && (operation == null || operation.equals(what));
  }

  Fault once() {
    int less = left == UNTIL_CLEARED ? left : left - 1;
    return new Fault(kind, less, province, operation, chance, given);
  }
}
