package cn.beian.platform.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.beian.domain.order.OrderType;
import cn.beian.domain.rule.Dossier;
import cn.beian.domain.rule.Examination;
import cn.beian.domain.rule.Finding;
import cn.beian.domain.rule.ListDocuments;
import cn.beian.domain.rule.NeededDocument;
import cn.beian.domain.rule.Rule;
import cn.beian.domain.rule.RuleBook;
import cn.beian.domain.rule.RuleSet;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule works with the rows of a table that are in force on the day. */
class DatedKindTest {
  private static final Tables TABLES =
      new Tables(
          Map.of(
              "suffixes",
              List.of(
                  Map.of("code", ".com"),
                  Map.of("code", ".cn", "from", "2026-03-01", "to", "2026-06-30"))));
  private static final Map<String, Object> RULE =
      Map.of(
          "id", "N-TEST",
          "kind", "domainSuffix",
          "params", Map.of("suffixes", Map.of("table", "suffixes")),
          "severity", "WARN",
          "sources", List.of("FAQ-DOM-19"),
          "message", Map.of("zh", "试", "en", "test"),
          "fix", Map.of("zh", "试", "en", "test"));

  @ParameterizedTest
  @CsvSource({
    "2026-02-28, false",
    "2026-03-01, true",
    "2026-06-30, true",
    "2026-07-01, false",
    "2026-07-02, false"
  })
  void aRowCountsFromItsFirstDayToItsLast(LocalDate today, boolean approved) {
    Rule rule = new RuleReader(TABLES).read(RULE);
    assertThat(findings(rule, today)).extracting(Finding::path).hasSize(approved ? 0 : 1);
  }

  @Test
  void aRowWithoutDaysAlwaysCounts() {
    assertThat(TABLES.on(LocalDate.MIN).rows("suffixes"))
        .extracting(Tables.Row::code)
        .containsExactly(".com");
  }

  @Test
  void onlyTheTablesARuleNamesDivideItsTime() {
    assertThat(TABLES.changes(Map.of("values", List.of("a")))).containsExactly(LocalDate.MIN);
    assertThat(TABLES.changes(List.of(Map.of("table", "suffixes"))))
        .containsExactly(LocalDate.MIN, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 7, 1));
  }

  @Test
  void anUnreadableDayIsRefusedWhenTheRuleIsLoaded() {
    Tables broken =
        new Tables(Map.of("suffixes", List.of(Map.of("code", ".cn", "from", "March 2026"))));
    assertThatThrownBy(() -> new RuleReader(broken).read(RULE)).hasMessageContaining("March 2026");
  }

  @ParameterizedTest
  @CsvSource({"2026-02-28, OLD_LETTER", "2026-03-01, NEW_LETTER", "2026-06-30, NEW_LETTER"})
  void aDocumentIsWantedAsTheTableHasItOnTheDay(LocalDate today, String wanted) {
    Tables tables =
        dated(
            Map.of("code", "OLD_LETTER", "to", "2026-02-28"),
            Map.of("code", "NEW_LETTER", "from", "2026-03-01"));
    Rule letter =
        rule(
            tables,
            "material",
            Map.of("per", "SUBJECT", "anyOf", List.of(Map.of("table", "dated"))));
    assertThat(needed(today, letter))
        .extracting(NeededDocument::anyOf)
        .containsExactly(List.of(List.of(wanted)));
  }

  @ParameterizedTest
  @CsvSource({"2026-12-20, SATISFIED", "2026-12-21, LAPSING"})
  void whatLapsesIsToldByTheRowsOfTheDayOfTheDecision(String lastDay, NeededDocument.State state) {
    Tables tables = dated(Map.of("code", "/materials/*/issuedOn", "to", lastDay));
    Rule letter =
        rule(
            tables,
            "material",
            Map.of(
                "per", "SUBJECT", "anyOf", List.of(List.of("INTERNET_SERVICE_FILING_COMMITMENT"))));
    Rule age = rule(tables, "notOlder", Map.of("fields", Map.of("table", "dated"), "days", 10));
    assertThat(needed(LocalDate.of(2026, 11, 23), letter, age))
        .extracting(NeededDocument::state)
        .containsExactly(state);
  }

  @SafeVarargs
  private static Tables dated(Map<String, Object>... rows) {
    return new Tables(Map.of("dated", List.of(rows)));
  }

  private static Rule rule(Tables tables, String kind, Map<String, Object> params) {
    Map<String, Object> rule = new HashMap<>(RULE);
    rule.put("kind", kind);
    rule.put("params", params);
    return new RuleReader(tables).read(rule);
  }

  private static List<NeededDocument> needed(LocalDate today, Rule... rules) {
    RuleBook book = _ -> new RuleSet(List.of(rules), List.of());
    Dossier dossier = new Dossier(new Sample("company", today).filing(), OrderType.FIRST_FILING);
    return new ListDocuments(book, Policies.decisionTerm()).list(dossier, today).needed();
  }

  private static List<Finding> findings(Rule rule, LocalDate today) {
    Sample sample = new Sample("individual", today);
    return rule.findings(
        new Examination(new Dossier(sample.filing(), OrderType.FIRST_FILING), today));
  }
}
