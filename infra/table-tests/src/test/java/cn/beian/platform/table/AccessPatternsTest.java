package cn.beian.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page of access patterns names tests that are there, and every prefix of a key. */
class AccessPatternsTest {
  private static final Path PAGE = Path.of("..", "..", "shared", "platform", "README.md");
  private static final Pattern TEST = Pattern.compile("`(\\w+Test)#(\\w+)`");

  private static List<MatchResult> named() throws IOException {
    return TEST.matcher(Files.readString(PAGE)).results().toList();
  }

  @Test
  void everyTestThatThePageNamesExists() throws IOException {
    assertThat(named())
        .hasSizeGreaterThan(15)
        .allSatisfy(
            each -> assertThat(methods(each.group(1))).as(each.group()).contains(each.group(2)));
  }

  private static List<String> methods(String test) throws ClassNotFoundException {
    Class<?> type = Class.forName(AccessPatternsTest.class.getPackageName() + "." + test);
    return Arrays.stream(type.getDeclaredMethods()).map(Method::getName).toList();
  }

  @Test
  void everyPrefixOfTheTableStandsOnThePage() throws IOException {
    Path sources = Path.of("..", "..", "shared/platform/src/main/java/cn/beian/platform/table");
    String keys =
        Files.readString(sources.resolve("Key.java"))
            + Files.readString(sources.resolve("BureauKey.java"))
            + Files.readString(sources.resolve("FeedKeys.java"));
    List<String> prefixes =
        Pattern.compile("\"([A-Z]+#)\"?")
            .matcher(keys)
            .results()
            .map(each -> each.group(1))
            .toList();
    assertThat(prefixes).hasSizeGreaterThan(10);
    assertThat(Files.readString(PAGE)).contains(prefixes);
  }
}
