package cn.beian.year.oracle;

import cn.beian.year.oracle.Moves.Action;
import cn.beian.year.oracle.Moves.Move;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An order as it is in the middle of its course. */
final class Order {

  /** Deregistrations: no review, no daily look, and they lapse (decision 53, LC-CLEAN-11). */
  private static final Set<String> STRAIGHT = Set.of("DEREGISTER_SUBJECT", "DEREGISTER_SERVICE");

  /** Orders whose domains are on nobody's record here: another's filing stops them (LC AMB-08). */
  private static final Set<String> FILING =
      Set.of("FIRST_FILING", "NEW_SERVICE_SUBJECT_HERE", "NEW_SERVICE_SUBJECT_ELSEWHERE", "ACCESS");

  private static final Set<String> CHANGING = Set.of("CHANGE_SUBJECT", "CHANGE_SERVICE");

  private final Policy policy;
  private final Diary diary;
  private final String type;
  private final Instant openedAt;
  private final LocalDate openedOn;
  private State state = State.DRAFT;
  private Overdue overdue;
  private @Nullable LocalDate markedOn;
  private @Nullable Checks checks;
  private @Nullable Review review;
  private boolean submitted;
  private boolean edited;
  private boolean filedByAnother;

  Order(Policy policy, Diary diary, Course course) {
    this.policy = policy;
    this.diary = diary;
    this.type = course.type();
    this.openedAt = course.acts().getFirst().at();
    this.openedOn = Days.of(openedAt);
    this.overdue = Overdue.since(openedOn);
    if (!(STRAIGHT.contains(type) || FILING.contains(type) || CHANGING.contains(type))) {
      throw new IllegalArgumentException("order type " + type);
    }
    diary.note("ORDER_CREATED", course.acts().getFirst().at(), List.of());
  }

  State state() {
    return state;
  }

  Instant openedAt() {
    return openedAt;
  }

  LocalDate openedOn() {
    return openedOn;
  }

  boolean straight() {
    return STRAIGHT.contains(type);
  }

  /** How an order leaves an SMS check that was not passed (decision 53). */
  Action giveBack() {
    return straight() ? Action.LAPSE : Action.RETURN;
  }

  /** Whether the content is not as it was reviewed (decision 14). */
  boolean edited() {
    return edited;
  }

  Overdue overdue() {
    return overdue;
  }

  @Nullable LocalDate markedOn() {
    return markedOn;
  }

  /** Of the hand-over; there is one from {@code HAND_OVER} on. */
  Checks checks() {
    return Objects.requireNonNull(checks);
  }

  /** The review that is under way, or null. */
  @Nullable Review review() {
    return state == State.AWAITING_REVIEW ? review : null;
  }

  void filedByAnother() {
    filedByAnother = true;
  }

  /** Whether the administration's register stands in the way of this order (decisions 49, 78). */
  boolean blocked() {
    return filedByAnother && FILING.contains(type);
  }

  /** Whether the daily look would mark it: submitted once, then filed by another (decision 78). */
  boolean canBeMarked() {
    return submittedAndBlocked() && markedOn == null && allows(Action.MARK_INVALID);
  }

  /** Whether a look may find something, in one state or another. */
  boolean submittedAndBlocked() {
    return blocked() && submitted;
  }

  boolean allows(Action action) {
    return Moves.find(state, action, straight()) != null;
  }

  boolean move(Action action, Instant at) {
    return move(action, at, List.of());
  }

  /** Moves if the state has such a move; {@code asked} are the contacts who are asked by it. */
  boolean move(Action action, Instant at, List<Integer> asked) {
    Move move = Moves.find(state, action, straight());
    if (move == null) {
      return false;
    }
    state = move.to();
    keep(action, Days.of(at));
    diary.note(move.event(), at, asked);
    // What has passed is on its way at once: it cannot be withdrawn any more (decision 52).
    return state != State.REVIEW_PASSED || move(Action.BEGIN_HAND_OVER, at);
  }

  private void keep(Action action, LocalDate day) {
    // Any other change takes the mark away (decision 78).
    markedOn = action == Action.MARK_INVALID ? day : null;
    overdue = action.countsAsChange() ? overdue.changed(day) : overdue.taken(action, day);
    switch (action) {
      case EDIT -> edited = true;
      case PASS -> edited = false;
      case SUBMIT -> {
        submitted = true;
        review = new Review(policy);
      }
      case SUBMIT_STRAIGHT -> submitted = true;
      default -> {}
    }
  }

  /**
   * Puts the overdue clean-up off to a day, if it is one of those that may be set (decision 140).
   * What stands there already is let again, and is no move: no notice, and a mark stays.
   */
  boolean postpone(LocalDate day, Instant at) {
    LocalDate today = Days.of(at);
    LocalDate last = today.plusDays(policy.postponedDays());
    if (!allows(Action.POSTPONE) || !day.isAfter(today) || day.isAfter(last)) {
      return false;
    }
    if (day.equals(overdue.postponedTo())) {
      return true;
    }
    overdue = overdue.postponed(day);
    return move(Action.POSTPONE, at);
  }

  /** The administration has the file and asks so many contacts. */
  boolean handOver(int contacts, Instant at) {
    if (!allows(Action.HAND_OVER)) {
      return false;
    }
    Checks asked = new Checks(policy, contacts, at);
    checks = asked;
    return move(Action.HAND_OVER, at, asked.contacts());
  }

  /** What happens in a review that leaves the order as it is (decision 64). */
  void note(String event, Instant at) {
    diary.note(event, at, List.of());
  }
}
