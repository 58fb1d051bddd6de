package cn.beian.domain.event;

import cn.beian.domain.account.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an order, an instance, a code, a webhook or the blacklist: part of its
 * history, and what the relay passes on. What is passed on carries ids and never personal data.
 *
 * @param id sorts by time
 * @param subjectId the id of the order, the instance, the purchase or the change of the blacklist,
 *     the service code, or the webhook's name
 * @param account the account whose order or instance it is; the caller's for the blacklist
 * @param actor who did it: a user's id, or the function's name
 * @param passage what it did to the order; null for other things, and in what the relay passed on
 */
public record Event(
    String id,
    EventType type,
    String subjectId,
    AccountId account,
    String actor,
    Instant at,
    @Nullable Passage passage) {

  /** The same with what it did to its order. */
  public Event with(Passage done) {
    return new Event(id, type, subjectId, account, actor, at, done);
  }
}
