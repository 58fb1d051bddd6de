package cn.beian.domain.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.filing.Province;
import cn.beian.domain.identity.DomainName;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.rule.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which number a page shows (FAQ-FOOT-02, FAQ-FOOT-03). */
class ShowNumberTest {
  private static final Text WHY = new Text("原因", "reason");
  private static final DisplayRules RULES =
      new DisplayRules(
          List.of(
              row(Set.of(Province.GD), Set.of(), DisplayRow.Kind.SUBJECT),
              row(
                  Set.of(),
                  Set.of(Arrangement.ONE_DOMAIN, Arrangement.INDIRECT),
                  DisplayRow.Kind.SERVICE),
              row(Set.of(), Set.of(), DisplayRow.Kind.SUBJECT)),
          new DisplayRules.Placement(WHY, List.of("FAQ-FOOT-06")));

  private static DisplayRow row(
      Set<Province> provinces, Set<Arrangement> arrangements, DisplayRow.Kind kind) {
    return new DisplayRow(provinces, arrangements, kind, WHY, List.of("FAQ-FOOT-02"));
  }

  private static PageFoot foot(Arrangement arrangement, String servedBy, String... domains) {
    return new PageFoot(
        Arrays.stream(domains).map(ShowNumberTest::domain).toList(),
        arrangement,
        servedBy.isEmpty() ? Optional.empty() : Optional.of(domain(servedBy)));
  }

  private static DomainName domain(String text) {
    return DomainName.of(text).orElseThrow();
  }

  private static Outcome<DisplayNumber> show(Filed filed, PageFoot foot) {
    return new ShowNumber(filed, RULES).show(Filed.ACCOUNT, foot);
  }

  private static String number(Filed filed, PageFoot foot) {
    return switch (show(filed, foot)) {
      case Outcome.Done<DisplayNumber>(DisplayNumber shown) -> shown.number();
      case Outcome.Refused<DisplayNumber>(Refusal refusal) ->
          throw new AssertionError(refusal.code());
    };
  }

  private static Refusal refusal(Filed filed, PageFoot foot) {
    return switch (show(filed, foot)) {
      case Outcome.Done<DisplayNumber>(DisplayNumber shown) -> throw new AssertionError(shown);
      case Outcome.Refused<DisplayNumber>(Refusal refusal) -> refusal;
    };
  }

  private static Filed twoSites(Province province) {
    return Filed.in(
        province,
        Filed.website(province, 1, "one.example", "other.example"),
        Filed.website(province, 2, "two.example", "xn--fiq228c.cn"),
        Filed.app(province, 3, "app.example", "two.example"));
  }

  @ParameterizedTest
  @EnumSource
  void oneDomainShowsItsWebsitesNumberButInGuangdongTheSubjects(Province province) {
    String subject = Filed.number(province);
    PageFoot foot = foot(Arrangement.ONE_DOMAIN, "", "two.example");
    assertThat(number(twoSites(province), foot))
        .isEqualTo(province == Province.GD ? subject : subject + "-2");
  }

  @ParameterizedTest
  @CsvSource({
    "BJ, DIRECT,   '',          ''",
    "BJ, MIXED,    '',          ''",
    "BJ, MIXED,    one.example, ''",
    "BJ, INDIRECT, one.example, -1",
    "BJ, INDIRECT, two.example, -2",
    "GD, DIRECT,   '',          ''",
    "GD, MIXED,    '',          ''",
    "GD, INDIRECT, two.example, ''"
  })
  void severalDomainsShowTheNumberOfTheirArrangement(
      Province province, Arrangement arrangement, String servedBy, String suffix) {
    PageFoot foot = foot(arrangement, servedBy, "one.example", "two.example");
    assertThat(number(twoSites(province), foot)).isEqualTo(Filed.number(province) + suffix);
  }

  @Test
  void aDomainIsKnownInItsAsciiFormAndCountsOnce() {
    PageFoot foot = foot(Arrangement.DIRECT, "", "中文.cn", "ＸＮ--fiq228c。cn", "xn--fiq228c.CN");
    assertThat(foot.domains()).containsExactly(new DomainName("xn--fiq228c.cn"));
    assertThat(number(twoSites(Province.SH), foot)).isEqualTo(Filed.number(Province.SH) + "-2");
  }

