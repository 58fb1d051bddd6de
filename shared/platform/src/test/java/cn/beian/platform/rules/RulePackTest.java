package cn.beian.platform.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.filing.Province;
import cn.beian.domain.rule.Finding;
import cn.beian.domain.rule.Rule;
import cn.beian.domain.rule.Severity;
import com.fasterxml.jackson.jr.ob.JSON;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RulePackTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final RulePacks PACKS = RulePacks.delivered();
  private static final Map<String, Rule> RULES =
      packs()
          .flatMap(name -> PACKS.pack(name).orElseThrow().rules().stream())
          .collect(Collectors.toMap(Rule::id, Function.identity()));

  /** Dimensions whose doubt is about a document's title and not about whether it is wanted. */
  private static final Set<String> WANTED_ALL_THE_SAME =
      Set.of("unitCommitmentDocs", "individualCommitmentDocs");

  static Stream<String> packs() {
    return Stream.concat(
        Stream.of("national"), Arrays.stream(Province.values()).map(Province::code));
  }

  static Stream<StatedRule> statedRules() {
    return packs()
        .flatMap(pack -> StatedRule.of(pack, PACKS))
        .filter(stated -> stated.rule().stage() == Rule.Stage.SUBMISSION);
  }

  @ParameterizedTest
  @MethodSource("statedRules")
  void aRuleFindsWhatIsWrongAndNothingElse(StatedRule stated) {
    RuleCase each = stated.ruleCase();
    List<Finding> findings = each.failing(stated.rule());
    assertThat(findings).extracting(Finding::path).contains(each.path());
    assertThat(each.passing(stated.rule())).isEmpty();
    for (Finding finding : findings) {
      assertThat(
              finding.message().zh()
                  + finding.message().en()
                  + finding.fix().zh()
                  + finding.fix().en())
          .doesNotContain("{", "13800000000", "440301190012319989", "示例甲");
    }
  }

  @Test
  void everyReplacedRuleExists() {
    assertThat(RULES.values())
        .allSatisfy(rule -> assertThat(RULES.keySet()).containsAll(rule.replaces()));
  }

  @Test
  void everyRuleNamesItsSources() {
    assertThat(RULES.values()).allSatisfy(rule -> assertThat(rule.sources()).isNotEmpty());
  }

  @Test
  void theClausesFitTheSchema() throws IOException {
    Map<String, Object> form = JSON.std.mapFrom(text("rule-pack.schema.json"));
    form.keySet().retainAll(Set.of("$schema", "$defs"));
    form.put("$ref", "#/$defs/clauses");
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(JSON.std.asString(form), InputFormat.JSON);
    assertThat(schema.validate(text("clauses.json"), InputFormat.JSON)).isEmpty();
    assertThat(schema.validate("{\"clauses\": []}", InputFormat.JSON)).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("dimensions")
  void everyDimensionOfAProvinceIsCarriedOrExplained(
      String province, String dimension, boolean doubted) {
    List<Rule> carriers =
        PACKS.rulesFor(Province.of(province).orElseThrow(), TODAY).stream()
            .filter(rule -> rule.dimensions().contains(dimension))
            .toList();
    assertThat(carriers.isEmpty()).isEqualTo(uncarried().contains(province + " " + dimension));
    if (doubted && !WANTED_ALL_THE_SAME.contains(dimension)) {
      assertThat(carriers).noneMatch(rule -> rule.severity().blocks());
    }
    assertThat(carriers)
        .filteredOn(rule -> doubted)
        .noneMatch(rule -> rule.severity() == Severity.REJECT);
  }

  static Stream<Object[]> dimensions() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(
            RulePackTest.class.getResourceAsStream("/province-dimensions.tsv"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(cells -> new Object[] {cells[0], cells[1], "doubted".equals(cells[3])});
    }
  }

  @SuppressWarnings("unchecked")
  private static Set<String> uncarried() {
    return ((List<Map<String, Object>>)
            Resources.json("rules/uncarried.json")
                .orElseThrow()
                .getOrDefault("dimensions", List.of()))
        .stream()
            .map(row -> row.get("province") + " " + row.get("dimension"))
            .collect(Collectors.toSet());
  }

  private static String text(String name) throws IOException {
    try (InputStream file =
        Objects.requireNonNull(RulePackTest.class.getResourceAsStream("/beian/rules/" + name))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
