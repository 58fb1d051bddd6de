package cn.beian.domain.order;

import cn.beian.domain.filing.Province;
import cn.beian.domain.time.ShanghaiDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When idle orders are warned of and lapse (LC-CLEAN-02..08). "More than N days" first holds on the
 * day whose date lies N days after the basis, in Asia/Shanghai (LC AMB-03).
 *
 * @param basis what the days count from (LC AMB-02)
 * @param firstDays days until the first notice
 * @param secondDays days until the second notice
 * @param lapseDays days until the order lapses
 * @param warningDays least days between the second notice and the lapse, even when the sweep was
 *     late
 * @param postponedDays most days to which a reviewer can put all this off (LC-CHG-33)
 * @param keptDays days for which the content of an order is kept that ended without success (design
 *     §5)
 * @param scope which orders are warned of and lapse
 * @param smsWindow how long the contacts have for the SMS check, from sending (FAQ-SMS-01,
 *     FAQ-AMB-19)
 */
public record OverduePolicy(
    Basis basis,
    int firstDays,
    int secondDays,
    int lapseDays,
    int warningDays,
    int postponedDays,
    int keptDays,
    Scope scope,
    Duration smsWindow) {
  /** How many notices come before the lapse. */
  private static final int NOTICES = 2;

  /**
   * The states in which an order can become overdue: the customer's turn, before the administration
   * has seen it (LC AMB-06, LC AMB-55).
   */
  public static final Set<OrderState> COVERED =
      Set.of(
          OrderState.DRAFT,
          OrderState.NEEDS_MATERIAL,
          OrderState.REVIEW_REJECTED,
          OrderState.SMS_RETURNED);

  /**
   * The states in which an order is looked at every day, and may be found invalid: before the
   * administration has it (LC-CLEAN-09).
   */
  static final Set<OrderState> CHECKED =
      Stream.concat(COVERED.stream(), Stream.of(OrderState.AWAITING_REVIEW))
          .collect(Collectors.toUnmodifiableSet());

  /** What the days count from. */
  public enum Basis {
    LAST_CHANGE,
    CREATION
  }

  /**
   * Which orders are warned of and lapse (LC-CLEAN-04).
   *
   * @param exempt provinces whose orders stay however long nobody touches them; an order without a
   *     province is in none of them
   */
  public record Scope(Set<OrderType> types, Set<Province> exempt) {
    public Scope {
      types = Set.copyOf(types);
      exempt = Set.copyOf(exempt);
    }

    /** All orders. */
    public static final Scope ALL = new Scope(EnumSet.allOf(OrderType.class), Set.of());

    private boolean covers(Order order) {
      Province province = order.province();
      return types.contains(order.type()) && (province == null || !exempt.contains(province));
    }
  }

  /** What happens by itself to the order in the state it has now, entered at {@code now}. */
  public @Nullable Deadline deadline(Order order, Instant now) {
    if (order.state() == OrderState.SMS_PENDING) {
      return smsDeadline(smsStart(order, now));
    }
    if (order.state().endedInVain()) {
      return erasure(order, now);
    }
    return COVERED.contains(order.state()) && scope.covers(order)
        ? new Deadline(
            Deadline.Kind.OVERDUE,
            ShanghaiDays.startOf(overdueDay(order, order.notices(), noticed(order))))
        : null;
  }

  /** When the SMS check lapses of a contact who was asked then (FAQ-SMS-01, FAQ-AMB-19). */
  public Deadline smsDeadline(Instant askedAt) {
    return new Deadline(Deadline.Kind.SMS_CHECK, askedAt.plus(smsWindow));
  }

  /** The end of an order that was found invalid: the next day (LC-CLEAN-10). */
  static Deadline invalid(Instant now) {
    return new Deadline(
        Deadline.Kind.INVALID, ShanghaiDays.startOf(ShanghaiDays.of(now).plusDays(1)));
  }

  /** Nothing happens to an ended order but its erasure: one that waited for it has had it. */
  private @Nullable Deadline erasure(Order order, Instant now) {
    Deadline running = order.deadline();
    return running != null && running.kind() == Deadline.Kind.ERASURE
        ? null
        : new Deadline(
            Deadline.Kind.ERASURE, ShanghaiDays.startOf(ShanghaiDays.of(now).plusDays(keptDays)));
  }

  /** The notice or the lapse that is due next. */
  public OrderAction nextAction(Order order) {
    return action(order.notices());
  }

  private static OrderAction action(int notices) {
    return switch (notices) {
      case 0 -> OrderAction.FIRST_NOTICE;
      case 1 -> OrderAction.SECOND_NOTICE;
      default -> OrderAction.EXPIRE;
    };
  }

  /** The notices and the lapse that are ahead of an order that nobody touches, in their order. */
  public Map<OrderAction, LocalDate> overdueDays(Order order) {
    Map<OrderAction, LocalDate> days = new LinkedHashMap<>();
    LocalDate noticed = noticed(order);
    for (int notices = order.notices(); notices <= NOTICES; notices++) {
      noticed = overdueDay(order, notices, noticed);
      days.put(action(notices), noticed);
    }
    return days;
  }

  private static @Nullable LocalDate noticed(Order order) {
    Instant noticed = order.noticedAt();
    return noticed == null ? null : ShanghaiDays.of(noticed);
  }

  private LocalDate overdueDay(Order order, int notices, @Nullable LocalDate noticed) {
    LocalDate from = from(order);
    if (notices == 0 || noticed == null) {
      return from.plusDays(firstDays);
    }
    if (notices == 1) {
      return from.plusDays(secondDays);
    }
    LocalDate lapse = from.plusDays(lapseDays);
    LocalDate earliest = noticed.plusDays(warningDays);
    return lapse.isBefore(earliest) ? earliest : lapse;
  }

  /** The day that the days count from: not before the one to which clean-up was put off. */
  private LocalDate from(Order order) {
    LocalDate from =
        ShanghaiDays.of(basis == Basis.CREATION ? order.createdAt() : order.changedAt());
    LocalDate postponed = order.postponedTo();
    return postponed == null || postponed.isBefore(from) ? from : postponed;
  }

  /** The window does not start again when something else happens to the order. */
  private Instant smsStart(Order order, Instant now) {
    Deadline running = order.deadline();
    return running != null && running.kind() == Deadline.Kind.SMS_CHECK
        ? running.at().minus(smsWindow)
        : now;
  }
}
