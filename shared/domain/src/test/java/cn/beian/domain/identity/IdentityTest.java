package cn.beian.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class IdentityTest {
  private static final String BORN_ON_NEW_YEARS_DAY_1900 = "110101190001010014";

  @Test
  void anAgeCountsFullYears() {
    ResidentId id = new ResidentId(BORN_ON_NEW_YEARS_DAY_1900);
    assertThat(id.ageOn(LocalDate.of(1915, 12, 31))).hasValue(15);
    assertThat(id.ageOn(LocalDate.of(1916, 1, 1))).hasValue(16);
  }

  @Test
  void aNumberWithoutADayOfBirthHasNoAge() {
    assertThat(new ResidentId("110101190013010011").ageOn(LocalDate.of(2026, 1, 1))).isEmpty();
  }

  @Test
  void anyChangedDigitIsNoticed() {
    for (int i = 14; i < 18; i++) {
      char other = BORN_ON_NEW_YEARS_DAY_1900.charAt(i) == '9' ? '8' : '9';
      String changed =
          BORN_ON_NEW_YEARS_DAY_1900.substring(0, i)
              + other
              + BORN_ON_NEW_YEARS_DAY_1900.substring(i + 1);
      assertThat(new ResidentId(changed).check(LocalDate.of(2026, 1, 1)))
          .isEqualTo(ResidentId.Result.CHECK);
    }
  }

  @Test
  void numbersDoNotShowThemselves() {
    assertThat(new ResidentId(BORN_ON_NEW_YEARS_DAY_1900).toString()).doesNotContain("1900");
    assertThat(new CreditCode("92440300YYYYYYY09C").toString()).doesNotContain("4403");
  }

  @Test
  void aDomainFallsIntoItsLabels() {
    DomainName name = DomainName.of(" Example.COM.cn ").orElseThrow();
    assertThat(name.prefix()).isEqualTo("example");
    assertThat(name.suffix()).isEqualTo("com.cn");
    assertThat(name.topLevel()).isEqualTo("cn");
  }

  @Test
  void bothSpellingsOfChinaAreOneDomainToAnOrder() {
    assertThat(DomainName.of("北京大学.中國").orElseThrow().lockKey())
        .isEqualTo(DomainName.of("北京大学.中国").orElseThrow().lockKey());
  }

  @Test
  void aSingleLabelIsNoDomain() {
    assertThat(DomainName.of("localhost")).isEmpty();
    assertThat(DomainName.of("-a.com")).isEmpty();
    assertThat(DomainName.of("")).isEmpty();
  }
}
