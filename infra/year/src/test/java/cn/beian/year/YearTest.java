package cn.beian.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A part of a year with few orders; {@code infra/year/run} goes through a whole one. */
class YearTest {
  private static final PrintStream OUT = System.out;
  private static final long SEED = 7;

  @BeforeAll
  static void quieten() {
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
  }

  @AfterAll
  static void letSpeak() {
    System.setOut(OUT);
  }

  private static Report year(World world) throws Exception {
    return Year.of(world, far -> {});
  }

  @Test
  void everyOrderFaresAsTheOracleSaysWhateverBreaks() throws Exception {
    try (World world = new World(Settings.brief(SEED, 30, 60))) {
      Report report = year(world);
      assertThat(report.right()).as(() -> String.join("\n", report.lines())).isTrue();
      assertThat(report.states()).hasSizeGreaterThan(4);
      assertThat(world.faults.crashes()).isGreaterThan(40);
      assertThat(world.queues.duplicates()).isGreaterThan(40);
      assertThat(world.queues.overtaken()).isGreaterThan(100);
      assertThat(world.gateway.repeated()).isPositive();
    }
  }

  @Test
  void aLostNoticeShows() throws Exception {
    try (World world = new World(new Settings(SEED, 8, 40, 0, 0, 0, 1))) {
      world.queues.dropOne();
      Report report = year(world);
      assertThat(report.differences()).hasSize(1);
      assertThat(report.differences().getFirst().what())
          .allMatch(what -> what.contains("not told"));
    }
  }

  @Test
  void aDeadlineThatNobodyLooksAtShows() throws Exception {
    try (World world = new World(Settings.brief(SEED, 6, 50))) {
      world.idle.add("CLEANUP");
      assertThat(year(world).differences()).isNotEmpty();
    }
  }
}
