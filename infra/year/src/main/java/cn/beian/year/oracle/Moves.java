package cn.beian.year.oracle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What may happen to an order in which state: the table of docs/order-states.md, without what the
 * year does not try. Action, orders, states from, state to ({@code =}: the same), event.
 */
final class Moves {

  static final String TABLE =
      """
      EDIT             REVIEWED DRAFT,NEEDS_MATERIAL,REVIEW_REJECTED,SMS_RETURNED,BUREAU_REJECTED = ORDER_EDITED
      SUBMIT           REVIEWED DRAFT,NEEDS_MATERIAL,REVIEW_REJECTED,SMS_RETURNED,BUREAU_REJECTED AWAITING_REVIEW ORDER_SUBMITTED
      SUBMIT_STRAIGHT  REVIEWED SMS_RETURNED REVIEW_PASSED REVIEW_PASSED
      SUBMIT_STRAIGHT  STRAIGHT DRAFT,BUREAU_REJECTED REVIEW_PASSED DEREGISTRATION_SUBMITTED
      ABANDON          ANY      DRAFT,NEEDS_MATERIAL,REVIEW_REJECTED,SMS_RETURNED,BUREAU_REJECTED ABANDONED ORDER_ABANDONED
      WITHDRAW         REVIEWED AWAITING_REVIEW,REVIEW_PASSED WITHDRAWN ORDER_WITHDRAWN
      PASS             REVIEWED AWAITING_REVIEW REVIEW_PASSED REVIEW_PASSED
      REJECT           REVIEWED AWAITING_REVIEW REVIEW_REJECTED REVIEW_REJECTED
      REQUEST_MATERIAL REVIEWED AWAITING_REVIEW NEEDS_MATERIAL MATERIAL_REQUESTED
      POSTPONE         ANY      DRAFT,NEEDS_MATERIAL,REVIEW_REJECTED,SMS_RETURNED = CLEAN_UP_POSTPONED
      BEGIN_HAND_OVER  ANY      REVIEW_PASSED HANDING_OVER HAND_OVER_BEGUN
      HAND_OVER        ANY      HANDING_OVER SMS_PENDING SMS_CHECK_SENT
      REFUSE_HAND_OVER ANY      HANDING_OVER BUREAU_REJECTED BUREAU_REJECTED
      RESEND_CHECK     ANY      SMS_PENDING = SMS_CHECK_RESENT
      PASS_CHECK       ANY      SMS_PENDING = SMS_CHECK_PASSED
      PASS_LAST_CHECK  ANY      SMS_PENDING BUREAU_REVIEW SMS_CHECKS_COMPLETE
      RETURN           REVIEWED SMS_PENDING SMS_RETURNED SMS_CHECK_RETURNED
      LAPSE            STRAIGHT SMS_PENDING LAPSED DEREGISTRATION_LAPSED
      APPROVE          ANY      SMS_PENDING,BUREAU_REVIEW APPROVED ORDER_APPROVED
      BUREAU_REJECT    ANY      SMS_PENDING,BUREAU_REVIEW BUREAU_REJECTED BUREAU_REJECTED
      FIRST_NOTICE     ANY      DRAFT,NEEDS_MATERIAL,REVIEW_REJECTED,SMS_RETURNED = OVERDUE_FIRST_NOTICE
      SECOND_NOTICE    ANY      DRAFT,NEEDS_MATERIAL,REVIEW_REJECTED,SMS_RETURNED = OVERDUE_SECOND_NOTICE
      EXPIRE           ANY      DRAFT,NEEDS_MATERIAL,REVIEW_REJECTED,SMS_RETURNED EXPIRED ORDER_EXPIRED
      MARK_INVALID     REVIEWED DRAFT,AWAITING_REVIEW,NEEDS_MATERIAL,REVIEW_REJECTED,SMS_RETURNED = ORDER_FOUND_INVALID
      INVALIDATE       REVIEWED DRAFT,AWAITING_REVIEW,NEEDS_MATERIAL,REVIEW_REJECTED,SMS_RETURNED INVALID ORDER_INVALIDATED
      """;

  /** The actions of the table, as docs/order-states.md calls them. */
  enum Action {
    EDIT,
    SUBMIT,
    SUBMIT_STRAIGHT,
    ABANDON,
    WITHDRAW,
    PASS,
    REJECT,
    REQUEST_MATERIAL,
    POSTPONE,
    BEGIN_HAND_OVER,
    HAND_OVER,
    REFUSE_HAND_OVER,
    RESEND_CHECK,
    PASS_CHECK,
    PASS_LAST_CHECK,
    RETURN,
    LAPSE,
    APPROVE,
    BUREAU_REJECT,
    FIRST_NOTICE,
    SECOND_NOTICE,
    EXPIRE,
    MARK_INVALID,
    INVALIDATE;

    /** Whether it is a change by the customer or a reviewer (decisions 15, 140). */
    boolean countsAsChange() {
      return compareTo(POSTPONE) <= 0;
    }
  }

  /** One line of docs/order-states.md. */
  record Move(State from, Action action, String orders, State to, String event) {}

  private static final Map<List<Object>, Move> MOVES = new HashMap<>();

  static {
    TABLE.lines().flatMap(Moves::read).forEach(Moves::add);
  }

  private Moves() {}

  private static Stream<Move> read(String line) {
    List<String> cells = List.of(line.split(" +"));
    return Stream.of(cells.get(2).split(","))
        .map(State::valueOf)
        .map(from ->
            new Move(
                from,
                Action.valueOf(cells.get(0)),
                cells.get(1),
                cells.get(3).equals("=") ? from : State.valueOf(cells.get(3)),
                cells.get(4)));
  }

  private static void add(Move move) {
    if (!move.orders().equals("STRAIGHT")) {
      MOVES.put(List.of(move.from(), move.action(), false), move);
    }
    if (!move.orders().equals("REVIEWED")) {
      MOVES.put(List.of(move.from(), move.action(), true), move);
    }
  }

  /** The move, or null where the state has none. */
  static @Nullable Move find(State from, Action action, boolean straight) {
    return MOVES.get(List.of(from, action, straight));
  }
}
