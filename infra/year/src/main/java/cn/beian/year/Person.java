package cn.beian.year;

import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderType.Purpose;
import cn.beian.domain.time.ShanghaiDays;
import cn.beian.year.oracle.Act.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Somebody with an account, and all who deal with its orders. What they do is left to chance. */
final class Person {
  private static final List<Kind> TOO_LATE =
      List.of(
          Kind.EDITED,
          Kind.SUBMITTED,
          Kind.ABANDONED,
          Kind.WITHDRAWN,
          Kind.PASSED,
          Kind.REJECTED,
          Kind.MATERIAL_REQUESTED,
          Kind.CALL_UNANSWERED,
          Kind.CODE_RIGHT,
          Kind.CODE_WRONG,
          Kind.CODE_RESENT);

  private final Town town;
  private final Random random;
  private final Possessions possessions;
  private final Attempts attempts;
  private @Nullable Chronicle chronicle;

  Person(Town town, int account) {
    this.town = town;
    this.random = town.random;
    this.possessions = new Possessions(town, account);
    this.attempts = new Attempts(town, account);
  }

  /** Begins with an order. */
  void begin() {
    if (!town.open()) {
      return;
    }
    Chronicle opened = possessions.open();
    chronicle = opened;
    town.chronicles.put(opened.order.value(), opened);
    opened.note(town.now(), Kind.OPENED, true);
    town.after(town.hours(0.1, 30), this::go);
  }

  private Chronicle chronicle() {
    if (chronicle == null) {
      throw new IllegalStateException("no order yet");
    }
    return chronicle;
  }

  private Order order() {
    return town.desk.orders.find(chronicle().order).orElseThrow();
  }

  private void go() {
    Order order = order();
    if (chance(0.03)) {
      again(tryAnything(order), 1, 30);
    } else {
      go(order);
    }
  }

  private void go(Order order) {
    switch (order.state()) {
      case DRAFT, NEEDS_MATERIAL, REVIEW_REJECTED, SMS_RETURNED -> customer(order);
      case AWAITING_REVIEW -> reviewer(order);
      case REVIEW_PASSED, HANDING_OVER ->
          again(attempts.act(chronicle(), Kind.WITHDRAWN, order, 0), 2, 20);
      case SMS_PENDING -> contact(order);
      case BUREAU_REVIEW -> decided(order);
      case BUREAU_REJECTED -> refused(order);
      case APPROVED, ABANDONED, WITHDRAWN, LAPSED, EXPIRED, INVALID -> ended(order);
    }
  }

  private boolean chance(double chance) {
    return random.nextDouble() < chance;
  }

  /** Goes on after so many hours. */
  private void again(boolean done, double from, double to) {
    town.after(town.hours(from, done ? to : to + 1), this::go);
  }

  private boolean tryAnything(Order order) {
    return attempts.act(
        chronicle(), TOO_LATE.get(random.nextInt(TOO_LATE.size())), order, 1 + random.nextInt(2));
  }

  private void customer(Order order) {
    double chance = random.nextDouble();
    if (chance < 0.5) {
      again(attempts.act(chronicle(), Kind.SUBMITTED, order, 0), 0.5, 60);
    } else if (chance < 0.65) {
      again(attempts.act(chronicle(), Kind.EDITED, order, 0), 1, 20 * 24);
    } else if (chance < 0.7) {
      again(attempts.act(chronicle(), Kind.ABANDONED, order, 0), 1, 40);
    } else if (chance < 0.76) {
      again(filedElsewhere(order), 1, 24 * 6);
    } else if (chance < 0.8) {
      again(attempts.postpone(chronicle(), order, later()), 1, 24 * 50);
    } else if (chance < 0.9) {
      town.after(town.days(1, 12), this::go);
    } else {
      town.after(town.days(20, 60), this::go);
    }
  }

