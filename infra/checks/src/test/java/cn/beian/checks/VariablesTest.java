package cn.beian.checks;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.checks.Template.Resource;
import cn.beian.platform.env.Environment;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each function reads the variables that the template gives it, all of them and no others, when it
 * is made; what depends on who sends messages, for one sender or the other.
 */
class VariablesTest {

  private static final Template TEMPLATE = Template.ofRepository();

  static Stream<String> functions() {
    return TEMPLATE.functions().stream().map(Resource::id);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("functions")
  void areReadAndSet(String function) throws Exception {
    Set<String> read = new TreeSet<>();
    for (String sender : List.of("GATEWAY", "AWS")) {
      RecordedVariables variables = new RecordedVariables(sender);
      Environment environment = new Environment(variables, InstantSource.system(), List.of());
      var constructor = Handlers.of(TEMPLATE, function).getConstructor();
      Environment.callWith(environment, constructor::newInstance);
      read.addAll(variables.read());
    }
    assertThat(read).isEqualTo(given(function));
  }

  private static Set<String> given(String function) {
    Resource resource = TEMPLATE.resource(function, Template.FUNCTION).orElseThrow();
    Value shared = TEMPLATE.root().at("Globals", "Function", "Environment", "Variables");
    return Stream.of(shared, resource.property("Environment", "Variables"))
        .flatMap(variables -> variables.members().keySet().stream())
        .collect(Collectors.toSet());
  }
}
