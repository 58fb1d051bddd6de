package cn.beian.domain.order;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An order as {@link OrderLifeModel} knows it. */
final class ModelOrder {
  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

  final String id;
  final String account;
  OrderType type;
  Optional<String> target;
  OrderState state = OrderState.DRAFT;
  Content content;
  boolean reviewed;
  boolean erased;
  int submission;
  int moves;
  final Set<Lock> locks = new HashSet<>();
  List<String> codes = List.of();
  List<Check> checks = new ArrayList<>();
  final Set<String> letPass = new HashSet<>();
  Instant changed;
  int notices;
  Instant noticed = Instant.MIN;
  LocalDate postponedTo = LocalDate.MIN;
  Instant ended = Instant.MIN;
  Optional<Instant> foundInvalid = Optional.empty();

  ModelOrder(String id, OrderType type, Optional<String> target, Content content, Instant now) {
    this.id = id;
    this.account = content.account();
    this.type = type;
    this.target = target;
    this.content = content;
    this.changed = now;
  }

  /** A contact who was asked in the present hand-over. */
  static final class Check {
    final int contact;
    Instant sent;
    int codes = 1;
    int wrong;
    boolean passed;

    Check(int contact, Instant sent) {
      this.contact = contact;
      this.sent = sent;
    }
  }

  Optional<Check> check(int contact) {
    return checks.stream().filter(check -> check.contact == contact).findFirst();
  }

  /** A person did something to it: the days of the clean-up begin anew (LC AMB-02). */
  void touch(Instant now) {
    changed = now;
    notices = 0;
  }

  boolean open() {
    return switch (state) {
      case APPROVED, ABANDONED, WITHDRAWN, LAPSED, EXPIRED, INVALID -> false;
      case DRAFT,
          AWAITING_REVIEW,
          NEEDS_MATERIAL,
          REVIEW_REJECTED,
          REVIEW_PASSED,
          HANDING_OVER,
          SMS_PENDING,
          SMS_RETURNED,
          BUREAU_REVIEW,
          BUREAU_REJECTED ->
          true;
    };
  }

  /** Filings and changes are reviewed, deregistrations go straight on (LC-DEREG-06). */
  boolean deregisters() {
    return type == OrderType.DEREGISTER_SUBJECT || type == OrderType.DEREGISTER_SERVICE;
  }

  /** What happens by itself next: LC-CLEAN-05..07, FAQ-SMS-01, design §5. */
  Optional<Deadline> due() {
    if (foundInvalid.isPresent()) {
      return Optional.of(
          new Deadline(Deadline.Kind.INVALID, start(day(foundInvalid.get()).plusDays(1))));
    }
    return switch (state) {
      case DRAFT, NEEDS_MATERIAL, REVIEW_REJECTED, SMS_RETURNED ->
          Optional.of(new Deadline(Deadline.Kind.OVERDUE, start(overdue())));
      case SMS_PENDING ->
          checks.stream()
              .filter(check -> !check.passed)
              .map(check -> check.sent.plus(Duration.ofHours(24)))
              .min(Instant::compareTo)
              .map(first -> new Deadline(Deadline.Kind.SMS_CHECK, first));
      case ABANDONED, WITHDRAWN, LAPSED, EXPIRED, INVALID ->
          erased
              ? Optional.empty()
              : Optional.of(new Deadline(Deadline.Kind.ERASURE, start(day(ended).plusDays(90))));
      case AWAITING_REVIEW, REVIEW_PASSED, HANDING_OVER, BUREAU_REVIEW, BUREAU_REJECTED, APPROVED ->
          Optional.empty();
    };
  }

  /** At 30, 40 and 45 days, the last not before five days after the second notice. */
  private LocalDate overdue() {
    LocalDate from = day(changed).isBefore(postponedTo) ? postponedTo : day(changed);
    if (notices < 2) {
      return from.plusDays(notices == 0 ? 30 : 40);
    }
    LocalDate warned = day(noticed).plusDays(5);
    LocalDate lapse = from.plusDays(45);
    return lapse.isBefore(warned) ? warned : lapse;
  }

  static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, CHINA);
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay().toInstant(CHINA);
  }

  @Override
  public String toString() {
    return "%s %s %s %s target %s reviewed %s submission %d version %d locks %s codes %s due %s %s"
        .formatted(
            id,
            account,
            type,
            state,
            target,
            reviewed,
            submission,
            moves + 1,
            locks,
            codes,
            due(),
            erased ? "erased" : content);
  }
}
