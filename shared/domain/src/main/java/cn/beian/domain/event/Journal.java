package cn.beian.domain.event;

import cn.beian.domain.account.AccountId;
import java.time.Instant;
import java.time.InstantSource;

/** Writes events down: gives each its id and its moment. */
public final class Journal {
  private final Ids ids;
  private final InstantSource clock;

  public Journal(Ids ids, InstantSource clock) {
    this.ids = ids;
    this.clock = clock;
  }

  /** Now. */
  public Instant now() {
    return clock.instant();
  }

  /** A new id. */
  public String id() {
    return ids.next();
  }

  /**
   * An event that happens now.
   *
   * @param subjectId the order, instance or change of the blacklist
   * @param actor a user's id or a function's name
   */
  public Event entry(EventType type, String subjectId, AccountId account, String actor) {
    return new Event(id(), type, subjectId, account, actor, now(), null);
  }
}
