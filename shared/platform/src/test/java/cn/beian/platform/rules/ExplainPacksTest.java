package cn.beian.platform.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.filing.Filing;
import cn.beian.domain.filing.Province;
import cn.beian.domain.order.OrderType;
import cn.beian.domain.rule.Considered;
import cn.beian.domain.rule.Considered.Outcome;
import cn.beian.domain.rule.Dossier;
import cn.beian.domain.rule.Obstacles;
import cn.beian.domain.rule.Rule;
import cn.beian.domain.rule.ValidateOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The real packs, explained: every rule once, and the findings of the plain validation. */
class ExplainPacksTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final RulePacks PACKS = RulePacks.delivered();
  private static final ValidateOrder VALIDATE = new ValidateOrder(PACKS);

  private static List<Considered> explained(Dossier dossier, LocalDate today) {
    List<Considered> considered = VALIDATE.explain(dossier, today);
    assertThat(considered.stream().flatMap(each -> each.findings().stream()))
        .isEqualTo(VALIDATE.validate(dossier, today));
    assertThat(considered)
        .extracting(each -> each.rule().id())
        .doesNotHaveDuplicates()
        .hasSameElementsAs(PACKS.rules(dossier.filing().province()).all().map(Rule::id).toList());
    return considered;
  }

  private static Dossier empty(@Nullable Province province) {
    Filing filing = new Filing(province, null, List.of(), List.of(), null);
    return new Dossier(filing, OrderType.FIRST_FILING);
  }

  @ParameterizedTest
  @MethodSource("cn.beian.platform.rules.RulePackTest#statedRules")
  void aBrokenRuleIsFoundUnlessTheProvinceReplacesIt(StatedRule stated) {
    RuleCase each = stated.ruleCase();
    List<Outcome> outcomes =
        explained(each.failing(), each.today()).stream()
            .filter(considered -> considered.rule().id().equals(stated.rule().id()))
            .map(Considered::outcome)
            .toList();
    assertThat(outcomes).hasSize(1).isSubsetOf(Outcome.FOUND, Outcome.REPLACED);
  }

  @ParameterizedTest
  @EnumSource(Province.class)
  void anEmptyOrderPassesNothing(Province province) {
    assertThat(explained(empty(province), TODAY))
        .filteredOn(each -> each.outcome() == Outcome.PASSED)
        .extracting(each -> each.rule().id())
        .contains("N-PROVINCE-REQUIRED")
        .isSubsetOf("N-PROVINCE-REQUIRED");
  }

  @Test
  void aCorrectCompanyHasPassedWhatItShows() {
    Dossier company = new Dossier(new Sample("company", TODAY).filing(), OrderType.FIRST_FILING);
    List<Considered> considered = explained(company, TODAY);
    assertThat(outcome(considered, "N-CREDIT-CODE")).isEqualTo(Outcome.PASSED);
    assertThat(outcome(considered, "N-CREDIT-CODE-XIAMEN")).isEqualTo(Outcome.NOT_APPLICABLE);
    assertThat(outcome(considered, "N-SUBJECT-RESIDENT-ID")).isEqualTo(Outcome.NOT_APPLICABLE);
    assertThat(outcome(considered, "N-HOLDER-UNIT")).isEqualTo(Outcome.REPLACED);
    assertThat(outcome(considered, "GD-REACHABLE")).isEqualTo(Outcome.AFTER_APPROVAL);
  }

  @Test
  void obstaclesAreJudgedWhereSomebodyHasLooked() {
    Dossier company = new Dossier(new Sample("company", TODAY).filing(), OrderType.FIRST_FILING);
    Dossier looked = company.with(new Obstacles(Map.of()));
    for (String rule : List.of("N-CODE-TAKEN", "N-DOMAIN-IN-ORDER", "N-BLACKLISTED")) {
      assertThat(outcome(explained(company, TODAY), rule)).isEqualTo(Outcome.NOT_APPLICABLE);
      assertThat(outcome(explained(looked, TODAY), rule)).isEqualTo(Outcome.PASSED);
    }
  }

  private static Outcome outcome(List<Considered> considered, String rule) {
    return considered.stream()
        .filter(each -> each.rule().id().equals(rule))
        .map(Considered::outcome)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aPackHasItsEditionAndAProvincesItsName() {
    assertThat(PACKS.pack(RulePacks.NATIONAL).orElseThrow().name()).isNull();
    for (Province province : Province.values()) {
      RulePack read = PACKS.pack(province.code()).orElseThrow();
      assertThat(read.id()).isEqualTo(province.code());
      assertThat(read.edition()).isAfter(LocalDate.of(2026, 1, 1));
      assertThat(read.name()).isNotNull();
    }
    assertThat(PACKS.pack("CN-XX")).isEmpty();
  }
}
