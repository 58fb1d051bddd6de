package cn.beian.domain.order;

import cn.beian.domain.account.Caller;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.order.OrderClerk.Move;
import cn.beian.domain.progress.CheckSections;
import cn.beian.domain.progress.ContentPatch;
import cn.beian.domain.progress.SectionChange;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.rule.Dossier;
import cn.beian.domain.rule.Overrides;
import cn.beian.domain.time.ShanghaiDays;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Changes the content of an order while it is the customer's turn (FAQ-OP-05, FAQ-FLOW-10), and
 * says what that did to its sections. A change that leaves something wrong is made all the same: a
 * draft may be incomplete.
 */
public final class UpdateOrder {
  private final OrderClerk clerk;
  private final OwnOrders own;
  private final CheckSections sections;
  private final RecordedContent recorded;

  public UpdateOrder(OrderClerk clerk, CheckSections sections, RecordedContent recorded) {
    this.clerk = clerk;
    this.own = new OwnOrders(clerk.orders());
    this.sections = sections;
    this.recorded = recorded;
  }

  /** An order after a change of its content, and what the change did to the sections. */
  public record Edited(Order order, SectionChange sections) {}

  /**
   * Applies the patch to the content that the caller has seen.
   *
   * @param seen the order's version as the caller knows it
   * @return the order, ORDER_NOT_FOUND, STALE_VERSION, or ORDER_STATE when it is not the customer's
   *     turn
   */
  public Outcome<Edited> update(Caller caller, OrderId id, long seen, ContentPatch patch) {
    return own.findToChange(caller, id).then(order -> update(caller, order, seen, patch));
  }

  private Outcome<Edited> update(Caller caller, Order order, long seen, ContentPatch patch) {
    if (order.version() != seen) {
      return Outcome.refused(RefusalCode.STALE_VERSION);
    }
    if (OrderTransitions.find(order, OrderAction.EDIT).isEmpty()) {
      return OrderClerk.refused(order, OrderAction.EDIT);
    }
    Filing before = clerk.orders().filing(order.id(), caller.user());
    Filing filing = patch.apply(before);
    Dossier dossier = dossier(order, before, caller);
    SectionChange change = change(order, dossier, dossier.with(filing), patch);
    Move move =
        Move.of(OrderAction.EDIT, caller.user())
            .withFiling(filing)
            .withEffects(moved(before, filing, patch))
            .telling(change)
            .editing(next -> edited(next, filing));
    return clerk.move(order, move).map(edited -> new Edited(edited, change));
  }

  private Dossier dossier(Order order, Filing filing, Caller caller) {
    return new Dossier(filing, order.type(), recorded.filed(order, caller.user()).orElse(null));
  }

  private OrderEditor edited(OrderEditor next, Filing filing) {
    return next.province(filing.province()).reviewed(false).changedByPerson(clerk.now());
  }

  /** Nothing, unless a service is gone or stands elsewhere. */
  private static List<Effect> moved(Filing before, Filing after, ContentPatch patch) {
    List<Integer> places =
        IntStream.range(0, after.services().size()).map(patch::placeBefore).boxed().toList();
    boolean same =
        IntStream.range(0, before.services().size()).allMatch(i -> places.indexOf(i) == i);
    return same ? List.of() : List.of(new Effect.MoveServices(places));
  }

  private SectionChange change(Order order, Dossier before, Dossier after, ContentPatch patch) {
    Overrides overrides = sections.overrides(() -> clerk.orders().overrides(order.id()));
    LocalDate today = ShanghaiDays.of(clerk.now());
    return SectionChange.of(
        sections.check(before, overrides, today), sections.check(after, overrides, today), patch);
  }
}
