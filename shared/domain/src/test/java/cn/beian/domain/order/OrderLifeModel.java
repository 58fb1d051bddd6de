package cn.beian.domain.order;

import static cn.beian.domain.order.OrderState.ABANDONED;
import static cn.beian.domain.order.OrderState.AWAITING_REVIEW;
import static cn.beian.domain.order.OrderState.BUREAU_REJECTED;
import static cn.beian.domain.order.OrderState.BUREAU_REVIEW;
import static cn.beian.domain.order.OrderState.DRAFT;
import static cn.beian.domain.order.OrderState.HANDING_OVER;
import static cn.beian.domain.order.OrderState.NEEDS_MATERIAL;
import static cn.beian.domain.order.OrderState.REVIEW_PASSED;
import static cn.beian.domain.order.OrderState.REVIEW_REJECTED;
import static cn.beian.domain.order.OrderState.SMS_PENDING;
import static cn.beian.domain.order.OrderState.SMS_RETURNED;
import static cn.beian.domain.order.OrderState.WITHDRAWN;

import cn.beian.domain.account.Caller;
import cn.beian.domain.order.DecideReview.Decision;
import cn.beian.domain.order.OrderType.Purpose;
import cn.beian.domain.refusal.RefusalCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The life of an order as the sources tell it (FAQ §5.2, §5.3, §6, §14, LC §1, §8, §10, design §5),
 * and nothing of how the product does it. Every command answers why it must be refused, any of the
 * codes being right, or nothing and does it. What administration and contacts do stands in {@link
 * ModelBureau}.
 */
class OrderLifeModel extends ModelDrafts {
  private static final Set<OrderState> CUSTOMERS_TURN =
      EnumSet.of(DRAFT, NEEDS_MATERIAL, REVIEW_REJECTED, SMS_RETURNED, BUREAU_REJECTED);
  boolean registerDown;

  OrderLifeModel(Instant now, Set<String> codes) {
    super(now, codes);
  }

  /** FAQ-OP-05, FAQ-STATE-49; what is deregistered is not edited. */
  Set<RefusalCode> edit(Caller caller, String id, boolean stale, UnaryOperator<Content> patch) {
    Set<RefusalCode> refused = new HashSet<>(mayChange(caller, id, CUSTOMERS_TURN));
    if (refused.isEmpty() && orders.get(id).deregisters()) {
      refused.add(RefusalCode.ORDER_STATE);
    }
    if (stale && mayChange(caller, id).isEmpty()) {
      refused.add(RefusalCode.STALE_VERSION);
    }
    if (refused.isEmpty()) {
      ModelOrder order = orders.get(id);
      move(order, OrderAction.EDIT, order.state);
      order.content = patch.apply(order.content);
      order.reviewed = false;
      order.touch(now);
    }
    return refused;
  }

  /** FAQ-STATE-32, -41, -42, -45, -47; LC-DEREG-06, -07. */
  Set<RefusalCode> submit(Caller caller, String id) {
    Set<RefusalCode> refused = mayChange(caller, id, CUSTOMERS_TURN);
    if (!refused.isEmpty()) {
      return refused;
    }
    ModelOrder order = orders.get(id);
    boolean files = order.type.purpose() == Purpose.FILE;
    if (files && registerDown) {
      return Set.of(RefusalCode.BUREAU_UNAVAILABLE);
    }
    Set<OrderType> types = files ? records.types(order) : Set.of(order.type);
    refused = obstacles(order, types);
    if (refused.isEmpty()) {
      submitted(order, types.iterator().next());
    }
    return refused;
  }

  private Set<RefusalCode> obstacles(ModelOrder order, Set<OrderType> types) {
    Set<RefusalCode> refused = records.heldByOthers(order);
    if (refused.isEmpty() && types.size() != 1) {
      refused.add(RefusalCode.ORDER_TYPE_MISFIT);
    }
    refused.addAll(records.codesRefused(order));
    String remark = order.content.remark();
    if (!order.deregisters() && broken(remark) && !order.letPass.contains(remark)) {
      refused.add(RefusalCode.ORDER_NOT_VALID);
    }
    return refused;
  }

  private void submitted(ModelOrder order, OrderType type) {
    boolean straight = order.deregisters() || (order.state == SMS_RETURNED && order.reviewed);
    if (order.type.purpose() == Purpose.FILE) {
      order.type = type;
      order.target = records.subject(order.account).map(ModelRecords.Filed::number);
    }
    move(
        order,
        straight ? OrderAction.SUBMIT_STRAIGHT : OrderAction.SUBMIT,
        straight ? REVIEW_PASSED : AWAITING_REVIEW);
    order.submission += straight ? 1 : 0;
    order.touch(now);
    records.take(order);
  }

