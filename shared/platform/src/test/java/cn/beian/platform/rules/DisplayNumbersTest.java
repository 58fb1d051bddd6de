package cn.beian.platform.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.filing.Province;
import cn.beian.domain.record.Arrangement;
import cn.beian.domain.record.DisplayRow;
import cn.beian.domain.record.DisplayRules;
import cn.beian.domain.rule.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which number websites show, as the data say it. */
class DisplayNumbersTest {
  private static final DisplayRules RULES = DisplayNumbers.load();

  private static DisplayRow.Kind kind(Province province, Arrangement arrangement) {
    return RULES.of(province, arrangement).kind();
  }

  private static void assertPair(Text text) {
    assertThat(text.zh()).containsPattern("\\p{IsHan}");
    assertThat(text.en()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
  }

  /** FAQ-FOOT-02: in Guangdong the subject's number; FAQ-FOOT-03 for all others. */
  @ParameterizedTest
  @EnumSource
  void everyProvinceHasItsNumberForEveryArrangement(Province province) {
    DisplayRow.Kind own =
        province == Province.GD ? DisplayRow.Kind.SUBJECT : DisplayRow.Kind.SERVICE;
    assertThat(kind(province, Arrangement.ONE_DOMAIN)).isEqualTo(own);
    assertThat(kind(province, Arrangement.DIRECT)).isEqualTo(DisplayRow.Kind.SUBJECT);
    assertThat(kind(province, Arrangement.INDIRECT)).isEqualTo(own);
    assertThat(kind(province, Arrangement.MIXED)).isEqualTo(DisplayRow.Kind.SUBJECT);
  }

  @Test
  void everyRowTellsWhyAndWhoSaysSo() {
    assertThat(RULES.rows()).isNotEmpty();
    for (DisplayRow row : RULES.rows()) {
      assertPair(row.why());
      assertThat(row.sources()).isNotEmpty().allMatch(id -> id.contains("-"));
    }
    assertPair(RULES.placement().text());
    assertThat(RULES.placement().sources()).contains("FAQ-FOOT-06");
  }
}
