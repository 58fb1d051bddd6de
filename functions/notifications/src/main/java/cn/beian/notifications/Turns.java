package cn.beian.notifications;

import cn.beian.platform.env.SqsClients;
import cn.beian.platform.queue.DueBatch;
import cn.beian.platform.queue.QueueSender;
import cn.beian.platform.table.Due;
import cn.beian.platform.table.Wiring;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;

/** Accounts whose turn comes later, as messages. */
final class Turns {
  /** The longest that a queue keeps a message back; what is later is found by the sweep. */
  private static final long LONGEST_DELAY = 900;

  private final QueueSender queue;
  private final InstantSource clock;

  /** Reads {@code WEBHOOK_QUEUE_URL}. */
  Turns(Wiring wiring) {
    this.queue =
        new QueueSender(
            SqsClients.of(wiring.environment()),
            wiring.environment().variable("WEBHOOK_QUEUE_URL"));
    this.clock = wiring.clock();
  }

  /** A message for each account. */
  void each(Collection<String> accounts) {
    queue.sendAll(accounts.stream().distinct().map(Turns::body).toList());
  }

  /** A message for the account at the moment, unless that is further away than a queue can wait. */
  void again(String account, Instant moment) {
    long seconds = Math.max(0, Duration.between(clock.instant(), moment).toSeconds() + 1);
    if (seconds <= LONGEST_DELAY + 1) {
      queue.sendIn((int) Math.min(seconds, LONGEST_DELAY), body(account));
    }
  }

  private static String body(String account) {
    return new DueBatch(Due.Kind.WEBHOOK, List.of(account)).write();
  }
}
