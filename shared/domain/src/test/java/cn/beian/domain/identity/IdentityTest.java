package cn.beian.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
    assertThat(new OrganisationCode("D2143569-X").toString()).doesNotContain("2143");
    assertThat(new RegistrationNumber("440300000000009").toString()).doesNotContain("4403");
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
    assertThat(DomainName.of("")).isEmpty();
  }

  @Test
  void aLabelHasUpTo63CharactersAndNoHyphenAtItsEnds() {
    for (String label : List.of("-a", "a-", "-", "", "a_b", "a".repeat(64))) {
      assertThat(DomainName.of(label + ".com")).as(label).isEmpty();
      assertThat(DomainName.of("www." + label)).as(label).isEmpty();
    }
    for (String label : List.of("a", "1", "a-b", "a".repeat(63))) {
      assertThat(DomainName.of(label + ".com")).as(label).isPresent();
      assertThat(DomainName.of("www." + label)).as(label).isPresent();
    }
  }

  @Test
  void aNameHasUpTo253Characters() {
    String longest = "a".repeat(63) + "." + "b".repeat(63) + "." + "c".repeat(63) + ".";
    assertThat(DomainName.of(longest + "d".repeat(61))).isPresent();
    assertThat(DomainName.of(longest + "d".repeat(62))).isEmpty();
  }

  @Test
  void aSuffixOfTheListsThreeKindsIsKnown() {
    PublicSuffixes suffixes = new PublicSuffixes(List.of("*.ck", "!www.ck", "公司.cn"));
    assertThat(registrable(suffixes, "a.b.example.ck")).hasValue("b.example.ck");
    assertThat(registrable(suffixes, "example.ck")).isEmpty();
    assertThat(registrable(suffixes, "a.www.ck")).hasValue("www.ck");
    assertThat(registrable(suffixes, "测试.公司.cn")).hasValue("xn--0zwm56d.xn--55qx5d.cn");
    assertThat(registrable(suffixes, "a.b.top")).hasValue("b.top");
  }

  private static Optional<String> registrable(PublicSuffixes suffixes, String name) {
    return DomainName.of(name).flatMap(suffixes::registrable).map(DomainName::ascii);
  }

  @Test
  void aRegistrationNumberIsFifteenDigits() {
    assertThat(new RegistrationNumber("11000000000001").check())
        .isEqualTo(RegistrationNumber.Result.LENGTH);
    assertThat(new RegistrationNumber("11000000000001X").check())
        .isEqualTo(RegistrationNumber.Result.CHARS);
  }

  @Test
  void anOrganisationCodeMayLackItsHyphenAndNothingElse() {
    assertThat(new OrganisationCode("d2143569x").check()).isEqualTo(OrganisationCode.Result.OK);
    assertThat(new OrganisationCode("D2143569").check()).isEqualTo(OrganisationCode.Result.FORM);
  }

  @Test
  void onlyFifteenDigitsAreAnOldIdentityNumber() {
    assertThat(ResidentId.ofFifteenDigits("11010100010100")).isEmpty();
    assertThat(ResidentId.ofFifteenDigits("11010100010100X")).isEmpty();
  }
}
