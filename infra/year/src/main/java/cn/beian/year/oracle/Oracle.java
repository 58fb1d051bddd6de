package cn.beian.year.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells from the documents alone how an order should fare: which acts are let, what happens by
 * itself at which sweep, and all that people are told. It knows no class of the suite; of its data
 * it reads the policies and the catalogue of notices. What it takes for granted stands in {@code
 * infra/year/README.md}.
 */
public final class Oracle {

  private final Policy policy;
  private final Catalogue catalogue;

  private Oracle(Policy policy, Catalogue catalogue) {
    this.policy = policy;
    this.catalogue = catalogue;
  }

  /** An oracle that goes by these. */
  public static Oracle of(Policy policy, Catalogue catalogue) {
    return new Oracle(policy, catalogue);
  }

  /** An oracle that goes by the policies and the catalogue on the class path. */
  public static Oracle ofClassPath() {
    return of(Policy.ofClassPath(), Catalogue.ofClassPath());
  }

  /**
   * How the order should fare.
   *
   * @throws IllegalArgumentException if the course does not begin with its opening, goes back in
   *     time or beyond the end, or has an unknown type
   */
  public Expected expect(Course course, Runs runs) {
    return expect(course, runs, new Luck(0));
  }

  /**
   * Every way in which the order may fare: where its deadline and its daily look, or its video,
   * meet in one sweep, either may come first. The first way is that of {@link #expect(Course,
   * Runs)}.
   */
  public List<Expected> possible(Course course, Runs runs) {
    Luck luck = new Luck(0);
    List<Expected> possible = new ArrayList<>(List.of(expect(course, runs, luck)));
    int meetings = luck.met() == 0 ? 0 : Math.min(Luck.MOST, luck.met() + 1);
    for (int choices = 1; choices < 1 << meetings; choices++) {
      possible.add(expect(course, runs, new Luck(choices)));
    }
    return possible;
  }

  private Expected expect(Course course, Runs runs, Luck luck) {
    check(course, runs);
    Sweeps sweeps = new Sweeps(runs);
    Diary diary = new Diary(policy, catalogue, sweeps);
    Order order = new Order(policy, diary, course);
    List<Boolean> let = follow(course, runs, order, new Schedule(policy, order, sweeps, luck));
    return new Expected(order.state().name(), let, diary.told());
  }

  private static List<Boolean> follow(Course course, Runs runs, Order order, Schedule schedule) {
    List<Act> acts = course.acts();
    Attempts attempts = new Attempts(order);
    List<Boolean> let = new ArrayList<>(List.of(true));
    for (Act act : acts.subList(1, acts.size())) {
      schedule.until(act.at());
      let.add(attempts.attempt(act));
    }
    schedule.until(runs.end());
    return let;
  }

  private static void check(Course course, Runs runs) {
    List<Act> acts = course.acts();
    if (acts.isEmpty() || acts.getFirst().kind() != Act.Kind.OPENED) {
      throw new IllegalArgumentException("a course begins with OPENED: " + course.order());
    }
    Instant last = Instant.MIN;
    for (Act act : acts) {
      if (act.at().isBefore(last) || act.at().isAfter(runs.end())) {
        throw new IllegalArgumentException("not in order, or after the end: " + act);
      }
      last = act.at();
    }
  }
}
