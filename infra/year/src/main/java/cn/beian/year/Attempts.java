package cn.beian.year;

import static cn.beian.domain.order.DecideReview.Decision.PASS;
import static cn.beian.domain.order.DecideReview.Decision.REJECT;
import static cn.beian.domain.order.DecideReview.Decision.REQUEST_MATERIAL;

import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.time.ShanghaiDays;
import cn.beian.year.oracle.Act;
import cn.beian.year.oracle.Act.Kind;
import java.time.Instant;
import java.time.LocalDate;

/** What is tried on an account's orders, each with all that follows from it, and written down. */
final class Attempts {
  private final Town town;
  private final int account;

  Attempts(Town town, int account) {
    this.town = town;
    this.account = account;
  }

  /** The reviewer agrees on a time for a video. */
  boolean appoint(Chronicle chronicle, Order order, Instant at) {
    boolean done = town.desk.appoint(order.id(), at);
    chronicle.note(new Act(town.now(), Kind.VIDEO_APPOINTED, 0, at), done);
    town.workers.drain();
    return done;
  }

  /** The reviewer puts the clean-up of the order off to a day. */
  boolean postpone(Chronicle chronicle, Order order, LocalDate to) {
    town.world.tick();
    Instant at = town.now();
    boolean done = town.desk.postpone(order.id(), to);
    chronicle.note(new Act(at, Kind.POSTPONED, 0, ShanghaiDays.startOf(to)), done);
    town.workers.drain();
    return done;
  }

  /** Somebody tries something; whatever follows from it is done at once. */
  boolean act(Chronicle chronicle, Kind kind, Order order, int number) {
    town.world.tick();
    Instant at = town.now();
    boolean done = tried(kind, order, number);
    chronicle.note(new Act(at, kind, number, null), done);
    town.workers.drain();
    return done;
  }

  private boolean tried(Kind kind, Order order, int number) {
    return switch (kind) {
      case EDITED, SUBMITTED, ABANDONED, WITHDRAWN -> triedByCustomer(kind, order);
      case PASSED, REJECTED, MATERIAL_REQUESTED, CALL_UNANSWERED ->
          triedByReviewer(kind, order.id());
      case CODE_RIGHT -> town.contacts.enter(order, number, true);
      case CODE_WRONG -> town.contacts.enter(order, number, false);
      case CODE_RESENT -> town.contacts.again(order, number);
      case OPENED,
          VIDEO_APPOINTED,
          POSTPONED,
          TAKEN,
          BUREAU_APPROVED,
          BUREAU_REJECTED,
          FILED_ELSEWHERE ->
          throw new IllegalArgumentException(kind.name());
    };
  }

  private boolean triedByCustomer(Kind kind, Order order) {
    return switch (kind) {
      case EDITED -> town.desk.edit(account, order);
      case SUBMITTED -> town.desk.submit(account, order.id());
      case ABANDONED -> town.desk.abandon(account, order.id());
      default -> town.desk.withdraw(account, order.id());
    };
  }

  private boolean triedByReviewer(Kind kind, OrderId id) {
    return switch (kind) {
      case PASSED -> town.desk.decide(id, PASS);
      case REJECTED -> town.desk.decide(id, REJECT);
      case MATERIAL_REQUESTED -> town.desk.decide(id, REQUEST_MATERIAL);
      default -> town.desk.callInVain(id);
    };
  }
}
