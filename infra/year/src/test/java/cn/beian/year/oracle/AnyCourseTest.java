package cn.beian.year.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.beian.year.oracle.Act.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every course, whatever is tried. */
class AnyCourseTest {

  private static final List<String> TYPES =
      List.of("FIRST_FILING", "ACCESS", "CHANGE_SUBJECT", "DEREGISTER_SERVICE");
  private static final Set<String> ENDED =
      Set.of("APPROVED", "ABANDONED", "WITHDRAWN", "LAPSED", "EXPIRED", "INVALID");
  private static final Instant BEGIN = Tried.moment("2026-01-01T00:05");

  private final Oracle oracle = Oracle.ofClassPath();

  private static Runs year() {
    List<Instant> hours =
        Stream.iterate(BEGIN, at -> at.plus(Duration.ofHours(1))).limit(365 * 24).toList();
    return new Runs(hours, hours.getLast());
  }

  private static Course anything(Random random) {
    Instant at = BEGIN.plus(Duration.ofMinutes(random.nextInt(300_000)));
    List<Act> acts = new ArrayList<>(List.of(new Act(at, Kind.OPENED, 0, null)));
    for (int left = random.nextInt(15); left > 0; left--) {
      at = at.plus(Duration.ofMinutes(random.nextInt(random.nextBoolean() ? 180 : 10_000)));
      Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
      acts.add(new Act(at, kind, 1 + random.nextInt(2), appointed(kind, at, random)));
    }
    return new Course("order", TYPES.get(random.nextInt(TYPES.size())), acts);
  }

  /** Of the days to which a clean-up is put off, today and some others are not let. */
  private static Instant appointed(Kind kind, Instant at, Random random) {
    return kind == Kind.POSTPONED
        ? Days.start(Days.of(at).plusDays(random.nextInt(100)))
        : at.plus(Duration.ofHours(5));
  }

  @Test
  void holds() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Runs runs = year();
    for (int i = 0; i < 2_000; i++) {
      Course course = anything(random);
      Expected expected = oracle.expect(course, runs);
      assertThat(expected).as("seed %d, %s", seed, course).isEqualTo(oracle.expect(course, runs));
      assertThat(expected.let()).as("seed %d, %s", seed, course).hasSameSizeAs(course.acts());
      assertThat(endings(expected)).as("seed %d, %s", seed, course).isLessThanOrEqualTo(1);
      assertThat(onceMore(course, expected, runs)).as("seed %d, %s", seed, course).isTrue();
    }
  }

  private static long endings(Expected expected) {
    Set<String> last =
        Set.of(
            "ORDER_APPROVED",
            "ORDER_ABANDONED",
            "ORDER_WITHDRAWN",
            "DEREGISTRATION_LAPSED",
            "ORDER_EXPIRED",
            "ORDER_INVALIDATED");
    return expected.told().stream()
        .filter(told -> told.channel().equals("IN_SITE") && last.contains(told.notice()))
        .count();
  }

  /** What has ended lets nothing more: the same course with an edit at the end. */
  private boolean onceMore(Course course, Expected expected, Runs runs) {
    List<Act> acts = new ArrayList<>(course.acts());
    acts.add(new Act(runs.end(), Kind.EDITED, 0, null));
    Expected more = oracle.expect(new Course("order", course.type(), acts), runs);
    return !ENDED.contains(expected.state())
        || !more.let().getLast() && more.told().equals(expected.told());
  }

  @Test
  void whatIsNoCourseIsRefused() {
    Act opened = new Act(BEGIN, Kind.OPENED, 0, null);
    Act edited = new Act(BEGIN.minusSeconds(1), Kind.EDITED, 0, null);
    assertRefused(new Course("order", "ACCESS", List.of()));
    assertRefused(new Course("order", "ACCESS", List.of(edited)));
    assertRefused(new Course("order", "ACCESS", List.of(opened, edited)));
    assertRefused(new Course("order", "CLAIM", List.of(opened)));
  }

  private void assertRefused(Course course) {
    assertThatThrownBy(() -> oracle.expect(course, year()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
