package cn.beian.domain.due;

import cn.beian.domain.order.OrderState.Turn;
import cn.beian.domain.time.ShanghaiDays;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something dated that lies ahead of an order. Nothing in it is personal data.
 *
 * @param contact which of the contacts of an SMS check, from 1, in the order in which they are
 *     asked; null for everything else
 */
public record DueDate(Kind kind, When when, @Nullable Integer contact) {

  /** What can be due, and who has to act. */
  public enum Kind {
    /** The first overdue notice (LC-CLEAN-05). */
    FIRST_NOTICE(Turn.CUSTOMER),
    /** The second overdue notice (LC-CLEAN-06). */
    SECOND_NOTICE(Turn.CUSTOMER),
    /** The order expires (LC-CLEAN-07). */
    EXPIRY(Turn.CUSTOMER),
    /** An order that was found invalid ends (LC-CLEAN-10). */
    INVALID(Turn.CUSTOMER),
    /** The end of the provider's review (FAQ-LIM-06). */
    REVIEW(Turn.PROVIDER),
    /** The agreed time of a DingTalk video (FAQ-VID-03). */
    DINGTALK_VIDEO(Turn.CUSTOMER),
    /** By when a commitment video is to be sent in (FAQ-CMT-02). */
    COMMITMENT_VIDEO(Turn.CUSTOMER),
    /** The order is on its way to the administration by then (FAQ-LIM-07). */
    HAND_OVER(Turn.PROVIDER),
    /** A contact's SMS check lapses (FAQ-SMS-08). */
    SMS_CHECK(Turn.CONTACTS),
    /** The administration's decision (FAQ-LIM-10). */
    DECISION(Turn.BUREAU),
    /** The content of an order that ended without success is deleted. */
    ERASURE(Turn.NOBODY);

    private final Turn turn;

    Kind(Turn turn) {
      this.turn = turn;
    }

    /** Who has to act before it. */
    public Turn turn() {
      return turn;
    }
  }

  /** When something is due. */
  public sealed interface When {

    /** Its beginning. */
    Instant start();

    /**
     * On a day, in Asia/Shanghai.
     *
     * @param provisional whether it may still move, the days off of its year not being announced
     */
    record Day(LocalDate date, boolean provisional) implements When {
      @Override
      public Instant start() {
        return ShanghaiDays.startOf(date);
      }
    }

    /**
     * At a moment.
     *
     * @param until from when on it counts as missed; null where that is the moment itself
     */
    record Moment(Instant at, @Nullable Instant until) implements When {
      @Override
      public Instant start() {
        return at;
      }
    }
  }
}
