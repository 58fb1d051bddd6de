package cn.beian.domain.order;

import cn.beian.domain.event.EventType;

/**
 * One row of the transition table.
 *
 * @param course which types of order it is for
 * @param from the state in which the action is allowed
 * @param to the state after it
 * @param event what the history and the notices call it
 * @param holdings what becomes of the locks and service codes
 */
public record OrderTransition(
    Course course,
    OrderState from,
    OrderAction action,
    OrderState to,
    EventType event,
    Holdings holdings) {

  /** The two ways that orders go. */
  public enum Course {
    /** Every type of order. */
    ANY,
    /** Filings and changes, which the provider reviews. */
    REVIEWED,
    /** Deregistrations, which go straight to the administration. */
    STRAIGHT
  }

  /** Whether the row is for orders of this type. */
  boolean covers(OrderType type) {
    return switch (course) {
      case ANY -> true;
      case REVIEWED -> type.reviewed();
      case STRAIGHT -> !type.reviewed();
    };
  }

  /** What a transition does to what the order holds. */
  public enum Holdings {
    /** Stays as it is. */
    KEEP,
    /** Domains, certificate and codes are taken, those no longer named are let go. */
    TAKE,
    /** Everything is let go. */
    RELEASE,
    /** Codes are spent for ever; domains and certificate pass to the filed record. */
    SPEND
  }
}