  /** FAQ-STATE-31, -46. */
  Set<RefusalCode> abandon(Caller caller, String id) {
    Set<RefusalCode> refused = mayChange(caller, id, CUSTOMERS_TURN);
    if (refused.isEmpty()) {
      end(orders.get(id), OrderAction.ABANDON, ABANDONED);
    }
    return refused;
  }

  /** FAQ-STATE-33, -49, decision 52; never a deregistration (LC-DEREG-07). */
  Set<RefusalCode> withdraw(Caller caller, String id, boolean reason) {
    Set<RefusalCode> refused =
        new HashSet<>(mayChange(caller, id, EnumSet.of(AWAITING_REVIEW, REVIEW_PASSED)));
    if (refused.isEmpty() && orders.get(id).deregisters()) {
      refused.add(RefusalCode.ORDER_STATE);
    }
    if (!reason) {
      refused.add(RefusalCode.REASON_MISSING);
    }
    if (refused.isEmpty()) {
      end(orders.get(id), OrderAction.WITHDRAW, WITHDRAWN);
    }
    return refused;
  }

  /** FAQ-STATE-34, -38, -55. */
  Set<RefusalCode> decide(String id, Decision decision, boolean reason) {
    Set<RefusalCode> refused = new HashSet<>();
    ModelOrder order = orders.get(id);
    if (order == null) {
      refused.add(RefusalCode.ORDER_NOT_FOUND);
    } else if (order.state != AWAITING_REVIEW) {
      refused.add(RefusalCode.ORDER_STATE);
    }
    if (!reason && decision != Decision.PASS) {
      refused.add(RefusalCode.REASON_MISSING);
    }
    if (refused.isEmpty() && order != null) {
      decided(order, decision);
    }
    return refused;
  }

  private void decided(ModelOrder order, Decision decision) {
    order.touch(now);
    switch (decision) {
      case PASS -> {
        move(order, OrderAction.PASS, REVIEW_PASSED);
        order.reviewed = true;
        order.submission++;
      }
      case REJECT -> move(order, OrderAction.REJECT, REVIEW_REJECTED);
      case REQUEST_MATERIAL -> move(order, OrderAction.REQUEST_MATERIAL, NEEDS_MATERIAL);
    }
  }

  /** A remark with this mark breaks a rule; one with a question mark is doubted, and may pass. */
  static boolean broken(String remark) {
    return remark.contains("!");
  }

  /** The reviewer lets the remark pass as it is, with the mark that a rule finds fault with. */
  Set<RefusalCode> letPass(String id, String mark) {
    ModelOrder order = orders.get(id);
    if (order == null) {
      return Set.of(RefusalCode.ORDER_NOT_FOUND);
    }
    if (!order.open() || order.deregisters()) {
      return Set.of(RefusalCode.ORDER_STATE);
    }
    if (!order.content.remark().contains(mark)) {
      return Set.of(RefusalCode.NOTHING_TO_OVERRIDE);
    }
    if (order.letPass.add(order.content.remark())) {
      move(order, OrderAction.OVERRIDE_RULE, order.state);
      order.touch(now);
    }
    return DONE;
  }

  /** LC-CHG-33: from tomorrow to 90 days on, while the order can become overdue. */
  Set<RefusalCode> postpone(String id, int days) {
    ModelOrder order = orders.get(id);
    if (order == null) {
      return Set.of(RefusalCode.ORDER_NOT_FOUND);
    }
    if (order.state == BUREAU_REJECTED || !CUSTOMERS_TURN.contains(order.state)) {
      return Set.of(RefusalCode.ORDER_STATE);
    }
    if (days < 1 || days > 90) {
      return Set.of(RefusalCode.POSTPONEMENT_TERM);
    }
    LocalDate to = ModelOrder.day(now).plusDays(days);
    if (!to.equals(order.postponedTo)) {
      move(order, OrderAction.POSTPONE, order.state);
      order.touch(now);
      order.postponedTo = to;
    }
    return DONE;
  }

  /** Whether the order waits to be handed over, or has begun to be. */
  static boolean goesOut(ModelOrder order) {
    return order.state == REVIEW_PASSED || order.state == HANDING_OVER;
  }

  static boolean waits(ModelOrder order) {
    return order.state == BUREAU_REVIEW || order.state == SMS_PENDING;
  }
}
