package cn.beian.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.filing.Filing;
import cn.beian.domain.filing.Hosting;
import cn.beian.domain.filing.Service;
import cn.beian.domain.order.OrderType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a pointer means for somebody who stands at a field. */
class PointerTest {
  private static final Examination EXAMINATION =
      new Examination(
          new Dossier(
              filing("one", "two", "three"),
              OrderType.CHANGE_SERVICE,
              new Dossier.Filed(filing("first", "second"), true)),
          LocalDate.of(2026, 11, 21));

  private static Filing filing(String... services) {
    return new Filing(
        null, null, Arrays.stream(services).map(PointerTest::service).toList(), List.of(), null);
  }

  private static Service service(String name) {
    return new Service(
        null,
        name,
        null,
        List.of("EN", "FR"),
        List.of(),
        new Hosting(null, null),
        List.of(),
        null,
        null,
        null);
  }

  private static List<String> near(String pointer, String path) {
    return EXAMINATION.fieldsNear(Pointer.of(pointer), Field.at(path)).stream()
        .map(field -> field.path() + " " + field.text())
        .toList();
  }

  @Test
  void aStarMeansTheElementWhereOneStands() {
    assertThat(near("/services/*/name", "/services/1/languages/0"))
        .containsExactly("/services/1/name two");
    assertThat(near("/services/*/languages/*", "/services/1/languages/1"))
        .containsExactly("/services/1/languages/1 FR");
  }

  @Test
  void aStarMeansEveryElementForWhoStandsElsewhere() {
    assertThat(near("/services/*/languages/*", "/services/2"))
        .containsExactly("/services/2/languages/0 EN", "/services/2/languages/1 FR");
    assertThat(near("/services/*/name", "/subject/name"))
        .containsExactly("/services/0/name one", "/services/1/name two", "/services/2/name three");
    assertThat(near("/services/*/name", "/services")).hasSize(3);
  }

  @Test
  void onRecordAStarMeansTheElementAtTheSamePlace() {
    assertThat(near("/filed/services/*/name", "/services/1/name"))
        .containsExactly("/filed/services/1/name second");
    assertThat(near("/filed/services/*/name", "/services/2/name")).isEmpty();
    assertThat(near("/filed/services/*/name", "/subject/name")).hasSize(2);
  }
}
