package cn.beian.domain.progress;

import cn.beian.domain.event.Event;
import cn.beian.domain.event.Passage;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderState;
import cn.beian.domain.progress.StepState.Standing;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An order's way, told from its history: which steps are done and since when, where it is, and what
 * is ahead.
 */
public final class Steps {
  private final Order order;
  private final Map<Step, Instant> entered = new EnumMap<>(Step.class);
  private final Map<Step, Instant> left = new EnumMap<>(Step.class);
  private @Nullable Step last;

  private Steps(Order order) {
    this.order = order;
  }

  /**
   * The way of an order.
   *
   * @param history what happened to it, oldest first
   */
  public static Steps of(Order order, List<Event> history) {
    Steps steps = new Steps(order);
    for (Event event : history) {
      Passage passage = event.passage();
      if (passage != null) {
        steps.pass(passage, event.at());
      }
    }
    return steps;
  }

  private void pass(Passage passage, Instant at) {
    Step to = Step.at(passage.to());
    if (to == last) {
      return;
    }
    if (last != null) {
      left.put(last, at);
    }
    if (to != null) {
      entered.put(to, at);
      last = to;
    }
  }

  /** Since when the order is at its present step, or was at its last; null without a history. */
  public @Nullable Instant since() {
    return last == null ? null : entered.get(last);
  }

  /** Every step, in order. */
  public List<StepState> all() {
    return Arrays.stream(Step.values()).map(this::state).toList();
  }

  private StepState state(Step step) {
    Standing standing = standing(step);
    return new StepState(
        step,
        standing,
        switch (standing) {
          case DONE -> step == Step.FILED ? entered.get(step) : left.get(step);
          case CURRENT -> entered.get(step);
          case FAILED -> left.get(step);
          case AHEAD, SKIPPED -> null;
        });
  }

  private Standing standing(Step step) {
    if (!Step.of(order.type()).contains(step)) {
      return Standing.SKIPPED;
    }
    Step present = Step.at(order.state());
    return present == null ? ended(step) : underWay(step, present);
  }

  /** The order ended without success at the step where it was last. */
  private Standing ended(Step step) {
    if (step == last) {
      return Standing.FAILED;
    }
    return last != null && step.compareTo(last) < 0 ? Standing.DONE : Standing.SKIPPED;
  }

  private Standing underWay(Step step, Step present) {
    if (order.state() == OrderState.APPROVED || step.compareTo(present) < 0) {
      return Standing.DONE;
    }
    if (step == present) {
      return Standing.CURRENT;
    }
    if (step == Step.thatFailed(order.state())) {
      return Standing.FAILED;
    }
    return step == Step.REVIEW && order.reviewed() ? Standing.DONE : Standing.AHEAD;
  }
}
