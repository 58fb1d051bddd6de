package cn.beian.notifications;

import static java.util.stream.Collectors.toCollection;

import cn.beian.domain.event.EventType;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** Where events go: the one table of event type and queue. */
enum Destination {
  BUREAU(
      EventType.REVIEW_PASSED,
      EventType.DEREGISTRATION_SUBMITTED,
      EventType.SMS_CHECKS_COMPLETE,
      EventType.SMS_CHECK_RETURNED,
      EventType.DEREGISTRATION_LAPSED),
  BUREAU_RESULTS(EventType.BUREAU_FILE_FETCHED, EventType.BUREAU_RESULT_RECEIVED),
  INSTANCES(EventType.INSTANCE_REGISTERED),
  NOTIFICATIONS(
      EventType.ORDER_SUBMITTED,
      EventType.DEREGISTRATION_SUBMITTED,
      EventType.DEREGISTRATION_LAPSED,
      EventType.ORDER_WITHDRAWN,
      EventType.REVIEW_PASSED,
      EventType.REVIEW_REJECTED,
      EventType.MATERIAL_REQUESTED,
      EventType.CALL_UNANSWERED,
      EventType.VIDEO_APPOINTED,
      EventType.VIDEO_MISSED,
      EventType.RULE_OVERRIDDEN,
      EventType.SMS_CHECK_SENT,
      EventType.SMS_CHECK_RESENT,
      EventType.SMS_CHECK_PASSED,
      EventType.SMS_CHECKS_COMPLETE,
      EventType.SMS_CHECK_RETURNED,
      EventType.ORDER_APPROVED,
      EventType.BUREAU_REJECTED,
      EventType.ORDER_ABANDONED,
      EventType.CLEAN_UP_POSTPONED,
      EventType.OVERDUE_FIRST_NOTICE,
      EventType.OVERDUE_SECOND_NOTICE,
      EventType.ORDER_EXPIRED,
      EventType.ORDER_FOUND_INVALID,
      EventType.ORDER_INVALIDATED,
      EventType.SERVICE_CODES_BOUGHT,
      EventType.SERVICE_CODE_REFUNDED,
      EventType.SERVICE_CODE_EXPIRED,
      EventType.INSTANCE_EXPIRED,
      EventType.INSTANCE_RELEASED,
      EventType.WEBHOOK_PAUSED),
  /** Whatever stands in feeds, and what lets a webhook go on. */
  WEBHOOKS(withFeeds(EventType.WEBHOOK_CHANGED));

  private final Set<EventType> events;

  Destination(EventType... events) {
    this.events = Set.of(events);
  }

  /**
   * What an account's own system may know: all but what is the provider's and the webhooks' own,
   * and what names a service code that can be used, for feeds are read without the permission for
   * codes.
   */
  static boolean isFed(EventType type) {
    return switch (type) {
      case BLACKLIST_CHANGED,
          BUREAU_FILE_FETCHED,
          BUREAU_RESULT_RECEIVED,
          SERVICE_CODE_UNBOUND,
          WEBHOOK_CHANGED ->
          false;
      default -> true;
    };
  }

  private static EventType[] withFeeds(EventType more) {
    return Stream.concat(
            Arrays.stream(EventType.values()).filter(Destination::isFed), Stream.of(more))
        .toArray(EventType[]::new);
  }

  /** The queues of an event, in their order; none if nobody acts on it. */
  static Set<Destination> of(EventType type) {
    return Arrays.stream(values())
        .filter(each -> each.events.contains(type))
        .collect(toCollection(() -> EnumSet.noneOf(Destination.class)));
  }
}
