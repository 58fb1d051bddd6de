package cn.beian.domain.type;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.order.OrderType;
import cn.beian.domain.type.TypeGround.Kind;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The decision table against what was written down from the specification. */
class TypeTableTest {
  private static final Map<Standing, String> CELLS = ExpectedTypes.cells();

  private static boolean known(Standing standing) {
    return standing.lookUps().isEmpty();
  }

  @Test
  void everyCombinationIsExpectedOnce() {
    List<Standing> all = ExpectedTypes.everyStanding();
    assertThat(all).hasSize(7 * 6 * 5 * 4);
    assertThat(CELLS.keySet())
        .hasSize(6 * 5 * 4 * 3)
        .containsExactlyInAnyOrderElementsOf(all.stream().filter(TypeTableTest::known).toList());
  }

  @Test
  void everyCombinationHasTheExpectedAnswer() {
    CELLS.forEach((standing, cell) -> {
      Set<TypeGround> grounds = TypeRuling.of(standing).grounds();
      if (cell.equals("!")) {
        assertThat(grounds)
            .as("%s", standing)
            .extracting(TypeGround::kind)
            .containsOnly(Kind.CONTRADICTION);
      } else {
        assertThat(grounds).as("%s", standing).isEqualTo(ExpectedTypes.grounds(cell));
      }
    });
  }

  @Test
  void everyCombinationIsGoneThroughOnce() {
    assertThat(Arrays.stream(FactMask.everyKnown()).boxed())
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(CELLS.keySet().stream().map(Standing::mask).toList());
  }

  @Test
  void noCombinationHasTwoTypes() {
    for (Standing standing : CELLS.keySet()) {
      assertThat(TypeTable.rows())
          .filteredOn(row ->
              row.ground().type().isPresent() && FactMask.within(standing.mask(), row.mask()))
          .as("%s", standing)
          .hasSizeLessThan(2);
    }
  }

  @Test
  void noRowIsIdle() {
    for (TypeRow row : TypeTable.rows()) {
      assertThat(CELLS.keySet())
          .as("%s", row)
          .anySatisfy(standing -> {
            assertThat(FactMask.within(standing.mask(), row.mask())).isTrue();
            assertThat(TypeRuling.of(standing).grounds()).contains(row.ground());
          });
    }
    assertThat(TypeTable.rows())
        .extracting(row -> row.ground())
        .containsAll(
            EnumSet.complementOf(
                EnumSet.copyOf(
                    List.of(TypeGround.values()).stream()
                        .filter(ground -> ground.kind() == Kind.LOOK_UP)
                        .toList())));
  }

  @Test
  void everyTypeHasItsGroundAndEveryGroundItsSources() {
    assertThat(
            List.of(TypeGround.values()).stream()
                .map(TypeGround::type)
                .flatMap(Optional::stream)
                .toList())
        .containsExactlyInAnyOrder(
            OrderType.FIRST_FILING,
            OrderType.NEW_SERVICE_SUBJECT_HERE,
            OrderType.NEW_SERVICE_SUBJECT_ELSEWHERE,
            OrderType.ACCESS,
            OrderType.CHANGE_SERVICE);
    assertThat(TypeGround.values())
        .allSatisfy(ground ->
            assertThat(ground.sources()).isNotEmpty().allMatch(id -> id.matches("[A-Z-]+-\\d\\d")));
  }

  /** By hand: go through every way the unknown can turn out, and see what they have in common. */
  @Test
  void whatIsUnknownIsDecidedOnlyIfItMakesNoDifference() {
    for (Standing standing : ExpectedTypes.everyStanding()) {
      List<Set<TypeGround>> ends =
          CELLS.entrySet().stream()
              .filter(cell -> agrees(standing, cell.getKey()) && !cell.getValue().equals("!"))
              .map(cell -> ExpectedTypes.grounds(cell.getValue()))
              .toList();
      TypeRuling ruling = TypeRuling.of(standing);
      assertThat(ruling.possible()).as("%s", standing).isEqualTo(types(ends));
      Set<TypeGround> common = common(ends);
      if (!ends.isEmpty()) {
        assertThat(ruling.grounds())
            .as("%s", standing)
            .isEqualTo(common.isEmpty() ? standing.lookUps() : common);
      } else {
        assertThat(ruling.grounds()).extracting(TypeGround::kind).containsOnly(Kind.CONTRADICTION);
      }
    }
  }

  private static boolean agrees(Standing standing, Standing end) {
    return (standing.filedSubject() == FiledSubject.UNKNOWN
            || standing.filedSubject() == end.filedSubject())
        && (standing.filedService() == FiledService.UNKNOWN
            || standing.filedService() == end.filedService())
        && (standing.ownSubject() == OwnSubject.UNKNOWN
            || standing.ownSubject() == end.ownSubject())
        && (standing.ownService() == OwnService.UNKNOWN
            || standing.ownService() == end.ownService());
  }

  private static Set<OrderType> types(List<Set<TypeGround>> ends) {
    return ends.stream()
        .flatMap(Collection::stream)
        .flatMap(ground -> ground.type().stream())
        .collect(Collectors.toSet());
  }

  private static Set<TypeGround> common(List<Set<TypeGround>> ends) {
    Set<TypeGround> common = EnumSet.allOf(TypeGround.class);
    ends.forEach(common::retainAll);
    return common;
  }
}
