package cn.beian.domain.progress;

import cn.beian.domain.bureau.DecisionDay;
import cn.beian.domain.bureau.DecisionTerm;
import cn.beian.domain.order.Deadline;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderState;
import cn.beian.domain.time.ShanghaiDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** By when others than the customer are expected to have acted. */
public final class StepTerms {
  private final DecisionTerm review;
  private final DecisionTerm handOver;
  private final DecisionTerm bureau;

  /**
   * @param review how long the provider's review takes (FAQ-REV-01)
   * @param handOver how long a reviewed order takes to the administration (FAQ-REV-01)
   * @param bureau how long the administration may take (FAQ-BUR-02, LC-GEN-06)
   */
  public StepTerms(DecisionTerm review, DecisionTerm handOver, DecisionTerm bureau) {
    this.review = review;
    this.handOver = handOver;
    this.bureau = bureau;
  }

  /** By when a step is expected to be over. */
  public sealed interface Expected {

    /** By the end of a day, counted in working days. */
    record ByDay(DecisionDay day) implements Expected {}

    /** By an instant, from which on it counts as failed. */
    record ByInstant(Instant at) implements Expected {}
  }

  /**
   * By when the order's present step is expected to be over; empty while it is the customer's turn,
   * or nobody's.
   *
   * @param since since when it is at this step
   */
  public Optional<Expected> expectedBy(Order order, Instant since) {
    LocalDate day = ShanghaiDays.of(since);
    return switch (order.state().turn()) {
      case CUSTOMER, NOBODY -> Optional.empty();
      case PROVIDER ->
          by(order.state() == OrderState.AWAITING_REVIEW ? review : handOver, order, day);
      case CONTACTS ->
          Optional.ofNullable(order.deadline()).map(Deadline::at).map(Expected.ByInstant::new);
      case BUREAU -> by(bureau, order, day);
    };
  }

  private static Optional<Expected> by(DecisionTerm term, Order order, LocalDate day) {
    return Optional.of(new Expected.ByDay(term.from(day, order.province())));
  }
}
