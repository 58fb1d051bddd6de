package cn.beian.domain.order;

import static cn.beian.domain.order.OrderState.ABANDONED;
import static cn.beian.domain.order.OrderState.APPROVED;
import static cn.beian.domain.order.OrderState.AWAITING_REVIEW;
import static cn.beian.domain.order.OrderState.BUREAU_REJECTED;
import static cn.beian.domain.order.OrderState.BUREAU_REVIEW;
import static cn.beian.domain.order.OrderState.DRAFT;
import static cn.beian.domain.order.OrderState.EXPIRED;
import static cn.beian.domain.order.OrderState.HANDING_OVER;
import static cn.beian.domain.order.OrderState.INVALID;
import static cn.beian.domain.order.OrderState.LAPSED;
import static cn.beian.domain.order.OrderState.NEEDS_MATERIAL;
import static cn.beian.domain.order.OrderState.REVIEW_PASSED;
import static cn.beian.domain.order.OrderState.REVIEW_REJECTED;
import static cn.beian.domain.order.OrderState.SMS_PENDING;
import static cn.beian.domain.order.OrderState.SMS_RETURNED;
import static cn.beian.domain.order.OrderState.WITHDRAWN;

import cn.beian.domain.event.EventType;
import cn.beian.domain.order.OrderTransition.Course;
import cn.beian.domain.order.OrderTransition.Holdings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The one table of what may happen to an order (design §5; FAQ-STATE-30..55, LC-CLEAN-02..11). What
 * is not in it is refused.
 */
public final class OrderTransitions {

  /** The states in which it is the customer's turn. */
  private static final List<OrderState> EDITABLE =
      List.of(DRAFT, NEEDS_MATERIAL, REVIEW_REJECTED, SMS_RETURNED, BUREAU_REJECTED);

  /** Those of them that a deregistration can be in. */
  private static final List<OrderState> SENDABLE = List.of(DRAFT, BUREAU_REJECTED);

  /** What the ends without success are called. */
  private static final Map<OrderState, EventType> ENDS =
      Map.of(
          ABANDONED, EventType.ORDER_ABANDONED,
          WITHDRAWN, EventType.ORDER_WITHDRAWN,
          LAPSED, EventType.DEREGISTRATION_LAPSED,
          EXPIRED, EventType.ORDER_EXPIRED,
          INVALID, EventType.ORDER_INVALIDATED);

  private static final List<OrderTransition> TABLE = build();

  private OrderTransitions() {}

  /** Every row, in the order of an order's life. */
  public static List<OrderTransition> table() {
    return TABLE;
  }

  /** The row for this action on the order as it stands, if it is allowed. */
  public static Optional<OrderTransition> find(Order order, OrderAction action) {
    return TABLE.stream()
        .filter(row -> row.from() == order.state() && row.action() == action)
        .filter(row -> row.covers(order.type()))
        .findFirst();
  }

  /** What a party may do to the order as it stands, in the order of the table. */
  public static List<OrderAction> allowed(Order order, Party party) {
    return TABLE.stream()
        .filter(row -> row.from() == order.state() && row.covers(order.type()))
        .map(OrderTransition::action)
        .filter(action -> action.party() == party)
        .toList();
  }

  private static List<OrderTransition> build() {
    List<OrderTransition> rows = new ArrayList<>();
    addCustomerRows(rows);
    addReviewRows(rows);
    addHandOverRows(rows);
    addSmsRows(rows);
    addBureauRows(rows);
    addOverdueRows(rows);
    addInvalidRows(rows);
    addErasureRows(rows);
    return List.copyOf(rows);
  }

  private static void addCustomerRows(List<OrderTransition> rows) {
    for (OrderState from : EDITABLE) {
      rows.add(reviewed(from, OrderAction.EDIT, from, EventType.ORDER_EDITED));
      rows.add(
          new OrderTransition(
              Course.REVIEWED,
              from,
              OrderAction.SUBMIT,
              AWAITING_REVIEW,
              EventType.ORDER_SUBMITTED,
              Holdings.TAKE));
      rows.add(end(Course.ANY, from, OrderAction.ABANDON, ABANDONED));
    }
    SENDABLE.forEach(
        from -> rows.add(straight(Course.STRAIGHT, from, EventType.DEREGISTRATION_SUBMITTED)));
    rows.add(straight(Course.REVIEWED, SMS_RETURNED, EventType.REVIEW_PASSED));
    for (OrderState from : List.of(AWAITING_REVIEW, REVIEW_PASSED)) {
      rows.add(end(Course.REVIEWED, from, OrderAction.WITHDRAW, WITHDRAWN));
    }
  }

