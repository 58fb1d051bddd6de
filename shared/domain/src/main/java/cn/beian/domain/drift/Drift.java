package cn.beian.domain.drift;

import cn.beian.domain.filing.Province;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something on which we and an administration do not agree. Nothing is overwritten for it: a person
 * decides.
 *
 * @param province which administration; null where it did not say
 * @param about a filing number, an order's id, a code table, or what a result called its record;
 *     with province and kind it tells one drift from another
 * @param since when it was noticed first
 * @param detail what else is known, such as codes; never personal data
 */
public record Drift(
    @Nullable Province province, Kind kind, String about, Instant since, @Nullable String detail) {

  /** What it is. Likely cause and suggested action of each stand in {@code drifts.json}. */
  public enum Kind {
    /** A result that fits no record that we sent. */
    UNKNOWN_RECORD,
    /** A result with a code that is in no list. */
    UNKNOWN_CODE,
    /** A decision on a record that was decided, or given up, before. */
    LATE_RESULT,
    /** A refusal that only the provider's operators can mend. */
    OPERATIONS_NEEDED,
    /** No decision, though its term is over. */
    OVERDUE_DECISION,
    /** Approved, and no number was published. */
    NUMBER_MISSING,
    /** Deregistered there, without an order of ours. */
    DEREGISTERED,
    /** Filed here, and not known there. */
    NOT_FILED_THERE,
    /** Filed there under another number. */
    OTHER_NUMBER,
    /** Filed there, without this provider's access. */
    ACCESS_LOST,
    /** On the administration's list of our filings, and not on ours. */
    NOT_FILED_HERE,
    /** The domains differ. */
    OTHER_DOMAINS,
    /** A code table of theirs is not as ours: codes that one side has alone. */
    CODE_TABLE,
    /** A file that cannot be opened: those behind it wait. */
    FILE_SPOILT,
    /** A file that was opened and cannot be read. */
    FILE_UNREADABLE,
    /** A notice, a task or a finding that came with a file. */
    NOTICE
  }
}