  @ParameterizedTest
  @EnumSource(names = {"BJ", "GD"})
  void severalDomainsHaveToSayHowTheyComeToThePage(Province province) {
    PageFoot foot = foot(Arrangement.ONE_DOMAIN, "one.example", "one.example", "two.example");
    assertThat(refusal(twoSites(province), foot).code()).isEqualTo(RefusalCode.ARRANGEMENT_MISSING);
  }

  @ParameterizedTest
  @CsvSource({"''", "other.example", "elsewhere.example"})
  void domainsThatPointAtAnotherHaveToNameIt(String servedBy) {
    PageFoot foot = foot(Arrangement.INDIRECT, servedBy, "one.example", "two.example");
    assertThat(refusal(twoSites(Province.BJ), foot).code())
        .isEqualTo(RefusalCode.SERVING_DOMAIN_MISSING);
  }

  @Test
  void everyDomainThatIsNotFiledHereIsNamed() {
    PageFoot foot =
        foot(Arrangement.DIRECT, "", "one.example", "app.example", "中文.com", "sub.one.example");
    Refusal refusal = refusal(twoSites(Province.BJ), foot);
    assertThat(refusal.code()).isEqualTo(RefusalCode.DOMAIN_NOT_FILED_HERE);
    assertThat(refusal.parameters()).isEqualTo(Map.of("domains", "中文.com, sub.one.example"));
  }

  @Test
  void anothersRecordIsAsUnknownAsNone() {
    PageFoot foot = foot(Arrangement.ONE_DOMAIN, "", "one.example");
    Outcome<DisplayNumber> outcome =
        new ShowNumber(twoSites(Province.BJ), RULES).show(new AccountId("b"), foot);
    assertThat(outcome)
        .isEqualTo(
            Outcome.refused(
                Refusal.of(RefusalCode.DOMAIN_NOT_FILED_HERE, Map.of("domains", "one.example"))));
  }

  @Test
  void whatWasDeregisteredShowsNothingUntilItIsFiledAnew() {
    ServiceRecord ended = Filed.website(Province.BJ, 1, "one.example").deregistered();
    PageFoot foot = foot(Arrangement.ONE_DOMAIN, "", "one.example");
    Refusal refusal = refusal(Filed.in(Province.BJ, ended), foot);
    assertThat(refusal.code()).isEqualTo(RefusalCode.DOMAIN_DEREGISTERED);
    assertThat(refusal.parameters()).isEqualTo(Map.of("domains", "one.example"));
    Filed anew = Filed.in(Province.BJ, ended, Filed.website(Province.BJ, 2, "one.example"));
    assertThat(number(anew, foot)).isEqualTo(Filed.number(Province.BJ) + "-2");
  }

  @Test
  void anAppHasNoFootAndAWebsiteOfTheSameDomainHas() {
    PageFoot app = foot(Arrangement.ONE_DOMAIN, "", "app.example");
    assertThat(refusal(twoSites(Province.GD), app).code()).isEqualTo(RefusalCode.APP_HAS_NO_FOOT);
    Filed gone = Filed.in(Province.BJ, Filed.app(Province.BJ, 1, "app.example").deregistered());
    assertThat(refusal(gone, app).code()).isEqualTo(RefusalCode.DOMAIN_DEREGISTERED);
    PageFoot both = foot(Arrangement.ONE_DOMAIN, "", "two.example");
    assertThat(number(twoSites(Province.BJ), both)).isEqualTo(Filed.number(Province.BJ) + "-2");
  }

  @Test
  void aRowHasToSayWhoseNumberItMeans() {
    for (Set<Arrangement> arrangements :
        List.<Set<Arrangement>>of(
            Set.of(), Set.of(Arrangement.DIRECT), Set.of(Arrangement.MIXED))) {
      assertThatThrownBy(() -> row(Set.of(), arrangements, DisplayRow.Kind.SERVICE))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aPageHasADomain() {
    assertThatThrownBy(() -> foot(Arrangement.DIRECT, ""))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
