package cn.beian.platform.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.beian.domain.Sha256;
import cn.beian.domain.filing.Province;
import cn.beian.domain.rule.Rule;
import cn.beian.domain.rule.UnusableRulesException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule files that are missing, changed or not understood. */
class RuleFilesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final String SUMS = "SHA256SUMS";

  private final Map<String, byte[]> changed = new HashMap<>();

  private RulePacks packs() {
    return new RulePacks(() ->
        new RuleFiles(name ->
            changed.containsKey(name)
                ? Optional.of(Objects.requireNonNull(changed.get(name))).filter(b -> b.length > 0)
                : Resources.bytes("rules/" + name)));
  }

  private void change(String name, String from, String to) {
    String text =
        new String(Resources.bytes("rules/" + name).orElseThrow(), StandardCharsets.UTF_8);
    assertThat(text).contains(from);
    changed.put(name, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
  }

  /** As if somebody had reviewed what was changed. */
  private void seal(String name) {
    String sums =
        new String(Resources.bytes("rules/" + SUMS).orElseThrow(), StandardCharsets.UTF_8);
    String line = Sha256.hex(Objects.requireNonNull(changed.get(name))) + "  " + name;
    changed.put(
        SUMS, sums.replaceAll("[0-9a-f]{64}  " + name, line).getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @EnumSource(Province.class)
  void withoutItsFileAProvinceHasTheNationalRules(Province province) {
    changed.put(province.code() + ".json", new byte[0]);
    assertThat(packs().rulesFor(province, TODAY))
        .extracting(Rule::id)
        .isEqualTo(packs().rulesFor(null, TODAY).stream().map(Rule::id).toList())
        .allSatisfy(id -> assertThat(id).startsWith("N-"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"CN-HL.json", "national.json", "clauses.json", "tables.json"})
  void aFileThatNobodyReviewedIsNotUsed(String name) {
    change(name, "}", "} ");
    assertThatThrownBy(() -> packs().rulesFor(Province.HL, TODAY))
        .isInstanceOf(UnusableRulesException.class)
        .hasMessageContaining(name)
        .hasMessageContaining("checksum");
  }

  @Test
  void anotherProvincesFileHarmsNobody() {
    change("CN-HL.json", "}", "} ");
    assertThat(packs().rulesFor(Province.GD, TODAY)).isNotEmpty();
  }

  @Test
  void aRuleThatNobodyUnderstandsIsNotLeftOut() {
    change("national.json", "\"kind\": \"uniqueDomains\"", "\"kind\": \"unheardOf\"");
    seal("national.json");
    assertThatThrownBy(() -> packs().rulesFor(null, TODAY))
        .isInstanceOf(UnusableRulesException.class)
        .hasMessageContaining("N-DOMAIN-TWICE")
        .hasMessageContaining("unheardOf");
  }

  @Test
  void everyDayHasItsOwnRulesWhateverWasAskedBefore() {
    change(
        "national.json",
        "\"kind\": \"uniqueDomains\"",
        "\"from\": \"2027-01-01\", \"kind\": \"uniqueDomains\"");
    seal("national.json");
    RulePacks packs = packs();
    for (Province province : List.of(Province.GD, Province.HL, Province.GD)) {
      assertThat(hasUniqueDomains(packs, province, "2026-12-31")).isFalse();
      assertThat(hasUniqueDomains(packs, province, "2027-01-01")).isTrue();
      assertThat(hasUniqueDomains(packs, province, "2026-12-31")).isFalse();
    }
  }

  private static boolean hasUniqueDomains(RulePacks packs, Province province, String day) {
    return packs.rulesFor(province, LocalDate.parse(day)).stream()
        .anyMatch(rule -> rule.id().equals("N-DOMAIN-TWICE"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"age\": 18 -> \"years\": 18", "\"MIN-AGE\" -> \"MIN-YEARS\""})
  void aClauseThatIsUsedWronglyIsNotLeftOut(String replacement) {
    String[] both = replacement.split(" -> ");
    change("CN-HL.json", both[0], both[1]);
    seal("CN-HL.json");
    assertThatThrownBy(() -> packs().rulesFor(Province.HL, TODAY))
        .isInstanceOf(UnusableRulesException.class)
        .hasMessageContaining("CN-HL.json")
        .hasMessageContaining("MIN-");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2021-06-01 -> 2021-13-01",
        "\"edition\": \"20 -> \"edition\": \"x",
        "\"rules\": -> \"rulez\":",
        "\"places\": -> \"placez\":",
        "\"appliesWhen\": { -> \"appliesWhen\": [], \"x\": {"
      })
  void aPackThatCannotBeReadIsNotUsedInPart(String replacement) {
    String[] both = replacement.split(" -> ");
    change("CN-JS.json", both[0], both[1]);
    seal("CN-JS.json");
    assertThatThrownBy(() -> packs().rulesFor(Province.JS, TODAY))
        .isInstanceOf(UnusableRulesException.class)
        .hasMessageContaining("CN-JS.json");
  }

  @Test
  void withoutTheNationalFileNothingIsUsed() {
    changed.put("national.json", new byte[0]);
    assertThatThrownBy(() -> packs().rulesFor(Province.HL, TODAY))
        .isInstanceOf(UnusableRulesException.class)
        .hasMessageContaining("national.json");
  }
}
