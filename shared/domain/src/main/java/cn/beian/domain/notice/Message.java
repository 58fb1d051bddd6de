package cn.beian.domain.notice;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.event.Event;
import cn.beian.domain.event.EventType;
import java.time.Instant;
import java.util.Map;

/**
 * A message in an account's box.
 *
 * @param id the id of the event it tells of
 * @param subjectId the order it is about
 * @param parameters what its text needs; never personal data
 */
public record Message(
    String id,
    AccountId account,
    EventType type,
    String subjectId,
    Instant at,
    Map<String, String> parameters) {

  public Message {
    parameters = Map.copyOf(parameters);
  }

  /** The message of an event. */
  static Message of(Event event, Map<String, String> parameters) {
    return new Message(
        event.id(), event.account(), event.type(), event.subjectId(), event.at(), parameters);
  }
}
