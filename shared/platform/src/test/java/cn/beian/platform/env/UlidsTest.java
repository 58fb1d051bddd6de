package cn.beian.platform.env;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UlidsTest {
  private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");

  @Test
  void thoseOfOneMillisecondSortInTheirOrder() {
    Ulids ids = new Ulids(InstantSource.fixed(NOON));
    List<String> given = Stream.generate(ids::next).limit(1000).toList();
    assertThat(given).isSorted().doesNotHaveDuplicates();
    assertThat(given).allSatisfy(id -> assertThat(id).matches("[0-9A-HJKMNP-TV-Z]{26}"));
  }

  @Test
  void laterOnesSortAfterEarlierOnes() {
    String early = new Ulids(InstantSource.fixed(NOON)).next();
    String late = new Ulids(InstantSource.fixed(NOON.plusMillis(1))).next();
    assertThat(early).isLessThan(late);
  }

  @Test
  void nobodyCanTellTheNextOne() {
    List<String> tails =
        Stream.generate(new Ulids(InstantSource.fixed(NOON))::next)
            .limit(1000)
            .map(id -> id.substring(18))
            .toList();
    assertThat(tails).doesNotHaveDuplicates();
    assertThat(tails).isNotEqualTo(tails.stream().sorted().toList());
  }
}
