package cn.beian.platform.table;

import static cn.beian.platform.table.Agency.done;
import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.event.Event;
import cn.beian.domain.event.EventType;
import cn.beian.domain.order.OrderState;
import cn.beian.platform.table.Faults.When;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Messages come twice, three times, in any order, and are broken off anywhere: from the submission
 * to the approval the end is that of the undisturbed run, and every SMS, e-mail and in-site message
 * is there once.
 */
class RedeliveryTest {
  private static final int RUNS = 8;
  private static final String NUMBER = "粤ICP备2026000001号";

  /** What the relay makes of an event for one of its queues. */
  private record Message(boolean toBureau, Event event) {}

  /** Everything that acts on one order's events. */
  private static final class Run {
    private final Random random;
    private final boolean disturbed;
    private final Scene scene = new Scene(Agency.open(), "account-0001");
    private final List<Message> queue = new ArrayList<>();
    private final Set<String> relayed = new HashSet<>();
    private int broken;

    Run(long seed, boolean disturbed) {
      this.random = new Random(seed);
      this.disturbed = disturbed;
    }

    List<String> end() {
      scene.submitted();
      scene.agency.pass(scene.id());
      do {
        relay();
        while (!queue.isEmpty()) {
          int next = disturbed ? random.nextInt(queue.size()) : 0;
          if (arrives(queue.get(next))) {
            queue.remove(next);
          }
          relay();
        }
      } while (peopleAct());
      return scene.end();
    }

    /** Passes on what has happened since, each message up to three times. */
    private void relay() {
      for (Event event : scene.agency.orders.history(scene.id())) {
        if (relayed.add(event.id())) {
          int copies = disturbed ? 1 + random.nextInt(3) : 1;
          for (int i = 0; i < copies; i++) {
            queue.add(new Message(false, event));
            if (event.type() == EventType.REVIEW_PASSED
                || event.type() == EventType.SMS_CHECKS_COMPLETE) {
              queue.add(new Message(true, event));
            }
          }
        }
      }
    }

    private boolean arrives(Message message) {
      When when = random.nextBoolean() ? When.BEFORE : When.AFTER;
      Faults faults = new Faults(disturbed ? random.nextInt(20) : Integer.MAX_VALUE, when);
      try {
        act(scene.broken(faults), message);
        return true;
      } catch (SdkException failed) {
        broken++;
        return false;
      }
    }

    private static void act(Scene scene, Message message) {
      if (!message.toBureau()) {
        scene.dispatch(message.event());
      } else if (message.event().type() == EventType.REVIEW_PASSED) {
        done(scene.agency.handOver(scene.bureauByWire()).handOver(scene.id()));
      } else {
        done(scene.agency.handOver(scene.bureauByWire()).tellSmsChecks(scene.id()));
      }
    }

    /**
     * Contacts answer when they have their codes, the administration decides when it knows of it.
     */
    private boolean peopleAct() {
      OrderState state = scene.order().state();
      if (state == OrderState.SMS_PENDING) {
        scene.agency.entries(scene.order()).forEach(entry -> done(scene.agency.sms.record(entry)));
        return true;
      }
      if (state == OrderState.BUREAU_REVIEW && scene.bureau.known().size() == 2) {
        done(scene.agency.result.apply(Agency.approval(scene.order(), NUMBER)));
        return true;
      }
      return false;
    }
  }

  @Test
  void everyRunEndsAsTheUndisturbedOne() {
    List<String> undisturbed = new Run(0, false).end();
    assertThat(undisturbed.get(1)).startsWith("APPROVED");
    int broken = 0;
    for (int i = 0; i < RUNS; i++) {
      long seed = 20_261_121L + i;
      Run run = new Run(seed, true);
      assertThat(run.end()).as("seed %s", seed).isEqualTo(undisturbed);
      broken += run.broken;
    }
    assertThat(broken).as("deliveries that broke").isGreaterThan(RUNS);
  }
}
