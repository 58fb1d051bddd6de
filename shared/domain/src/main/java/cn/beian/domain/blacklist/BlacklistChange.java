package cn.beian.domain.blacklist;

import java.util.Set;

/**
 * One change of the blacklist, as the administration tells it.
 *
 * @param id the administration's id of the change: the same id is the same change
 * @param sequence grows with the administration's changes; of two changes of one thing the one with
 *     the greater sequence counts, whichever arrives first
 * @param things 1 to {@value #MOST}
 */
public record BlacklistChange(
    String id, long sequence, Operation operation, Set<Blacklisted> things) {
  /** The most things of one change: they are written in one transaction. */
  public static final int MOST = 40;

  /** Copies the things. */
  public BlacklistChange {
    things = Set.copyOf(things);
    if (things.isEmpty() || things.size() > MOST) {
      throw new IllegalArgumentException(things.size() + " things in a change");
    }
  }

  /** What becomes of the things. */
  public enum Operation {
    ADD,
    /** An entry was corrected (修改): what it names now is listed. */
    REPLACE,
    REMOVE
  }

  /** Whether the things stand on the list from now on. */
  public boolean lists() {
    return switch (operation) {
      case ADD, REPLACE -> true;
      case REMOVE -> false;
    };
  }
}
