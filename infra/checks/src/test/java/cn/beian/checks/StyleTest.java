package cn.beian.checks;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.checks.Checkstyle.Finding;
import com.puppycrawl.tools.checkstyle.api.CheckstyleException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Main code keeps the measures: lengths, complexity, parameters, nesting, what is caught, what is
 * explained.
 */
class StyleTest {

  private static final List<Path> SOURCES = Repository.sources();

  /** Where everything is caught on purpose: the loops over a batch. */
  private static final Pattern CATCHES_ALL =
      Pattern.compile(".*/cn/beian/platform/queue/(Queue|Stream)Function\\.java");

  @Test
  @Tag("style")
  void measuresHold() throws CheckstyleException {
    assertThat(Checkstyle.run("style.xml", SOURCES))
        .filteredOn(
            finding -> !(finding.check().equals("IllegalCatch") && catchesAll(finding.file())))
        .isEmpty();
  }

  private static boolean catchesAll(Path file) {
    return CATCHES_ALL.matcher(file.toString().replace('\\', '/')).matches();
  }

  @Test
  void filesAreShort() {
    assertThat(longer(200, file -> true)).isEmpty();
  }

  @Test
  void handlersAreShort() {
    assertThat(longer(40, StyleTest::isHandler)).isEmpty();
  }

  private static boolean isHandler(Path file) {
    return Repository.root().relativize(file).startsWith("functions")
        && file.toString().endsWith("Function.java");
  }

  private static List<String> longer(int most, Predicate<Path> which) {
    return SOURCES.stream()
        .filter(which)
        .filter(file -> CodeLines.of(file) > most)
        .map(file -> file + " has " + CodeLines.of(file) + " lines of code")
        .toList();
  }

  @Test
  void packagesSayThatNothingIsNull() {
    assertThat(SOURCES)
        .filteredOn(file -> file.endsWith("package-info.java"))
        .allSatisfy(file -> assertThat(Repository.read(file)).contains("NullMarked"));
  }

  @Test
  void badCodeIsNoticed(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("Bad.java"), bad());
    assertThat(Checkstyle.run("style.xml", List.of(file)))
        .extracting(Finding::check)
        .contains(
            "MethodLength",
            "CyclomaticComplexity",
            "ParameterNumber",
            "NestedIfDepth",
            "IllegalCatch",
            "MissingJavadocType",
            "JavadocPackage");
    assertThat(CodeLines.of(file)).isGreaterThan(40);
  }

  @Test
  void recordsMayHaveManyComponents(@TempDir Path folder) throws CheckstyleException, IOException {
    Files.writeString(folder.resolve("package-info.java"), "/** Good. */\npackage good;\n");
    Path file =
        Files.writeString(
            folder.resolve("Good.java"),
            "package good;\n\n/** Good. */\npublic record Good(int a, int b, int c, int d, int e) {\n  public Good {}\n}\n");
    assertThat(Checkstyle.run("style.xml", List.of(file))).isEmpty();
  }

  private static String bad() {
    String cases =
        "    if (a == 1 && b == 2) {\n      if (c == 3) {\n        if (d == 4) {\n        }\n      }\n    }\n";
    return """
    package bad;

    public class Bad {
      void bad(int a, int b, int c, int d, int e) {
        try {
          a++;
        } catch (Exception x) {
        }
    %s  }
    }
    """
        .formatted(cases.repeat(8));
  }
}