  private static void addReviewRows(List<OrderTransition> rows) {
    rows.add(reviewed(AWAITING_REVIEW, OrderAction.PASS, REVIEW_PASSED, EventType.REVIEW_PASSED));
    rows.add(
        reviewed(AWAITING_REVIEW, OrderAction.REJECT, REVIEW_REJECTED, EventType.REVIEW_REJECTED));
    rows.add(
        reviewed(
            AWAITING_REVIEW,
            OrderAction.REQUEST_MATERIAL,
            NEEDS_MATERIAL,
            EventType.MATERIAL_REQUESTED));
    rows.add(
        reviewed(
            AWAITING_REVIEW, OrderAction.PROPOSE_PASS, AWAITING_REVIEW, EventType.PASS_PROPOSED));
    for (OrderState from : OrderState.values()) {
      if (!from.ended()) {
        rows.add(reviewed(from, OrderAction.OVERRIDE_RULE, from, EventType.RULE_OVERRIDDEN));
      }
    }
  }

  private static void addHandOverRows(List<OrderTransition> rows) {
    rows.add(
        row(REVIEW_PASSED, OrderAction.BEGIN_HAND_OVER, HANDING_OVER, EventType.HAND_OVER_BEGUN));
    rows.add(row(HANDING_OVER, OrderAction.HAND_OVER, SMS_PENDING, EventType.SMS_CHECK_SENT));
    rows.add(
        row(
            HANDING_OVER,
            OrderAction.REFUSE_HAND_OVER,
            BUREAU_REJECTED,
            EventType.BUREAU_REJECTED));
  }

  private static void addSmsRows(List<OrderTransition> rows) {
    rows.add(row(SMS_PENDING, OrderAction.RESEND_CHECK, SMS_PENDING, EventType.SMS_CHECK_RESENT));
    rows.add(row(SMS_PENDING, OrderAction.PASS_CHECK, SMS_PENDING, EventType.SMS_CHECK_PASSED));
    rows.add(
        row(
            SMS_PENDING,
            OrderAction.PASS_LAST_CHECK,
            BUREAU_REVIEW,
            EventType.SMS_CHECKS_COMPLETE));
    rows.add(reviewed(SMS_PENDING, OrderAction.RETURN, SMS_RETURNED, EventType.SMS_CHECK_RETURNED));
    rows.add(end(Course.STRAIGHT, SMS_PENDING, OrderAction.LAPSE, LAPSED));
  }

  /** An administration that decides before the contacts have answered has decided all the same. */
  private static void addBureauRows(List<OrderTransition> rows) {
    for (OrderState from : List.of(SMS_PENDING, BUREAU_REVIEW)) {
      rows.add(
          new OrderTransition(
              Course.ANY,
              from,
              OrderAction.APPROVE,
              APPROVED,
              EventType.ORDER_APPROVED,
              Holdings.SPEND));
      rows.add(row(from, OrderAction.BUREAU_REJECT, BUREAU_REJECTED, EventType.BUREAU_REJECTED));
    }
  }

  private static void addOverdueRows(List<OrderTransition> rows) {
    for (OrderState from : OverduePolicy.COVERED) {
      rows.add(row(from, OrderAction.POSTPONE, from, EventType.CLEAN_UP_POSTPONED));
      rows.add(row(from, OrderAction.FIRST_NOTICE, from, EventType.OVERDUE_FIRST_NOTICE));
      rows.add(row(from, OrderAction.SECOND_NOTICE, from, EventType.OVERDUE_SECOND_NOTICE));
      rows.add(end(Course.ANY, from, OrderAction.EXPIRE, EXPIRED));
    }
  }

  private static void addInvalidRows(List<OrderTransition> rows) {
    for (OrderState from : OrderState.values()) {
      if (OverduePolicy.CHECKED.contains(from)) {
        rows.add(reviewed(from, OrderAction.MARK_INVALID, from, EventType.ORDER_FOUND_INVALID));
        rows.add(end(Course.REVIEWED, from, OrderAction.INVALIDATE, INVALID));
      }
    }
  }

  private static void addErasureRows(List<OrderTransition> rows) {
    for (OrderState from : OrderState.values()) {
      if (from.endedInVain()) {
        rows.add(row(from, OrderAction.ERASE, from, EventType.CONTENT_ERASED));
      }
    }
  }

  private static OrderTransition row(
      OrderState from, OrderAction action, OrderState to, EventType event) {
    return new OrderTransition(Course.ANY, from, action, to, event, Holdings.KEEP);
  }

  private static OrderTransition reviewed(
      OrderState from, OrderAction action, OrderState to, EventType event) {
    return new OrderTransition(Course.REVIEWED, from, action, to, event, Holdings.KEEP);
  }

  private static OrderTransition straight(Course course, OrderState from, EventType event) {
    return new OrderTransition(
        course, from, OrderAction.SUBMIT_STRAIGHT, REVIEW_PASSED, event, Holdings.TAKE);
  }

  private static OrderTransition end(
      Course course, OrderState from, OrderAction action, OrderState to) {
    return new OrderTransition(
        course, from, action, to, Objects.requireNonNull(ENDS.get(to)), Holdings.RELEASE);
  }
}
