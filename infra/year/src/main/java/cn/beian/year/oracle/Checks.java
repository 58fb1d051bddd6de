package cn.beian.year.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The SMS checks of one hand-over (functions/sms-checks/README.md; decisions 16, 94, 95). */
final class Checks {

  /** What comes of an entry. */
  enum Entry {
    /** Nothing: wrong, or nobody is asked for it. */
    NONE,
    /** The contact has passed before. */
    AGAIN,
    /** The contact has passed, others are outstanding. */
    PASSED,
    /** The last one has passed. */
    COMPLETE,
    /** The order goes back: too late, or wrong too often before. */
    RETURNED
  }

  private static final class Check {
    private Instant sentAt;
    private int wrong;
    private int resends;
    private boolean passed;

    Check(Instant sentAt) {
      this.sentAt = sentAt;
    }
  }

  private final Policy policy;
  private final List<Check> checks = new ArrayList<>();

  Checks(Policy policy, int contacts, Instant sentAt) {
    this.policy = policy;
    if (contacts < 1) {
      throw new IllegalArgumentException("a hand-over asks somebody");
    }
    IntStream.range(0, contacts).forEach(each -> checks.add(new Check(sentAt)));
  }

  List<Integer> contacts() {
    return IntStream.rangeClosed(1, checks.size()).boxed().toList();
  }

  /** When the first outstanding contact's time is over (decision 95, FAQ-SMS-23). */
  Instant deadline() {
    return checks.stream()
        .filter(check -> !check.passed)
        .map(this::end)
        .min(Instant::compareTo)
        .orElseThrow();
  }

  private Instant end(Check check) {
    return check.sentAt.plus(policy.checkTime());
  }

  private boolean isOutstanding(int contact) {
    return contact >= 1 && contact <= checks.size() && !checks.get(contact - 1).passed;
  }

  boolean isPassed(int contact) {
    return contact >= 1 && contact <= checks.size() && checks.get(contact - 1).passed;
  }

  /** The whole order is late when the time of one of those is over who are outstanding. */
  private boolean isLate(Instant at) {
    return !at.isBefore(deadline());
  }

  /**
   * An entry by a contact who is asked. After five wrong ones of a code the next returns the order
   * whatever it holds (decision 16); so does one after the time of a contact who is outstanding
   * (FAQ-SMS-23: more than 24 hours for any).
   */
  Entry enter(int contact, boolean right, Instant at) {
    if (!isOutstanding(contact)) {
      return right && isPassed(contact) ? Entry.AGAIN : Entry.NONE;
    }
    Check check = checks.get(contact - 1);
    if (isLate(at) || check.wrong >= policy.wrongEntries()) {
      return Entry.RETURNED;
    }
    if (!right) {
      check.wrong++;
      return Entry.NONE;
    }
    check.passed = true;
    return checks.stream().allMatch(each -> each.passed) ? Entry.COMPLETE : Entry.PASSED;
  }

  /**
   * A new code: its own 24 hours and wrong entries (decisions 94, 95), twice at most. A wish that
   * comes too late finds nothing waiting.
   */
  boolean resend(int contact, Instant at) {
    if (!isOutstanding(contact)) {
      return false;
    }
    Check check = checks.get(contact - 1);
    if (isLate(at) || check.resends >= policy.resends()) {
      return false;
    }
    check.sentAt = at;
    check.wrong = 0;
    check.resends++;
    return true;
  }
}
