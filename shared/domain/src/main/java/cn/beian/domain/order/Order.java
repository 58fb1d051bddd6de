package cn.beian.domain.order;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.filing.Province;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order (备案订单) without its content: where it stands and what it holds. Nothing in it is personal
 * data.
 *
 * @param aim what it is for
 * @param version counts every change, from 1
 * @param changedAt the last change made by the customer or a reviewer; overdue clean-up counts from
 *     here
 * @param overdue how far overdue clean-up is
 * @param reviewed whether the content is as the reviewer passed it
 * @param submission how often the order was handed to the administration
 * @param openChecks SMS checks still outstanding
 * @param locks what the order holds
 * @param serviceCodes the code of each service, in the services' order, held since submission
 * @param reasons why it came back last
 */
public record Order(
    OrderId id,
    AccountId account,
    Aim aim,
    OrderState state,
    long version,
    @Nullable Province province,
    Opening opening,
    Instant changedAt,
    Overdue overdue,
    boolean reviewed,
    int submission,
    int openChecks,
    List<Lock> locks,
    List<String> serviceCodes,
    List<Reason> reasons,
    @Nullable Deadline deadline) {

  public Order {
    locks = List.copyOf(locks);
    serviceCodes = List.copyOf(serviceCodes);
    reasons = List.copyOf(reasons);
  }

  /**
   * What an order is for.
   *
   * @param target the filing number of what is changed or deregistered, or of the subject that a
   *     new service belongs to; null where nothing is filed here yet
   */
  public record Aim(OrderType type, @Nullable String target) {}

  /**
   * How an order began.
   *
   * @param by the reviewer who opened it for its account; null where the account did
   */
  public record Opening(Instant at, @Nullable String by) {}

  /**
   * How far overdue clean-up is.
   *
   * @param notices sent since the last change
   * @param noticedAt when the last of them was sent
   * @param postponedTo the day from which clean-up counts, if that is later than the last change
   *     (LC-CHG-33); null while nobody postponed it
   */
  public record Overdue(int notices, @Nullable Instant noticedAt, @Nullable LocalDate postponedTo) {
    /** No notice, and not postponed. */
    public static final Overdue NONE = new Overdue(0, null, null);
  }

  /** See {@link Overdue}. */
  public int notices() {
    return overdue.notices();
  }

  /** See {@link Overdue}. */
  public @Nullable Instant noticedAt() {
    return overdue.noticedAt();
  }

  /** See {@link Overdue}. */
  public @Nullable LocalDate postponedTo() {
    return overdue.postponedTo();
  }

  public OrderType type() {
    return aim.type();
  }

  /** See {@link Aim}. */
  public @Nullable String target() {
    return aim.target();
  }

  public Instant createdAt() {
    return opening.at();
  }

  /** See {@link Opening}. */
  public @Nullable String openedBy() {
    return opening.by();
  }

  /** An order that nothing has been done to yet, holding its account. */
  static Order draft(OrderId id, AccountId account, Aim aim, Instant now) {
    return new Order(
        id,
        account,
        aim,
        OrderState.DRAFT,
        0,
        null,
        new Opening(now, null),
        now,
        Overdue.NONE,
        false,
        0,
        0,
        List.of(new Lock(Lock.Kind.ACCOUNT, account.value())),
        List.of(),
        List.of(),
        null);
  }

  /** Whether the content was deleted, its time after the order's end being over. */
  public boolean erased() {
    return state.endedInVain() && deadline == null;
  }

  /** The id of the present hand-over to the administration: a repeated hand-over has the same. */
  public String submissionId() {
    return id.submissionId(submission);
  }
}
