package cn.beian.domain.order;

import cn.beian.domain.filing.Province;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the next version of an order out of the present one. */
final class OrderEditor {
  private final Order order;
  private Order.Opening opening;
  private Order.Aim aim;
  private OrderState state;
  private @Nullable Province province;
  private Instant changedAt;
  private Order.Overdue overdue;
  private boolean reviewed;
  private int submission;
  private int openChecks;
  private List<Lock> locks;
  private List<String> serviceCodes;
  private List<Reason> reasons;
  private List<Reason> given = List.of();
  private boolean invalid;
  private @Nullable Instant askedSince;

  OrderEditor(Order order) {
    this.order = order;
    this.opening = order.opening();
    this.aim = order.aim();
    this.state = order.state();
    this.province = order.province();
    this.changedAt = order.changedAt();
    this.overdue = order.overdue();
    this.reviewed = order.reviewed();
    this.submission = order.submission();
    this.openChecks = order.openChecks();
    this.locks = order.locks();
    this.serviceCodes = order.serviceCodes();
    this.reasons = order.reasons();
  }

  OrderEditor state(OrderState value) {
    state = value;
    return this;
  }

  OrderEditor openedBy(String reviewer) {
    opening = new Order.Opening(order.createdAt(), reviewer);
    return this;
  }

  /** The records say by now what the order is. */
  OrderEditor aim(Order.Aim value) {
    aim = value;
    return this;
  }

  OrderEditor province(@Nullable Province value) {
    province = value;
    return this;
  }

  /** The customer or a reviewer changed something: overdue clean-up counts from here. */
  OrderEditor changedByPerson(Instant at) {
    changedAt = at;
    overdue = new Order.Overdue(0, null, overdue.postponedTo());
    return this;
  }

  OrderEditor postponedTo(LocalDate day) {
    overdue = new Order.Overdue(overdue.notices(), overdue.noticedAt(), day);
    return this;
  }

  OrderEditor noticed(Instant at) {
    overdue = new Order.Overdue(overdue.notices() + 1, at, overdue.postponedTo());
    return this;
  }

  OrderEditor reviewed(boolean value) {
    reviewed = value;
    return this;
  }

  OrderEditor nextSubmission() {
    submission++;
    return this;
  }

  OrderEditor openChecks(int value) {
    openChecks = value;
    return this;
  }

  /** When the first of those contacts was asked who are asked still, if there are any. */
  OrderEditor askedSince(Optional<Instant> value) {
    askedSince = value.orElse(null);
    return this;
  }

  OrderEditor holding(List<Lock> newLocks, List<String> newCodes) {
    locks = newLocks;
    serviceCodes = newCodes;
    return this;
  }

  OrderEditor reasons(List<Reason> value) {
    reasons = value;
    given = value;
    return this;
  }

  /** The order ends the next day, unless somebody does something to it before. */
  OrderEditor foundInvalid() {
    invalid = true;
    return this;
  }

  /** The reasons that were given with this change. */
  List<Reason> given() {
    return given;
  }

  /** The next version, with the deadline that its state brings. */
  Order build(OverduePolicy policy, Instant now) {
    Order next = version(order.deadline());
    if (invalid) {
      return version(OverduePolicy.invalid(now));
    }
    return version(
        askedSince == null ? policy.deadline(next, now) : policy.smsDeadline(askedSince));
  }

  private Order version(@Nullable Deadline deadline) {
    return new Order(
        order.id(),
        order.account(),
        aim,
        state,
        order.version() + 1,
        province,
        opening,
        changedAt,
        overdue,
        reviewed,
        submission,
        openChecks,
        locks,
        serviceCodes,
        reasons,
        deadline);
  }
}
