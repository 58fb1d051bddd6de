package cn.beian.year;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.beian.bureau.ApplyBureauResultsFunction;
import cn.beian.bureau.SendToBureauFunction;
import cn.beian.cleanup.CheckOrdersFunction;
import cn.beian.cleanup.CleanUpOrdersFunction;
import cn.beian.cleanup.PlanCleanupFunction;
import cn.beian.cleanup.SweepDeadlinesFunction;
import cn.beian.notifications.DispatchNotificationFunction;
import cn.beian.notifications.RelayEventsFunction;
import cn.beian.platform.env.Environment;
import cn.beian.reviews.WatchReviewsFunction;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;

/**
 * The functions behind the stream, the queues and the schedule, each made as Lambda makes it. What
 * they do is done before the clock moves on.
 */
final class Workers {
  /** Longer than a delivery is held by whoever died at it. */
  private static final Duration UNTIL_FREE = Duration.ofSeconds(30);

  private static final int MOST = 10;
  private static final int ROUNDS = 50;
  private static final String STREAM = "stream";
  private static final String PATIENT = "BUREAU";

  private final World world;
  private final Random random;
  private final Invocation invocation;
  private final RequestStreamHandler planner;
  private final RequestStreamHandler relay;
  private final Map<String, RequestStreamHandler> handlers = new HashMap<>();
  private final Stream stream = new Stream();
  private final List<Queues.Message> failed = new ArrayList<>();
  private boolean moved;
  private int rounds;
  private long planned;

  Workers(World world) throws Exception {
    this.world = world;
    this.random = new Random(world.settings.seed() + 5);
    this.invocation = new Invocation(world);
    this.planner = make(PlanCleanupFunction::new);
    this.relay = make(RelayEventsFunction::new);
    handlers.put("SWEEP", make(SweepDeadlinesFunction::new));
    handlers.put("CLEANUP", make(CleanUpOrdersFunction::new));
    handlers.put("VALIDITY", make(CheckOrdersFunction::new));
    handlers.put("REVIEW", make(WatchReviewsFunction::new));
    handlers.put("NOTIFICATION", make(DispatchNotificationFunction::new));
    handlers.put("BUREAU", make(SendToBureauFunction::new));
    handlers.put("BUREAU_RESULT", make(ApplyBureauResultsFunction::new));
    handlers.keySet().removeAll(world.idle);
    world.ledger.tell(stream::add);
  }

  private RequestStreamHandler make(Callable<RequestStreamHandler> constructor) throws Exception {
    return Environment.callWith(world.environment, constructor);
  }

  /** How many sweeps were planned. */
  long planned() {
    return planned;
  }

  long invocations() {
    return invocation.count();
  }

  /** The schedule fires, until its function does not fail; then all work is done. */
  void sweep() {
    while (invocation.of(planner, "{}".getBytes(UTF_8)).isEmpty()) {
      world.tick();
    }
    planned++;
    world.queues.wakeWithSweep();
    drain();
  }

  /** What comes again much later comes now. */
  void wake() {
    world.queues.wake();
    drain();
  }

  /** Does all work that there is. */
  void drain() {
    rounds = 0;
    while (true) {
      List<String> busy = new ArrayList<>(world.queues.busy());
      if (!stream.isEmpty()) {
        busy.add(STREAM);
      }
      if (!busy.isEmpty()) {
        work(busy.get(random.nextInt(busy.size())));
      } else if (failed.isEmpty()) {
        return;
      } else {
        again();
      }
    }
  }

  /** What failed comes again: at once, unless nothing else helps than waiting. */
  private void again() {
    if (++rounds > ROUNDS) {
      throw new IllegalStateException("these fail for ever: " + failed.getFirst().body);
    }
    if (!moved) {
      world.clock.advance(UNTIL_FREE);
    }
    moved = false;
    failed.forEach(world.queues::put);
    failed.clear();
  }

  private void work(String source) {
    world.tick();
    int most = 1 + random.nextInt(MOST);
    if (STREAM.equals(source)) {
      List<Ledger.Written> batch = stream.first(most);
      int failure = stream.failure(invocation.of(relay, Stream.event(batch)), batch.size());
      stream.passed(failure);
      return;
    }
    RequestStreamHandler handler = handlers.get(source);
    List<Queues.Message> batch = world.queues.take(source, most);
    if (handler != null) {
      Set<String> failures = Batch.failures(invocation.of(handler, Batch.event(batch)), batch);
      batch.forEach(each -> settle(each, failures.contains(each.id)));
    }
  }

  /** An administration that is closed is tried again some time after the next sweep. */
  private void settle(Queues.Message message, boolean again) {
    if (!again) {
      moved = true;
      world.queues.handled(message);
    } else if (PATIENT.equals(message.queue) && message.received % 3 == 0) {
      world.queues.putOff(message);
    } else {
      failed.add(message);
    }
  }
}
