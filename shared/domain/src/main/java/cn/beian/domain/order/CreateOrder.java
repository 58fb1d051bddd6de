package cn.beian.domain.order;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.account.Caller;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.order.OrderType.Purpose;
import cn.beian.domain.record.ServiceRecord;
import cn.beian.domain.record.SubjectRecord;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.RefusalCode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Opens a draft (FAQ-OP-02, FAQ-OP-29, FAQ-OP-30, FAQ-OP-32). An account has one open order at a
 * time (LC AMB-49). Which kind of filing it is, is decided when it is submitted; until then it
 * passes for a new service of the account's subject, or for a first filing.
 */
public final class CreateOrder {
  private final OrderClerk clerk;
  private final OwnOrders own;
  private final RecordedContent recorded;

  public CreateOrder(OrderClerk clerk, RecordedContent recorded) {
    this.clerk = clerk;
    this.own = new OwnOrders(clerk.orders());
    this.recorded = recorded;
  }

  /** What somebody wants an order for. */
  public sealed interface Wish {

    /** To file this content, which may be incomplete. */
    record File(Filing filing) implements Wish {}

    /**
     * To change what is filed here.
     *
     * @param filingNumber of the subject or of one service
     */
    record Change(String filingNumber) implements Wish {}

    /**
     * To have a filing deleted.
     *
     * @param filingNumber of the subject with all its services, or of one service
     */
    record Deregister(String filingNumber) implements Wish {}

    /** To begin again with the content of an order that has ended. */
    record Copy(OrderId order) implements Wish {}
  }

  /**
   * Returns the draft; NOT_PERMITTED; RECORD_NOT_FOUND when the account has no such filing; for a
   * copy ORDER_NOT_FOUND, ORDER_NOT_ENDED while the order runs, or CONTENT_ERASED; or
   * ANOTHER_ORDER_IN_PROGRESS.
   */
  public Outcome<Order> create(Caller caller, Wish wish) {
    return switch (wish) {
      case Wish.File(Filing filing) ->
          permitted(caller, Purpose.FILE).then(_ -> open(caller, toFile(caller, filing)));
      case Wish.Change(String number) -> open(caller, number, Purpose.CHANGE);
      case Wish.Deregister(String number) -> open(caller, number, Purpose.DEREGISTER);
      case Wish.Copy(OrderId order) -> own.find(caller, order).then(copied -> copy(caller, copied));
    };
  }

  /**
   * Opens a deregistration that a reviewer wants for an account, whose customer or another reviewer
   * has to submit it. Returns the draft, RECORD_NOT_FOUND, or ANOTHER_ORDER_IN_PROGRESS.
   *
   * @param number of the account's subject with all its services, or of one service
   * @param reason why, in the reviewer's words: a part of the order's history
   */
  public Outcome<Order> deregister(
      Caller reviewer, AccountId account, String number, String reason) {
    Caller by = new Caller(account, reviewer.user(), reviewer.role(), Set.of());
    return onRecord(by, number, Purpose.DEREGISTER)
        .then(draft -> open(by, draft, List.of(new Reason(Reason.FREE, null, reason))));
  }

  private Outcome<Order> open(Caller caller, String number, Purpose purpose) {
    return permitted(caller, purpose)
        .then(_ -> onRecord(caller, number, purpose))
        .then(draft -> open(caller, draft));
  }

  private record Draft(Order.Aim aim, Filing filing) {}

  private static Outcome<Caller> permitted(Caller caller, Purpose purpose) {
    return caller.may(purpose.permission())
        ? Outcome.done(caller)
        : Outcome.refused(RefusalCode.NOT_PERMITTED);
  }

  private Draft toFile(Caller caller, Filing filing) {
    return recorded
        .subject(caller.account())
        .map(subject -> ofSubject(subject, filing, caller))
        .orElseGet(() -> new Draft(new Order.Aim(OrderType.FIRST_FILING, null), filing));
  }

  /** What is not said of the subject stands on its record. */
  private Draft ofSubject(SubjectRecord subject, Filing filing, Caller caller) {
    Filing whole =
        filing.subject() == null
            ? filing.of(recorded.of(subject, List.of(), caller.user()))
            : filing;
    return new Draft(
        new Order.Aim(OrderType.NEW_SERVICE_SUBJECT_HERE, subject.filingNumber()), whole);
  }

  /** The same content as on record, of the subject or of one service. */
  private Outcome<Draft> onRecord(Caller caller, String number, Purpose purpose) {
    return recorded
        .subject(caller.account())
        .flatMap(subject ->
            subject.filingNumber().equals(number)
                ? Optional.of(
                    ofRecord(
                        caller, new Order.Aim(type(purpose, true), number), subject, List.of()))
                : recorded
                    .service(subject, number)
                    .map(one ->
                        ofRecord(
                            caller,
                            new Order.Aim(type(purpose, false), number),
                            subject,
                            List.of(one))))
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(RefusalCode.RECORD_NOT_FOUND));
  }

  private static OrderType type(Purpose purpose, boolean subject) {
    if (purpose == Purpose.CHANGE) {
      return subject ? OrderType.CHANGE_SUBJECT : OrderType.CHANGE_SERVICE;
    }
    return subject ? OrderType.DEREGISTER_SUBJECT : OrderType.DEREGISTER_SERVICE;
  }

  private Draft ofRecord(
      Caller caller, Order.Aim aim, SubjectRecord subject, List<ServiceRecord> services) {
    return new Draft(aim, recorded.of(subject, services, caller.user()));
  }

  private Outcome<Order> copy(Caller caller, Order copied) {
    if (!copied.state().ended()) {
      return Outcome.refused(RefusalCode.ORDER_NOT_ENDED);
    }
    if (copied.erased()) {
      return Outcome.refused(RefusalCode.CONTENT_ERASED);
    }
    // Nobody's content is opened for somebody who may not use it.
    return permitted(caller, copied.type().purpose())
        .then(_ -> again(caller, copied))
        .then(draft -> open(caller, draft));
  }

  private Outcome<Draft> again(Caller caller, Order copied) {
    Filing filing = clerk.orders().filing(copied.id(), caller.user()).withoutMaterials();
    Purpose purpose = copied.type().purpose();
    return purpose == Purpose.FILE
        ? Outcome.done(toFile(caller, filing))
        : onRecord(caller, Objects.requireNonNull(copied.target(), "target"), purpose)
            .map(same -> again(same, filing));
  }

  /**
   * A change begins with what was wanted last time, a deregistration with what is filed. The
   * subject may have been changed since, so a change of a service has it as it is on record.
   */
  private static Draft again(Draft draft, Filing filing) {
    return switch (draft.aim().type()) {
      case CHANGE_SUBJECT -> new Draft(draft.aim(), filing);
      case CHANGE_SERVICE -> new Draft(draft.aim(), draft.filing().with(filing.services()));
      case DEREGISTER_SUBJECT,
          DEREGISTER_SERVICE,
          FIRST_FILING,
          NEW_SERVICE_SUBJECT_HERE,
          NEW_SERVICE_SUBJECT_ELSEWHERE,
          ACCESS ->
          draft;
    };
  }

  private Outcome<Order> open(Caller caller, Draft draft) {
    return open(caller, draft, List.of());
  }

  private Outcome<Order> open(Caller caller, Draft draft, List<Reason> reasons) {
    Order order = Order.draft(clerk.newId(), caller.account(), draft.aim(), clerk.now());
    return clerk.open(order, draft.filing(), caller, reasons);
  }
}
