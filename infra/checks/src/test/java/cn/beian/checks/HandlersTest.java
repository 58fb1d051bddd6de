package cn.beian.checks;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.checks.Template.Resource;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Functions in the template and handler classes in the modules are the same. */
class HandlersTest {

  private static final Template TEMPLATE = Template.ofRepository();

  static Stream<String> functions() {
    return TEMPLATE.functions().stream().map(Resource::id);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("functions")
  void handlerIsAStreamHandlerThatLambdaCanMake(String function) throws Exception {
    Class<?> handler = Handlers.of(TEMPLATE, function);
    assertThat(RequestStreamHandler.class).isAssignableFrom(handler);
    assertThat(Modifier.isPublic(handler.getModifiers())).isTrue();
    assertThat(Modifier.isPublic(handler.getConstructor().getModifiers())).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("functions")
  void jarIsTheOneOfTheHandlersModule(String function) throws Exception {
    Class<?> handler = Handlers.of(TEMPLATE, function);
    Path source = Path.of(handler.getProtectionDomain().getCodeSource().getLocation().toURI());
    String jar =
        TEMPLATE.resource(function, Template.FUNCTION).orElseThrow().property("CodeUri").text();
    assertThat(source).startsWith(Repository.root().resolve(jar).getParent());
  }

  @Test
  void everyHandlerClassIsInTheTemplate() {
    Set<String> classes =
        Repository.sources().stream()
            .filter(source -> Repository.root().relativize(source).startsWith("functions"))
            .map(source -> source.getFileName().toString())
            .filter(name -> name.endsWith("Function.java"))
            .map(name -> name.replace(".java", ""))
            .collect(Collectors.toSet());
    assertThat(functions()).containsExactlyInAnyOrderElementsOf(classes);
  }
}
