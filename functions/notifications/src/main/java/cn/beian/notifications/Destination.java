package cn.beian.notifications;

import cn.beian.domain.event.EventType;
import java.util.Set;

/** Where events go: the one table of event type and queue. */
enum Destination {
  BUREAU,
  NOTIFICATIONS,
  INSTANCES;

  /** The queues of an event; none if nobody acts on it. */
  static Set<Destination> of(EventType type) {
    return switch (type) {
      case REVIEW_PASSED, SMS_CHECKS_COMPLETE -> Set.of(BUREAU, NOTIFICATIONS);
      case ORDER_SUBMITTED,
          REVIEW_REJECTED,
          MATERIAL_REQUESTED,
          RULE_OVERRIDDEN,
          SMS_CHECK_SENT,
          SMS_CHECK_PASSED,
          SMS_CHECK_RETURNED,
          ORDER_APPROVED,
          BUREAU_REJECTED,
          ORDER_ABANDONED ->
          Set.of(NOTIFICATIONS);
      case OVERDUE_FIRST_NOTICE, OVERDUE_SECOND_NOTICE, ORDER_EXPIRED -> Set.of(NOTIFICATIONS);
      case ORDER_CREATED, ORDER_EDITED -> Set.of();
      case SERVICE_CODES_BOUGHT,
          SERVICE_CODE_REFUNDED,
          SERVICE_CODE_EXPIRED,
          INSTANCE_EXPIRED,
          INSTANCE_RELEASED ->
          Set.of(NOTIFICATIONS);
      case INSTANCE_REGISTERED -> Set.of(INSTANCES);
      case SERVICE_CODE_ISSUED, SERVICE_CODE_BOUND, SERVICE_CODE_UNBOUND -> Set.of();
      case BLACKLIST_CHANGED -> Set.of();
    };
  }
}
