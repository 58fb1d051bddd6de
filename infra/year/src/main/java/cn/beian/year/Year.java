package cn.beian.year;

import cn.beian.year.oracle.Runs;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** Lets a year go by: people act, schedules run, and each time all work is done. */
final class Year {
  /** How many accounts there are for a hundred orders: most have more than one. */
  private static final int ACCOUNTS = 70;

  /** When messages come again that are put off: not with a sweep, so that each has its moment. */
  private static final Duration LATER = Duration.ofMinutes(47);

  private static final double BEGUN = 0.88;

  private final Town town;
  private final Consumer<String> told;
  private long said;

  /**
   * @param told hears how far it is
   */
  private Year(World world, Consumer<String> told) throws Exception {
    this.town = new Town(world);
    this.told = told;
  }

  /** Goes through all of it and compares. */
  static Report of(World world, Consumer<String> told) throws Exception {
    Year year = new Year(world, told);
    return Report.of(year.go(), year.accounts());
  }

  /** Goes through all of it. */
  Town go() {
    people();
    town.moments.sweeps().forEach(at -> town.timeline.plan(at, town.workers::sweep));
    town.moments.sweeps().stream()
        .map(at -> at.plus(LATER))
        .filter(at -> !town.moments.inGap(at))
        .forEach(at -> town.timeline.plan(at, town.workers::wake));
    Timeline.Plan next = town.timeline.next(town.moments.end());
    while (next != null) {
      if (next.at().isAfter(town.now())) {
        town.world.clock.set(next.at());
      }
      next.work().run();
      progress(next.at());
      town.workers.drain();
      next = town.timeline.next(town.moments.end());
    }
    return town;
  }

  private void progress(Instant at) {
    long day = Duration.between(World.START, at).toDays();
    if (day >= said + 30) {
      said = day;
      told.accept("day %d, %d orders".formatted(day, town.chronicles.size()));
    }
  }

  private int accounts() {
    return Math.max(1, town.world.settings.orders() * ACCOUNTS / 100);
  }

  private void people() {
    int count = accounts();
    Duration begun = Duration.ofSeconds((long) (town.world.settings.days() * 86_400L * BEGUN));
    for (int i = 1; i <= count; i++) {
      Person person = new Person(town, i);
      Instant at = World.START.plus(begun.multipliedBy(i).dividedBy(count));
      town.timeline.plan(town.moments.near(at), person::begin);
    }
  }

  /** When the schedules ran. */
  static Runs runs(Town town) {
    return new Runs(town.moments.sweeps(), town.moments.end());
  }
}
