package cn.beian.domain.order;

import cn.beian.domain.bureau.BureauResult;
import cn.beian.domain.filing.Domain;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.filing.Province;
import cn.beian.domain.filing.Service;
import cn.beian.domain.identity.DomainName;
import cn.beian.domain.order.OrderClerk.Move;
import cn.beian.domain.record.ServiceRecord;
import cn.beian.domain.record.SubjectRecord;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.RefusalCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Applies the administration's decision (FAQ-OP-23): on approval the subject and its services
 * become filed records, the codes are spent, and domains and certificate pass to the records, all
 * in one transaction. A repeated result changes nothing.
 */
public final class ApplyBureauResult {
  private static final String ACTOR = "receive-bureau-result";

  private final OrderClerk clerk;

  public ApplyBureauResult(OrderClerk clerk) {
    this.clerk = clerk;
  }

  /**
   * Returns the order; ORDER_NOT_FOUND; BUREAU_RESULT_MISFIT for another hand-over or other
   * services; ORDER_STATE when the order does not wait for a decision.
   */
  public Outcome<Order> apply(BureauResult result) {
    return clerk
        .orders()
        .find(result.order())
        .map(order -> apply(order, result))
        .orElseGet(() -> Outcome.refused(RefusalCode.ORDER_NOT_FOUND));
  }

  private Outcome<Order> apply(Order order, BureauResult result) {
    if (!order.submissionId().equals(result.submissionId())) {
      return Outcome.refused(RefusalCode.BUREAU_RESULT_MISFIT);
    }
    return switch (result) {
      case BureauResult.Approved approved ->
          order.state() == OrderState.APPROVED ? Outcome.done(order) : approve(order, approved);
      case BureauResult.Rejected rejected ->
          order.state() == OrderState.BUREAU_REJECTED
              ? Outcome.done(order)
              : reject(order, rejected);
    };
  }

  private Outcome<Order> reject(Order order, BureauResult.Rejected rejected) {
    return clerk.move(
        order,
        Move.of(OrderAction.BUREAU_REJECT, ACTOR)
            .editing(next -> next.reasons(rejected.reasons()).reviewed(false)));
  }

  private Outcome<Order> approve(Order order, BureauResult.Approved approved) {
    Filing filing = clerk.orders().filing(order.id(), ACTOR);
    if (!NumbersFit.check(order, filing, approved)) {
      return Outcome.refused(RefusalCode.BUREAU_RESULT_MISFIT);
    }
    return clerk.move(
        order,
        Move.of(OrderAction.APPROVE, ACTOR)
            .withEffects(effects(order, filing, approved))
            .editing(next -> next.holding(List.of(), order.serviceCodes()).reasons(List.of())));
  }

  private List<Effect> effects(Order order, Filing filing, BureauResult.Approved approved) {
    List<Effect> effects = new ArrayList<>();
    for (Lock lock : order.locks()) {
      effects.add(
          lock.kind() == Lock.Kind.ACCOUNT
              ? new Effect.Release(lock)
              : new Effect.PassToRecord(lock, approved.subjectNumber()));
    }
    Province province = Objects.requireNonNull(order.province(), "province");
    effects.add(
        new Effect.FileSubject(
            new SubjectRecord(
                approved.subjectNumber(), order.account(), province, order.id(), clerk.now())));
    for (int i = 0; i < filing.services().size(); i++) {
      ServiceRecord service = service(order, filing.services().get(i), approved, i);
      effects.add(new Effect.SpendCode(service.serviceCode(), service.filingNumber()));
      effects.add(new Effect.FileService(service));
    }
    return effects;
  }

  private ServiceRecord service(
      Order order, Service service, BureauResult.Approved approved, int index) {
    return new ServiceRecord(
        approved.serviceNumbers().get(index),
        approved.subjectNumber(),
        order.account(),
        Objects.requireNonNull(service.kind(), "kind"),
        Objects.requireNonNull(service.name(), "name"),
        service.domains().stream()
            .map(Domain::name)
            .filter(Objects::nonNull)
            .map(DomainName::of)
            .flatMap(Optional::stream)
            .map(DomainName::ascii)
            .toList(),
        order.serviceCodes().get(index),
        clerk.now());
  }
}
