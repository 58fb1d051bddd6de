package cn.beian.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The template of the repository passes every check. */
class TemplateTest {

  private static final Template TEMPLATE = Template.ofRepository();

  static Set<String> checks() {
    return Checks.ALL.keySet();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("checks")
  void holds(String check) {
    assertThat(Checks.of(check).problems(TEMPLATE)).isEmpty();
  }
}
