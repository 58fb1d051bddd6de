package cn.beian.domain.order;

import cn.beian.domain.bureau.Bureau;
import cn.beian.domain.bureau.Bureau.Checked;
import cn.beian.domain.bureau.Bureau.Reply;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.filing.Province;
import cn.beian.domain.order.OrderClerk.Move;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.upload.Outgoing;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Hands a reviewed order over to the administration and asks every contact for the ministry's SMS
 * check (FAQ-OP-18). May be called again at any point: the administration knows the submission, and
 * an order that is past this step stays as it is.
 */
public final class HandOverOrder {
  private static final String ACTOR = "send-to-bureau";
  private static final Set<OrderState> NOT_PASSED =
      EnumSet.of(OrderState.SMS_RETURNED, OrderState.LAPSED);
  private static final Set<OrderState> UNDER_WAY =
      EnumSet.of(OrderState.HANDING_OVER, OrderState.SMS_PENDING, OrderState.APPROVED);

  private final OrderClerk clerk;
  private final Bureau bureau;
  private final OpenSmsChecks smsChecks;
  private final UploadRoute route;

  /**
   * @param bureau what the ministry's interface cannot carry
   * @param route what it can
   */
  public HandOverOrder(
      OrderClerk clerk, Bureau bureau, OpenSmsChecks smsChecks, UploadRoute route) {
    this.clerk = clerk;
    this.bureau = bureau;
    this.smsChecks = smsChecks;
    this.route = route;
  }

  /**
   * Returns the order as it stands afterwards; ORDER_NOT_FOUND; STALE_VERSION or BUSY when somebody
   * else moves it at the same moment.
   *
   * @throws cn.beian.domain.bureau.BureauUnavailableException if the administration cannot be
   *     reached
   */
  public Outcome<Order> handOver(OrderId id) {
    return clerk
        .orders()
        .find(id)
        .map(this::handOver)
        .orElseGet(() -> Outcome.refused(RefusalCode.ORDER_NOT_FOUND));
  }

  /**
   * Tells the administration what came of the order's SMS checks: that all contacts passed, while
   * it waits for the decision, or that they did not, though it may have been submitted again since.
   */
  public Outcome<Order> tellSmsChecks(OrderId id) {
    return clerk
        .orders()
        .find(id)
        .map(order -> {
          checked(order).ifPresent(bureau::tellSmsChecks);
          return Outcome.done(order);
        })
        .orElseGet(() -> Outcome.refused(RefusalCode.ORDER_NOT_FOUND));
  }

  private Optional<Checked> checked(Order order) {
    OrderState state = order.state();
    if (state == OrderState.BUREAU_REVIEW || NOT_PASSED.contains(state)) {
      return checked(order, state == OrderState.BUREAU_REVIEW);
    }
    // Submitted again since, or ended: what was asked before is over.
    return UNDER_WAY.contains(state)
        ? Optional.empty()
        : route
            .record(order)
            .filter(Outgoing::open)
            .map(open -> new Checked(open.submissionId(), open, false));
  }

  /** Of a record that is decided nothing is told any more. */
  private Optional<Checked> checked(Order order, boolean passed) {
    Optional<Outgoing> record =
        route.record(order).filter(sent -> sent.submission() == order.submission());
    return record.isPresent() && !record.get().open()
        ? Optional.empty()
        : Optional.of(new Checked(order.submissionId(), record.orElse(null), passed));
  }

  /** Nothing is sent before it is written down that it will be: see {@link WithdrawOrder}. */
  private Outcome<Order> handOver(Order order) {
    if (order.state() == OrderState.REVIEW_PASSED) {
      return begin(order, clerk.orders().filing(order.id(), ACTOR));
    }
    return order.state() == OrderState.HANDING_OVER && !route.has(order)
        ? sendIfUnchanged(order)
        : Outcome.done(order);
  }

  /**
   * An upload that was accepted after the order was read waits no more: only an order that is still
   * the same goes over the extension.
   */
  private Outcome<Order> sendIfUnchanged(Order read) {
    Order order = clerk.orders().find(read.id()).orElseThrow();
    return order.version() == read.version()
        ? send(order, clerk.orders().filing(order.id(), ACTOR))
        : Outcome.done(order);
  }

  private Outcome<Order> begin(Order order, Filing filing) {
    Optional<Province> province = route.to(order, filing);
    Move begin = Move.of(OrderAction.BEGIN_HAND_OVER, ACTOR);
    return province
        .map(to -> clerk.move(order, begin.withEffects(List.of(queued(order, to)))))
        .orElseGet(() -> clerk.move(order, begin).then(begun -> send(begun, filing)));
  }

  private static Effect queued(Order order, Province province) {
    return new Effect.QueueUpload(province, order.submissionId());
  }

  private Outcome<Order> send(Order order, Filing filing) {
    return switch (bureau.submit(order, filing)) {
      case Reply.Accepted() -> clerk.move(order, smsChecks.move(order, filing, clerk.now()));
      case Reply.Refused(List<Reason> reasons) ->
          clerk.move(
              order,
              Move.of(OrderAction.REFUSE_HAND_OVER, ACTOR)
                  .editing(next -> next.reasons(reasons).reviewed(false)));
    };
  }
}
