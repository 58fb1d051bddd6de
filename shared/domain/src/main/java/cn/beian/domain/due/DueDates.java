package cn.beian.domain.due;

import cn.beian.domain.due.DueDate.Kind;
import cn.beian.domain.due.DueDate.When;
import cn.beian.domain.event.Event;
import cn.beian.domain.order.Deadline;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderAction;
import cn.beian.domain.order.OrderState;
import cn.beian.domain.order.OverduePolicy;
import cn.beian.domain.progress.StepTerms;
import cn.beian.domain.progress.StepTerms.Expected;
import cn.beian.domain.progress.Steps;
import cn.beian.domain.review.Review;
import cn.beian.domain.review.ReviewPolicy;
import cn.beian.domain.review.Video;
import cn.beian.domain.sms.SmsCheck;
import cn.beian.domain.time.ShanghaiDays;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what is due of an order, by the policies that also make it happen. */
public final class DueDates {
  private static final Map<OrderAction, Kind> IDLE =
      Map.of(
          OrderAction.FIRST_NOTICE, Kind.FIRST_NOTICE,
          OrderAction.SECOND_NOTICE, Kind.SECOND_NOTICE,
          OrderAction.EXPIRE, Kind.EXPIRY);

  private final OverduePolicy overdue;
  private final ReviewPolicy reviews;
  private final StepTerms terms;

  public DueDates(OverduePolicy overdue, ReviewPolicy reviews, StepTerms terms) {
    this.overdue = overdue;
    this.reviews = reviews;
    this.terms = terms;
  }

  /**
   * An order with what its dates depend on.
   *
   * @param history what happened to it, oldest first
   * @param review null while it does not await review
   * @param checks of its present hand-over; empty while no contact is asked
   */
  public record Seen(
      Order order, List<Event> history, @Nullable Review review, List<SmsCheck> checks) {
    public Seen {
      history = List.copyOf(history);
      checks = List.copyOf(checks);
    }
  }

  /** Everything that is due, earliest first; empty when nothing dated lies ahead. */
  public List<DueDate> of(Seen seen) {
    return Stream.of(byItself(seen.order()), contacts(seen), video(seen), step(seen))
        .flatMap(each -> each)
        .sorted(Comparator.comparing(each -> each.when().start()))
        .toList();
  }

  private Stream<DueDate> byItself(Order order) {
    Deadline deadline = order.deadline();
    return deadline == null
        ? Stream.empty()
        : switch (deadline.kind()) {
          case OVERDUE ->
              overdue.overdueDays(order).entrySet().stream()
                  .map(each ->
                      due(
                          Objects.requireNonNull(IDLE.get(each.getKey())),
                          new When.Day(each.getValue(), false)));
          case INVALID -> Stream.of(due(Kind.INVALID, day(deadline)));
          case ERASURE -> Stream.of(due(Kind.ERASURE, day(deadline)));
          // Each contact has a time of his own.
          case SMS_CHECK -> Stream.empty();
        };
  }

  private static When day(Deadline deadline) {
    return new When.Day(ShanghaiDays.of(deadline.at()), false);
  }

  private static DueDate due(Kind kind, When when) {
    return new DueDate(kind, when, null);
  }

  private Stream<DueDate> contacts(Seen seen) {
    List<SmsCheck> checks = seen.checks();
    return seen.order().state() == OrderState.SMS_PENDING
        ? IntStream.range(0, checks.size())
            .filter(i -> checks.get(i).passedAt() == null)
            .mapToObj(i -> new DueDate(Kind.SMS_CHECK, lapse(seen.order(), checks.get(i)), i + 1))
        : Stream.empty();
  }

  /** Nothing lapses before the order goes back, whose moment is that of the first contact. */
  private When lapse(Order order, SmsCheck check) {
    Instant own = overdue.smsDeadline(check.sentAt()).at();
    Instant first = Optional.ofNullable(order.deadline()).map(Deadline::at).orElse(own);
    return new When.Moment(own.isBefore(first) ? first : own, null);
  }

  private Stream<DueDate> video(Seen seen) {
    return Optional.ofNullable(seen.review())
        .filter(Review::open)
        .flatMap(Review::lastVideo)
        .filter(Video::open)
        .map(this::video)
        .stream();
  }

  private DueDate video(Video video) {
    Instant missed = reviews.missedFrom(video);
    return switch (video.kind()) {
      case DINGTALK -> due(Kind.DINGTALK_VIDEO, new When.Moment(video.at(), missed));
      case COMMITMENT -> due(Kind.COMMITMENT_VIDEO, new When.Moment(video.at(), null));
    };
  }

  private Stream<DueDate> step(Seen seen) {
    Instant since = Steps.of(seen.order(), seen.history()).since();
    return since == null
        ? Stream.empty()
        : terms.expectedBy(seen.order(), since).flatMap(each -> step(seen.order(), each)).stream();
  }

  private static Optional<DueDate> step(Order order, Expected expected) {
    return switch (expected) {
      case Expected.ByDay(var day) ->
          Optional.of(due(kind(order), new When.Day(day.date(), day.provisional())));
      case Expected.ByInstant _ -> Optional.empty();
    };
  }

  private static Kind kind(Order order) {
    if (order.state().turn() == OrderState.Turn.BUREAU) {
      return Kind.DECISION;
    }
    return order.state() == OrderState.AWAITING_REVIEW ? Kind.REVIEW : Kind.HAND_OVER;
  }
}
