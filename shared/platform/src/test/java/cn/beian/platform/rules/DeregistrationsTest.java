package cn.beian.platform.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.deregistration.OfflineGuide;
import cn.beian.domain.deregistration.OfflineGuide.Earlier;
import cn.beian.domain.deregistration.OfflineGuide.Method;
import cn.beian.domain.deregistration.OfflineGuide.Point;
import cn.beian.domain.filing.Province;
import cn.beian.domain.rule.Text;
import cn.beian.platform.json.JsonObject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the provinces do about deregistrations, as the data say it. */
class DeregistrationsTest {
  private static final Deregistrations DATA = Deregistrations.load();

  private static Stream<Point> points(OfflineGuide guide) {
    return Stream.of(
            guide.reasons(),
            Stream.ofNullable(guide.form()).toList(),
            guide.steps(),
            guide.organisation(),
            guide.individual(),
            List.of(guide.turnaround().said()),
            guide.warnings(),
            Stream.ofNullable(guide.earlier()).map(Earlier::said).toList())
        .flatMap(List::stream);
  }

  private static void assertPair(Text text) {
    assertThat(text.zh()).containsPattern("\\p{IsHan}").doesNotContainPattern("\\p{IsHan}[,;:!?]");
    assertThat(text.en()).isNotBlank();
  }

  @ParameterizedTest
  @EnumSource
  void everyProvinceHasAGuideInBothLanguagesWithItsSources(Province province) {
    OfflineGuide guide = DATA.guide(province);
    assertThat(guide.sources()).isNotEmpty();
    assertThat(guide.reasons()).extracting(Point::code).contains("ANOTHERS_FILING");
    assertThat(guide.steps()).extracting(Point::code).contains("LOOK_UP");
    assertThat(guide.warnings())
        .extracting(Point::code)
        .contains("SUFFIX_NOT_APPROVED", "NOT_TOGETHER", "EMPTY_SUBJECT_REMOVED");
    points(guide)
        .forEach(point -> {
          assertPair(point.text());
          assertThat(point.sources()).as(point.code()).isNotEmpty();
        });
  }

  @ParameterizedTest
  @EnumSource
  void thereIsAFormWhereverOneIsFilledIn(Province province) {
    OfflineGuide guide = DATA.guide(province);
    assertThat(guide.form() != null).isEqualTo(guide.method() == Method.FORM);
    assertThat(guide.organisation().isEmpty()).isEqualTo(guide.method() == Method.NONE);
    assertThat(guide.individual().isEmpty()).isEqualTo(guide.method() == Method.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "BJ, FORM, FORM_AT_MINISTRY",
    "GD, FORM, FORM_AT_MINISTRY",
    "GX, FORM, FORM_AT_BUREAU",
    "HA, FORM, FORM_AT_BUREAU",
    "ZJ, FORM, FORM_AT_BUREAU",
    "XJ, FORM, FORM_AT_BUREAU",
    "HN, FORM, FORM_AT_MINISTRY",
    "NX, FORM, FORM_AT_MINISTRY",
    "FJ, NONE, ",
    "SD, MAIL, ",
    "SX, MINI_PROGRAM, ",
  })
  void theExceptionsAreTheProvincesOwn(Province province, Method method, @Nullable String form) {
    OfflineGuide guide = DATA.guide(province);
    assertThat(guide.method()).isEqualTo(method);
    assertThat(Optional.ofNullable(guide.form()).map(Point::code).orElse(null)).isEqualTo(form);
  }

  @Test
  void inShandongDocumentsGoByMail() {
    OfflineGuide guide = DATA.guide(Province.SD);
    assertThat(guide.turnaround().workdays()).isEqualTo(2);
    assertThat(Objects.requireNonNull(guide.address()).place().zh()).contains("济南市");
    assertThat(guide.organisation())
        .extracting(Point::code)
        .containsExactly("UNIT_CERTIFICATE_COPY", "UNIT_LETTER", "DOMAIN_CERTIFICATE");
    assertThat(guide.individual())
        .extracting(Point::code)
        .containsExactly("ID_CARD_COPY", "INDIVIDUAL_LETTER", "DOMAIN_CERTIFICATE");
    assertThat(guide.warnings()).extracting(Point::code).contains("DOCUMENT_OF_ANOTHER");
  }

  @ParameterizedTest
  @CsvSource({"GD, 3", "SD, 10", "BJ, "})
  void someSayWhenAnEmptySubjectGoes(Province province, @Nullable Integer days) {
    assertThat(DATA.guide(province).emptySubjectDays()).isEqualTo(days);
  }

  @Test
  void whatIsOfAnOlderSourceIsMarkedSo() {
    Set<Province> older = new TreeSet<>();
    for (Province province : Province.values()) {
      Earlier earlier = DATA.guide(province).earlier();
      if (earlier != null) {
        older.add(province);
        assertThat(earlier.year()).isEqualTo(2019);
      }
    }
    assertThat(older).containsExactlyInAnyOrder(Province.HN, Province.NX);
  }

  @Test
  void nothingIsSaidThatNoGuideSays() {
    Set<String> said = new TreeSet<>();
    for (Province province : Province.values()) {
      points(DATA.guide(province)).map(Point::code).forEach(said::add);
    }
    JsonObject file = JsonObject.root(RuleFiles.onClassPath().read("deregistrations.json"));
    Set<String> there = new TreeSet<>();
    Objects.requireNonNull(file.object("points"))
        .members()
        .keySet()
        .forEach(code -> there.add(String.valueOf(code)));
    assertThat(there).isEqualTo(said);
  }
}
