package cn.beian.bench.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.filing.Province;
import cn.beian.domain.rule.Finding;
import cn.beian.domain.rule.ValidateOrder;
import cn.beian.platform.rules.RulePacks;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

/** What is compared says the same of the same orders. */
class SampleRulesTest {
  private static final List<SampleRule> RULES = SampleRule.all();
  private static final OurRules OURS = OurRules.of(RULES);
  private static final CelRules CEL = new CelRules(RULES);
  private static final ValidateOrder VALIDATE = new ValidateOrder(RulePacks.delivered());
  private static final OrderSchema SCHEMA = new OrderSchema();

  private static boolean[] ours(Order order) {
    return OURS.verdicts(order.dossier(), Order.DAY);
  }

  private static boolean[] cel(Order order) {
    return CEL.verdicts(CelRules.data(order.tree(), Order.DAY));
  }

  private static List<String> broken(boolean[] verdicts) {
    return IntStream.range(0, verdicts.length)
        .filter(i -> !verdicts[i])
        .mapToObj(i -> RULES.get(i).rule().id())
        .toList();
  }

  private static List<Finding> blocking(Order order) {
    return VALIDATE.validate(order.dossier(), Order.DAY).stream()
        .filter(finding -> finding.severity().blocks())
        .toList();
  }

  /** Without JMH's processor there is nothing to run. */
  @Test
  void theBenchmarksAreFound() throws IOException {
    try (InputStream list = Main.class.getResourceAsStream("/META-INF/BenchmarkList")) {
      assertThat(list).isNotNull();
      assertThat(new String(list.readAllBytes(), StandardCharsets.UTF_8))
          .contains("OrderBenchmark", "SampleBenchmark", "SchemaBenchmark");
    }
  }

  @Test
  void thereAreThirty() {
    assertThat(RULES).extracting(each -> each.rule().id()).hasSize(30).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(names = {"GD", "JS", "XZ"})
  void aValidOrderBreaksNone(Province province) {
    Order order = Order.valid(province);
    assertThat(blocking(order)).isEmpty();
    assertThat(broken(ours(order))).isEmpty();
    assertThat(broken(cel(order))).isEmpty();
    assertThat(SCHEMA.errors(OrderSchema.parsed(order))).isEmpty();
    assertThat(order.dossier().filing().services()).hasSize(3);
    assertThat(order.dossier().filing().domains()).hasSize(12);
  }

  @ParameterizedTest
  @EnumSource(names = {"GD", "JS", "XZ"})
  void mistakesAreFoundByBoth(Province province) {
    Order order = Order.mistaken(province);
    assertThat(blocking(order)).extracting(Finding::ruleId).hasSizeGreaterThanOrEqualTo(15);
    assertThat(broken(cel(order))).isNotEmpty().isEqualTo(broken(ours(order)));
    assertThat(SCHEMA.errors(OrderSchema.parsed(order))).isNotEmpty();
  }

  @ParameterizedTest
  @FieldSource("RULES")
  void whatBreaksARuleIsFoundByBoth(SampleRule rule) {
    Order order = Order.valid(Province.GD).with(rule.breaks());
    assertThat(broken(ours(order))).contains(rule.rule().id());
    assertThat(broken(cel(order))).isEqualTo(broken(ours(order)));
  }
}
