package cn.beian.domain.order;

import cn.beian.domain.account.Caller;
import cn.beian.domain.order.OrderType.Purpose;
import cn.beian.domain.refusal.RefusalCode;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What {@link OrderLifeModel} says of how orders are opened, moved and found. */
class ModelDrafts {
  static final Set<RefusalCode> DONE = Set.of();

  final Map<String, ModelOrder> orders = new TreeMap<>();
  final ModelRecords records;

  /** What has been done in which state, to orders with or without a review. */
  final Set<Row> seen = new HashSet<>();

  Instant now;

  ModelDrafts(Instant now, Set<String> codes) {
    this.now = now;
    this.records = new ModelRecords(codes);
  }

  record Row(boolean deregisters, OrderState from, OrderAction action) {}

  void move(ModelOrder order, OrderAction action, OrderState to) {
    order.foundInvalid = Optional.empty();
    seen.add(new Row(order.deregisters(), order.state, action));
    order.state = to;
    order.moves++;
  }

  /** It ends in vain, and what it held is free (FAQ §14). */
  void end(ModelOrder order, OrderAction action, OrderState to) {
    move(order, action, to);
    records.letGo(order);
    order.ended = now;
  }

  Set<RefusalCode> file(Caller caller, String id, Content content) {
    Optional<String> subject = records.subject(account(caller)).map(ModelRecords.Filed::number);
    OrderType type =
        subject.isPresent() ? OrderType.NEW_SERVICE_SUBJECT_HERE : OrderType.FIRST_FILING;
    return open(caller, new ModelOrder(id, type, subject, content, now));
  }

  /** LC-DEREG-01..03, decision 51: it begins with what is on record. */
  Set<RefusalCode> about(Caller caller, String id, Purpose purpose, String number) {
    if (!caller.may(purpose.permission())) {
      return Set.of(RefusalCode.NOT_PERMITTED);
    }
    return records
        .onRecord(account(caller), number)
        .map(content ->
            open(
                caller,
                new ModelOrder(id, type(purpose, content), Optional.of(number), content, now)))
        .orElse(Set.of(RefusalCode.RECORD_NOT_FOUND));
  }

  private static OrderType type(Purpose purpose, Content content) {
    boolean subject = content.sites().isEmpty();
    return purpose == Purpose.CHANGE
        ? subject ? OrderType.CHANGE_SUBJECT : OrderType.CHANGE_SERVICE
        : subject ? OrderType.DEREGISTER_SUBJECT : OrderType.DEREGISTER_SERVICE;
  }

  /** An account has one order at a time (FAQ-CONC-03, LC AMB-49). */
  private Set<RefusalCode> open(Caller caller, ModelOrder order) {
    if (!caller.may(order.type.purpose().permission())) {
      return Set.of(RefusalCode.NOT_PERMITTED);
    }
    Lock account = new Lock(Lock.Kind.ACCOUNT, order.account);
    if (records.locks.containsKey(account)) {
      return Set.of(RefusalCode.ANOTHER_ORDER_IN_PROGRESS);
    }
    orders.put(order.id, order);
    records.hold(order, account);
    return DONE;
  }

  /** Decision 56; a change of a website carries the subject as it is on record (51). */
  Set<RefusalCode> copy(Caller caller, String id, String copied) {
    ModelOrder old = orders.get(copied);
    if (old == null || !old.account.equals(account(caller))) {
      return Set.of(RefusalCode.ORDER_NOT_FOUND);
    }
    if (old.open() || old.erased) {
      return Set.of(old.erased ? RefusalCode.CONTENT_ERASED : RefusalCode.ORDER_NOT_ENDED);
    }
    Purpose purpose = old.type.purpose();
    if (purpose == Purpose.FILE) {
      return file(caller, id, old.content);
    }
    Set<RefusalCode> refused = about(caller, id, purpose, old.target.orElseThrow());
    if (refused.isEmpty() && purpose == Purpose.CHANGE) {
      ModelOrder order = orders.get(id);
      order.content =
          order.type == OrderType.CHANGE_SERVICE
              ? order.content.with(old.content.sites())
              : old.content;
    }
    return refused;
  }

  private static String account(Caller caller) {
    return caller.account().value();
  }

  /** Another account's order is as unknown as none. */
  Set<RefusalCode> mayChange(Caller caller, String id) {
    ModelOrder order = orders.get(id);
    if (order == null || !order.account.equals(account(caller))) {
      return Set.of(RefusalCode.ORDER_NOT_FOUND);
    }
    return caller.may(order.type.purpose().permission()) ? DONE : Set.of(RefusalCode.NOT_PERMITTED);
  }

  Set<RefusalCode> mayChange(Caller caller, String id, Set<OrderState> in) {
    Set<RefusalCode> refused = mayChange(caller, id);
    return refused.isEmpty() && !in.contains(orders.get(id).state)
        ? Set.of(RefusalCode.ORDER_STATE)
        : refused;
  }
}
