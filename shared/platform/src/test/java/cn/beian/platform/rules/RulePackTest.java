package cn.beian.platform.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.filing.Province;
import cn.beian.domain.rule.Finding;
import cn.beian.domain.rule.Rule;
import cn.beian.domain.rule.Severity;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
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
import org.junit.jupiter.params.provider.ValueSource;

class RulePackTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final RulePacks PACKS = new RulePacks();
  private static final Map<String, Rule> RULES =
      Stream.of("national", "CN-GD", "CN-BJ", "CN-SH")
          .flatMap(name -> PACKS.pack(name).orElseThrow().rules().stream())
          .collect(Collectors.toMap(Rule::id, Function.identity()));

  /** Dimensions whose doubt is about a document's title and not about whether it is wanted. */
  private static final Set<String> WANTED_ALL_THE_SAME =
      Set.of("unitCommitmentDocs", "individualCommitmentDocs");

  @ParameterizedTest
  @MethodSource("cn.beian.platform.rules.RuleCase#all")
  void aRuleFindsWhatIsWrongAndNothingElse(RuleCase each) {
    Rule rule = Objects.requireNonNull(RULES.get(each.rule()), each.rule());
    List<Finding> findings = each.failing(rule);
    assertThat(findings).extracting(Finding::path).contains(each.path());
    assertThat(each.passing(rule)).isEmpty();
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
  void everyRuleHasACase() {
    Set<String> tested = RuleCase.all().stream().map(RuleCase::rule).collect(Collectors.toSet());
    Set<String> rules =
        RULES.values().stream()
            .filter(rule -> rule.stage() == Rule.Stage.SUBMISSION)
            .map(Rule::id)
            .collect(Collectors.toSet());
    assertThat(tested).isEqualTo(rules);
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

  @ParameterizedTest
  @ValueSource(strings = {"national", "CN-GD", "CN-BJ", "CN-SH"})
  void aPackFitsTheSchema(String pack) throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(text("rule-pack.schema.json"), InputFormat.JSON);
    assertThat(schema.validate(text(pack + ".json"), InputFormat.JSON)).isEmpty();
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
