package cn.beian.year;

import cn.beian.domain.time.ShanghaiDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * When the schedules run, and when people act: by day most of them, never while everything stands
 * still, and never in the minutes around a sweep, so that each thing is clearly before it or after.
 */
final class Moments {
  private static final List<LocalTime> SWEEPS =
      List.of(LocalTime.of(0, 30), LocalTime.of(8, 30), LocalTime.of(14, 0), LocalTime.of(20, 0));

  private static final List<LocalTime> EDGES =
      Stream.concat(
              SWEEPS.stream(),
              Stream.of(LocalTime.MIDNIGHT, LocalTime.of(8, 0), LocalTime.of(22, 0)))
          .toList();

  private static final Duration MARGIN = Duration.ofMinutes(2);
  private static final int MORNING = 8;
  private static final int EVENING = 22;
  private static final double AWAKE_AT_NIGHT = 0.1;
  private static final double MISSED = 0.04;

  private final Random random;
  private final Instant end;
  private final List<Gap> gaps = new ArrayList<>();
  private final List<Instant> sweeps = new ArrayList<>();

  /** A time in which nothing runs and nobody acts. */
  record Gap(Instant from, Instant to) {
    boolean holds(Instant moment) {
      return !moment.isBefore(from) && moment.isBefore(to);
    }
  }

  Moments(Settings settings) {
    random = new Random(settings.seed() + 6);
    end = World.START.plus(Duration.ofDays(settings.days()));
    int every = Math.max(20, settings.days() / 5);
    for (int day = every - 5; day < settings.days() - 10; day += every) {
      Instant from = World.START.plus(Duration.ofHours(day * 24L + random.nextInt(48)));
      gaps.add(new Gap(from, from.plus(Duration.ofHours(150 + random.nextInt(40)))));
    }
    LocalDate first = ShanghaiDays.of(World.START);
    first.datesUntil(ShanghaiDays.of(end)).forEach(this::sweeps);
  }

  private void sweeps(LocalDate day) {
    for (LocalTime time : SWEEPS) {
      Instant at = ShanghaiDays.startOf(day).plusSeconds(time.toSecondOfDay());
      if (!inGap(at) && random.nextDouble() > MISSED) {
        sweeps.add(at);
      }
    }
  }

  boolean inGap(Instant moment) {
    return gaps.stream().anyMatch(gap -> gap.holds(moment));
  }

  /** When nothing is looked at any more. */
  Instant end() {
    return end;
  }

  List<Instant> sweeps() {
    return sweeps;
  }

  List<Gap> gaps() {
    return gaps;
  }

  /** When somebody acts who wanted to act then, or soon after. */
  Instant near(Instant wish) {
    Instant at = byDay(wish);
    for (Gap gap : gaps) {
      if (gap.holds(at)) {
        at = byDay(gap.to().plusSeconds(random.nextInt(100_000)));
      }
    }
    Instant clear = apart(at);
    return inGap(clear) ? near(clear) : clear;
  }

  private Instant byDay(Instant at) {
    int hour = at.atZone(ShanghaiDays.ZONE).getHour();
    boolean night = hour < MORNING || hour >= EVENING;
    if (!night || random.nextDouble() < AWAKE_AT_NIGHT) {
      return at;
    }
    LocalDate day = ShanghaiDays.of(at);
    return ShanghaiDays.startOf(hour < MORNING ? day : day.plusDays(1))
        .plus(Duration.ofHours(MORNING + 1L))
        .plusSeconds(random.nextInt(40_000));
  }

  /**
   * Not around the time of a sweep, whether that one runs or not, nor where a day or the quiet
   * hours begin or end: what fails on the way comes half a minute later.
   */
  static Instant apart(Instant at) {
    LocalDate day = ShanghaiDays.of(at);
    return Stream.of(day, day.plusDays(1))
        .map(ShanghaiDays::startOf)
        .flatMap(start -> EDGES.stream().map(edge -> start.plusSeconds(edge.toSecondOfDay())))
        .filter(edge -> Duration.between(edge, at).abs().compareTo(MARGIN) <= 0)
        .findFirst()
        .map(edge -> edge.plus(MARGIN).plusSeconds(at.getEpochSecond() % 60))
        .orElse(at);
  }
}
