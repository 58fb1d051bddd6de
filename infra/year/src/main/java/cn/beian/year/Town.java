package cn.beian.year;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** The people, what they share, and what is known of their orders. */
final class Town {
  final World world;
  final Workers workers;
  final Desk desk;
  final Hosting hosting;
  final Contacts contacts;
  final Bureau bureau;
  final Moments moments;
  final Timeline timeline = new Timeline();
  final Random random;
  final Map<String, Chronicle> chronicles = new HashMap<>();
  private int domains;

  Town(World world) throws Exception {
    this.world = world;
    this.workers = new Workers(world);
    this.desk = new Desk(world);
    this.hosting = new Hosting(world);
    this.contacts = new Contacts(world);
    this.bureau = new Bureau(world);
    this.moments = new Moments(world.settings);
    this.random = new Random(world.settings.seed());
    world.ledger.tell(this::heard);
  }

  private void heard(Ledger.Written event) {
    Chronicle chronicle = chronicles.get(event.subject());
    if (chronicle != null) {
      chronicle.heard(event);
    }
  }

  Instant now() {
    return world.clock.instant();
  }

  /** Whether another order may be opened this year. */
  boolean open() {
    return chronicles.size() < world.settings.orders();
  }

  /** Somebody does something after a while, at a time when people do such things. */
  void after(Duration wait, Runnable work) {
    timeline.plan(moments.near(now().plus(wait)), work);
  }

  /** Between so many hours. */
  Duration hours(double from, double to) {
    return Duration.ofSeconds((long) (3600 * (from + random.nextDouble() * (to - from))));
  }

  Duration days(double from, double to) {
    return hours(24 * from, 24 * to);
  }

  String newDomain() {
    return "sample-" + domains++ + ".example";
  }
}
