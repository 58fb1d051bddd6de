package cn.beian.platform.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.beian.domain.rule.Rule;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A rule that cannot work fails when it is loaded, and says which it is. */
class RuleReaderTest {
  private static final RuleReader READER = new RuleReader(RulePacks.delivered().tables());

  @Test
  void anUnknownKindIsRefused() {
    refused(Map.of("kind", "telepathy"), "no such kind");
  }

  @Test
  void anUnknownFieldIsRefused() {
    refused(Map.of("params", Map.of("fields", List.of("/subject/shoeSize"))), "no such field");
  }

  @Test
  void aMissingParameterIsRefused() {
    refused(Map.of("params", Map.of()), "fields must be a List");
  }

  @Test
  void aMisspeltParameterIsRefused() {
    refused(
        Map.of("params", Map.of("fields", List.of("/subject/name"), "feilds", List.of())),
        "feilds");
  }

  @Test
  void aMisspeltConditionIsRefused() {
    refused(Map.of("appliesWhen", Map.of("orderType", List.of("ACCESS"))), "orderType");
  }

  @Test
  void anUnknownTableIsRefused() {
    refused(Map.of("params", Map.of("fields", Map.of("table", "none"))), "no such table");
  }

  @Test
  void aRuleIsInForceBetweenItsDays() {
    Rule rule = READER.read(rule(Map.of("from", "2026-01-01", "to", "2026-12-31")));
    assertThat(rule.inForceOn(LocalDate.of(2025, 12, 31))).isFalse();
    assertThat(rule.inForceOn(LocalDate.of(2026, 1, 1))).isTrue();
    assertThat(rule.inForceOn(LocalDate.of(2026, 12, 31))).isTrue();
    assertThat(rule.inForceOn(LocalDate.of(2027, 1, 1))).isFalse();
  }

  private static void refused(Map<String, Object> change, String reason) {
    assertThatThrownBy(() -> READER.read(rule(change)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("N-TEST")
        .hasMessageContaining(reason);
  }

  private static Map<String, Object> rule(Map<String, Object> change) {
    Map<String, Object> rule = new HashMap<>();
    rule.put("id", "N-TEST");
    rule.put("kind", "mobile");
    rule.put("params", Map.of("fields", List.of("/subject/principal/mobile")));
    rule.put("severity", "WARN");
    rule.put("sources", List.of("FAQ-FORM-11"));
    rule.put("message", Map.of("zh", "试", "en", "test"));
    rule.put("fix", Map.of("zh", "试", "en", "test"));
    rule.putAll(change);
    return rule;
  }
}
