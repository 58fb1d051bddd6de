package cn.beian.platform.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.beian.domain.filing.Filing;
import cn.beian.domain.order.OrderType;
import cn.beian.domain.personal.KeyedHash;
import cn.beian.domain.rule.Considered;
import cn.beian.domain.rule.Dossier;
import cn.beian.domain.rule.Finding;
import cn.beian.domain.rule.Overrides;
import cn.beian.domain.rule.Rule;
import cn.beian.domain.rule.RuleOverride;
import cn.beian.domain.rule.Severity;
import cn.beian.domain.rule.ValidateOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a reviewer let pass informs and does not block. */
class OverridesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final RulePacks PACKS = RulePacks.delivered();
  private static final ValidateOrder VALIDATE = new ValidateOrder(PACKS);
  private static final KeyedHash HASH = (purpose, text) -> purpose + text.hashCode();
  private static final String FIELD = "/subject/certificateNumber";
  private static final String REAL = "92440300YYYYYYY09D";

  @Test
  void aRealCodeThatFailsItsCheckDigitPasses() {
    List<Finding> findings = findings(REAL, override("N-CREDIT-CODE", FIELD, REAL));
    assertThat(findings)
        .extracting(Finding::ruleId, Finding::path, Finding::severity)
        .containsExactly(tuple("N-CREDIT-CODE", FIELD, Severity.INFO));
    assertThat(ValidateOrder.valid(findings)).isTrue();
  }

  @Test
  void anExplanationCountsItAlike() {
    Overrides overrides =
        new Overrides(() -> List.of(override("N-CREDIT-CODE", FIELD, REAL)), HASH);
    assertThat(VALIDATE.explain(dossier(REAL), TODAY, overrides))
        .flatExtracting(Considered::findings)
        .isEqualTo(VALIDATE.validate(dossier(REAL), TODAY, overrides))
        .hasSize(1);
  }

  @Test
  void withoutARecordItDoesNot() {
    assertThat(ValidateOrder.valid(VALIDATE.validate(dossier(REAL), TODAY))).isFalse();
  }

  @Test
  void anotherValueIsNotCovered() {
    refused(override("N-CREDIT-CODE", FIELD, "92440300YYYYYYY09E"));
  }

  @Test
  void anotherFieldIsNotCovered() {
    refused(override("N-CREDIT-CODE", "/subject/principal/idNumber", REAL));
  }

  @Test
  void anotherRuleIsNotCovered() {
    refused(override("N-CREDIT-CODE-FORM", FIELD, REAL));
  }

  @Test
  void aRuleThatMayNotBeOverriddenIsNot() {
    RuleOverride record = override("N-CREDIT-CODE-FORM", FIELD, "9244");
    assertThat(ValidateOrder.valid(findings("9244", record))).isFalse();
  }

  @Test
  void onlyCheckDigitsOfUnitsMayBeOverridden() {
    assertThat(PACKS.pack("national").orElseThrow().rules())
        .filteredOn(Rule::overridable)
        .extracting(Rule::id)
        .containsExactlyInAnyOrder("N-CREDIT-CODE", "N-ORGANISATION-CODE");
  }

  private static void refused(RuleOverride record) {
    assertThat(ValidateOrder.valid(findings(REAL, record))).isFalse();
  }

  private static RuleOverride override(String rule, String path, String value) {
    return new RuleOverride(
        rule,
        path,
        Overrides.hash(HASH, value),
        "reviewer",
        Instant.parse("2026-11-20T02:00:00Z"),
        "certificate seen");
  }

  private static List<Finding> findings(String code, RuleOverride record) {
    return VALIDATE.validate(dossier(code), TODAY, new Overrides(() -> List.of(record), HASH));
  }

  private static Dossier dossier(String code) {
    Sample sample = new Sample("company", TODAY).set(FIELD, code);
    sample.set("/services/0/domains/0/holderCertificateNumber", code);
    sample.set("/services/0/domains/1/holderCertificateNumber", code);
    Filing filing = sample.filing();
    return new Dossier(filing, OrderType.FIRST_FILING);
  }
}
