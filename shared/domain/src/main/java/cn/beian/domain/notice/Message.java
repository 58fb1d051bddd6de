package cn.beian.domain.notice;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.event.Event;
import cn.beian.domain.event.EventType;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message to an account.
 *
 * @param id the id of the event it tells of
 * @param notice which of the catalogue's notices it is
 * @param type the event it tells of
 * @param subjectId the order, or what else the event is about
 * @param parameters what its texts name, by slot; never personal data
 * @param readAt when it was read; null until then
 */
public record Message(
    String id,
    AccountId account,
    String notice,
    EventType type,
    String subjectId,
    Instant at,
    Map<String, String> parameters,
    @Nullable Instant readAt) {

  public Message {
    parameters = Map.copyOf(parameters);
  }

  /** The message of an event. */
  public static Message of(Event event, String notice, Map<String, String> parameters) {
    return new Message(
        event.id(),
        event.account(),
        notice,
        event.type(),
        event.subjectId(),
        event.at(),
        parameters,
        null);
  }

  /** The same under another id. */
  Message named(String other) {
    return new Message(other, account, notice, type, subjectId, at, parameters, readAt);
  }
}