  private void reviewer(Order order) {
    double chance = random.nextDouble();
    if (chance < 0.5) {
      again(attempts.act(chronicle(), Kind.PASSED, order, 0), 0.1, 20);
    } else if (chance < 0.6) {
      again(attempts.act(chronicle(), Kind.REJECTED, order, 0), 1, 100);
    } else if (chance < 0.68) {
      again(attempts.act(chronicle(), Kind.MATERIAL_REQUESTED, order, 0), 1, 100);
    } else if (chance < 0.78) {
      again(attempts.act(chronicle(), Kind.CALL_UNANSWERED, order, 0), 0.2, 3);
    } else if (chance < 0.86) {
      again(attempts.appoint(chronicle(), order, appointed()), 1, 70);
    } else if (chance < 0.9) {
      again(attempts.act(chronicle(), Kind.WITHDRAWN, order, 0), 1, 40);
    } else if (chance < 0.94) {
      again(filedElsewhere(order), 1, 24 * 6);
    } else {
      town.after(town.days(1, 6), this::go);
    }
  }

  private void contact(Order order) {
    int number = 1 + random.nextInt(town.contacts.count(order));
    double chance = random.nextDouble();
    if (chance < 0.55 && !town.contacts.passed(order, number)) {
      again(attempts.act(chronicle(), Kind.CODE_RIGHT, order, number), 0.1, 8);
    } else if (chance < 0.7) {
      for (int i = random.nextInt(7); i >= 0; i--) {
        attempts.act(chronicle(), Kind.CODE_WRONG, order, number);
      }
      again(true, 0.1, 6);
    } else if (chance < 0.8) {
      again(attempts.act(chronicle(), Kind.CODE_RESENT, order, number), 0.1, 10);
    } else if (chance < 0.83) {
      decided(order);
    } else {
      town.after(town.hours(4, 40), this::go);
    }
  }

  private void decided(Order order) {
    double chance = random.nextDouble();
    if (chance < 0.2) {
      town.after(town.days(1, 15), this::go);
    } else if (chance < 0.85) {
      chronicle().decision(town.now(), Kind.BUREAU_APPROVED);
      possessions.approve(order);
      town.workers.drain();
      possessions.heard(order());
      again(true, 1, 100);
    } else {
      chronicle().decision(town.now(), Kind.BUREAU_REJECTED);
      town.bureau.rejects(order);
      town.workers.drain();
      again(true, 1, 100);
    }
  }

  private void refused(Order order) {
    double chance = random.nextDouble();
    if (chance < 0.5) {
      again(attempts.act(chronicle(), Kind.SUBMITTED, order, 0), 1, 60);
    } else if (chance < 0.65) {
      again(attempts.act(chronicle(), Kind.EDITED, order, 0), 1, 100);
    } else if (chance < 0.75) {
      again(attempts.act(chronicle(), Kind.ABANDONED, order, 0), 1, 60);
    } else if (chance < 0.9) {
      town.after(town.days(1, 60), this::go);
    }
  }

  private void ended(Order order) {
    if (chance(0.15)) {
      again(tryAnything(order), 1, 100);
    } else if (chance(0.7)) {
      town.after(town.days(0.2, 20), this::begin);
    }
  }

  private boolean filedElsewhere(Order order) {
    if (order.type().purpose() == Purpose.FILE) {
      possessions.filedByOther();
      chronicle().note(town.now(), Kind.FILED_ELSEWHERE, true);
    }
    return true;
  }

  /** Some days or weeks on, sometimes by mistake too early or too far. */
  private LocalDate later() {
    int days = chance(0.15) ? random.nextInt(98) - 3 : 1 + random.nextInt(45);
    return ShanghaiDays.of(town.now()).plusDays(days);
  }

  /** Mostly in some hours, sometimes by mistake in the past. */
  private Instant appointed() {
    return Moments.apart(town.now().plus(town.hours(chance(0.1) ? -5 : 1, 72)));
  }
}
