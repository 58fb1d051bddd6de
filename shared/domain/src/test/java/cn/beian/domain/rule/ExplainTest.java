package cn.beian.domain.rule;

import static cn.beian.domain.rule.SampleRules.dated;
import static cn.beian.domain.rule.SampleRules.fields;
import static cn.beian.domain.rule.SampleRules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.fake.Samples;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.filing.Province;
import cn.beian.domain.order.OrderType;
import cn.beian.domain.rule.Considered.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of a rule; a rule that had nothing to look at has not passed. */
class ExplainTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final Filing EMPTY = new Filing(Province.GD, null, List.of(), List.of(), null);
  private static final Filing FILING = Samples.filing();
  private static final String DOMAIN = "/services/*/domains/*/name";

  private static Considered consider(Rule rule, Filing filing) {
    return explain(new RuleSet(List.of(rule), List.of()), filing).getFirst();
  }

  private static List<Considered> explain(RuleSet rules, Filing filing) {
    Dossier dossier = new Dossier(filing, OrderType.FIRST_FILING);
    List<Considered> considered = new ValidateOrder(province -> rules).explain(dossier, TODAY);
    assertThat(considered.stream().flatMap(each -> each.findings().stream()))
        .isEqualTo(new ValidateOrder(province -> rules).validate(dossier, TODAY));
    return considered;
  }

  static List<Arguments> rules() {
    Map<String, Object> wanted =
        Map.of("fields", List.of(Map.of("path", "/subject/name", "zh", "名称", "en", "the name")));
    Map<String, Object> oneOf = fields("/subject/nature", "values", List.of("ENTERPRISE"));
    Map<String, Object> other = fields("/subject/nature", "values", List.of("OTHER"));
    Map<String, Object> suffix = Map.of("suffixes", List.of(".example"));
    Map<String, Object> foreign = Map.of("suffixes", List.of(".zz"), "countryCodesOnly", true);
    Map<String, Object> same = Map.of("field", "/subject/name", "to", "/subject/name");
    Map<String, Object> differs =
        Map.of("field", "/subject/legalRepresentative", "from", "/subject/name");
    Map<String, Object> compared = Map.of("field", "/subject/name", "to", "/remark");
    Map<String, Object> xiamen =
        fields("/subject/certificateNumber", "problems", List.of(), "only", "^350203");
    Map<String, Object> all = fields("/subject/certificateNumber", "problems", List.of());
    Map<String, Object> material =
        Map.of("anyOf", List.of(List.of("UNIT_CERTIFICATE")), "per", "SUBJECT");
    Map<String, Object> perSite = Map.of("anyOf", List.of(List.of("X")), "per", "SERVICE");
    Map<String, Object> named = Map.of();
    Map<String, Object> person = Map.of("subject", "INDIVIDUAL");
    return List.of(
        Arguments.of(rule("N-A", "required", wanted), Outcome.PASSED, Outcome.FOUND),
        Arguments.of(rule("N-B", "oneOf", oneOf), Outcome.PASSED, Outcome.NOT_APPLICABLE),
        Arguments.of(rule("N-C", "oneOf", other), Outcome.FOUND, Outcome.NOT_APPLICABLE),
        Arguments.of(
            rule("N-D", "oneOf", other, person), Outcome.NOT_APPLICABLE, Outcome.NOT_APPLICABLE),
        Arguments.of(rule("N-E", "domainSuffix", suffix), Outcome.PASSED, Outcome.NOT_APPLICABLE),
        Arguments.of(
            rule("N-F", "domainSuffix", foreign), Outcome.NOT_APPLICABLE, Outcome.NOT_APPLICABLE),
        Arguments.of(rule("N-G", "equal", same), Outcome.PASSED, Outcome.NOT_APPLICABLE),
        Arguments.of(rule("N-H", "differs", differs), Outcome.PASSED, Outcome.NOT_APPLICABLE),
        Arguments.of(
            rule("N-I", "equal", compared), Outcome.NOT_APPLICABLE, Outcome.NOT_APPLICABLE),
        Arguments.of(
            rule("N-J", "creditCode", xiamen), Outcome.NOT_APPLICABLE, Outcome.NOT_APPLICABLE),
        Arguments.of(rule("N-K", "creditCode", all), Outcome.PASSED, Outcome.NOT_APPLICABLE),
        Arguments.of(rule("N-L", "material", material), Outcome.PASSED, Outcome.FOUND),
        Arguments.of(
            rule("N-M", "material", material, person),
            Outcome.NOT_APPLICABLE,
            Outcome.NOT_APPLICABLE),
        Arguments.of(rule("N-N", "material", perSite), Outcome.FOUND, Outcome.NOT_APPLICABLE),
        Arguments.of(rule("N-O", "nameIsNotDomain", named), Outcome.PASSED, Outcome.NOT_APPLICABLE),
        Arguments.of(rule("N-P", "samePrefix", named), Outcome.FOUND, Outcome.NOT_APPLICABLE));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aRulePassesOnlyWhatItLookedAt(Rule rule, Outcome filled, Outcome empty) {
    assertThat(consider(rule, FILING).outcome()).as(rule.id()).isEqualTo(filled);
    assertThat(consider(rule, EMPTY).outcome()).as(rule.id()).isEqualTo(empty);
  }

  @Test
  void aDomainThatCannotBeReadHasPassedNothing() {
    Rule rule = rule("N-SUFFIX", "domainSuffix", Map.of("suffixes", List.of(".example")));
    Filing unreadable = Samples.filing("1", List.of("no domain"), "code");
    assertThat(consider(rule, unreadable).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
    Filing oneOfTwo = Samples.filing("1", List.of("one.example", "no domain"), "code");
    assertThat(consider(rule, oneOfTwo).outcome()).isEqualTo(Outcome.PASSED);
  }

  @Test
  void aRuleCountsFromItsFirstDayToItsLast() {
    assertThat(consider(dated("N-A", "2026-11-22", null), FILING).outcome())
        .isEqualTo(Outcome.NOT_IN_FORCE);
    assertThat(consider(dated("N-A", "2026-11-21", null), FILING).outcome())
        .isEqualTo(Outcome.PASSED);
    assertThat(consider(dated("N-A", null, "2026-11-21"), FILING).outcome())
        .isEqualTo(Outcome.PASSED);
    assertThat(consider(dated("N-A", null, "2026-11-20"), FILING).outcome())
        .isEqualTo(Outcome.NOT_IN_FORCE);
  }

  @Test
  void aReplacedRuleNamesThoseInForceThatReplaceIt() {
    RuleSet rules =
        new RuleSet(
            List.of(dated("N-A", null, null), dated("N-B", null, null)),
            List.of(
                dated("GD-ONE", null, null, "N-A"),
                dated("GD-TWO", "2026-01-01", null, "N-A"),
                dated("GD-LATE", "2027-01-01", null, "N-A", "N-B")));
    assertThat(explain(rules, FILING))
        .extracting(each -> each.rule().id() + " " + each.outcome() + " " + each.replacedBy())
        .containsExactly(
            "N-A REPLACED [GD-ONE, GD-TWO]",
            "N-B PASSED []",
            "GD-ONE PASSED []",
            "GD-TWO PASSED []",
            "GD-LATE NOT_IN_FORCE []");
  }

  @Test
  void aDutyAfterTheApprovalIsNotMeasured() {
    Rule duty = SampleRules.afterApproval(rule("N-A", "notice", Map.of("path", "/subject/nature")));
    assertThat(consider(duty, FILING).outcome()).isEqualTo(Outcome.AFTER_APPROVAL);
  }

  @Test
  void aFindingShowsWhatWasFoundAndItsRulesDays() {
    Rule rule = rule("N-A", "pattern", fields("/subject/principal/mobile", "regex", "1"));
    Finding finding = consider(rule, FILING).findings().getFirst();
    assertThat(finding.found()).isEqualTo(Map.of("value", "138***00"));
    assertThat(finding.message().en()).isEqualTo("test 138***00");
    Rule ofDomain = rule("N-A", "pattern", fields(DOMAIN, "regex", "1"));
    Finding free = consider(ofDomain, FILING).findings().getFirst();
    assertThat(free.found()).isEqualTo(Map.of("domain", "one.example"));
  }
}
