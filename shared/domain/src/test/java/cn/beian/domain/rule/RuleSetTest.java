package cn.beian.domain.rule;

import static cn.beian.domain.rule.SampleRules.dated;
import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.rule.RuleChanges.Replacement;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules of one place, on a day and between two. */
class RuleSetTest {
  private static final RuleSet RULES =
      new RuleSet(
          List.of(dated("N-A", null, null), dated("N-B", "2026-06-01", null)),
          List.of(
              dated("GD-OLD", null, "2026-05-31", "N-A"),
              dated("GD-NEW", "2026-06-01", null, "N-A"),
              dated("GD-SHORT", "2026-03-01", "2026-03-31", "N-B"),
              dated("GD-ALWAYS", null, null)));

  private static List<String> ids(List<Rule> rules) {
    return rules.stream().map(Rule::id).toList();
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  @Test
  void onADayTheProvincesRulesStandInForTheNations() {
    assertThat(ids(RULES.inForceOn(day("2026-03-31"))))
        .containsExactly("GD-OLD", "GD-SHORT", "GD-ALWAYS");
    assertThat(ids(RULES.inForceOn(day("2026-06-01"))))
        .containsExactly("N-B", "GD-NEW", "GD-ALWAYS");
    assertThat(ids(RULES.ownOn(day("2026-06-01")))).containsExactly("GD-NEW", "GD-ALWAYS");
  }

  @Test
  void betweenTwoDaysRulesStartEndAndReplace() {
    RuleChanges changes = RULES.changes(day("2026-05-31"), day("2026-06-01"));
    assertThat(ids(changes.started())).containsExactly("GD-NEW");
    assertThat(ids(changes.ended())).containsExactly("GD-OLD");
    assertThat(changes.replacements())
        .containsExactly(new Replacement("N-A", List.of("GD-OLD"), List.of("GD-NEW")));
  }

  @Test
  void aRuleThatCameAndWentIsNotForgotten() {
    RuleChanges changes = RULES.changes(day("2026-02-28"), day("2026-04-01"));
    assertThat(ids(changes.started())).containsExactly("GD-SHORT");
    assertThat(ids(changes.ended())).containsExactly("GD-SHORT");
    assertThat(changes.replacements()).isEmpty();
  }

  @Test
  void aReplacementMayBeginAndCease() {
    assertThat(RULES.changes(day("2026-02-28"), day("2026-03-01")).replacements())
        .containsExactly(new Replacement("N-B", List.of(), List.of("GD-SHORT")));
    assertThat(RULES.changes(day("2026-03-31"), day("2026-04-01")).replacements())
        .containsExactly(new Replacement("N-B", List.of("GD-SHORT"), List.of()));
  }

  @Test
  void onOneDayNothingChanges() {
    RuleChanges changes = RULES.changes(day("2026-06-01"), day("2026-06-01"));
    assertThat(changes).isEqualTo(new RuleChanges(List.of(), List.of(), List.of()));
  }
}
