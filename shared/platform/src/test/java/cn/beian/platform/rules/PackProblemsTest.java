package cn.beian.platform.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A pack that is broken stops the build here, with file, line and reason. */
class PackProblemsTest {

  @ParameterizedTest
  @MethodSource("cn.beian.platform.rules.RulePackTest#packs")
  void everyPackIsSound(String pack) {
    String name = pack + ".json";
    assertThat(PackProblems.of(name, PackProblems.file(name))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          'age': 18}          | 'age': 18          | was expecting
          'clause': 'MIN-AGE' | 'clause': 'MIN-YEARS' | MIN-YEARS
          {'age': 18}         | {'years': 18}      | slot
          {'age': 18}         | {'age': 'old'}     | min
          """)
  void whatIsBrokenIsNamedWithItsLine(String from, String to, String reason) {
    String sound = PackProblems.file("CN-HL.json");
    String quoted = from.replace('\'', '"');
    assertThat(sound).contains(quoted);
    List<String> problems =
        PackProblems.of("CN-HL.json", sound.replace(quoted, to.replace('\'', '"')));
    int line = (int) sound.substring(0, sound.indexOf(quoted)).lines().count();
    assertThat(problems)
        .singleElement()
        .asString()
        .startsWith("CN-HL.json:")
        .containsIgnoringCase(reason);
    int named = Integer.parseInt(problems.getFirst().split(":", 3)[1]);
    assertThat(named).as(problems.getFirst()).isBetween(line - 2, line + 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "severity": "WARN"  | "severity": "LOUD"
          "sources":          | "source":
          """)
  void aWrongFormIsNamedWithItsLine(String from, String to) {
    String sound = PackProblems.file("CN-HL.json");
    assertThat(sound).contains(from);
    assertThat(PackProblems.of("CN-HL.json", sound.replaceFirst(from, to)))
        .isNotEmpty()
        .allSatisfy(problem -> assertThat(problem).matches("CN-HL.json:\\d+: /rules/\\d+.*"));
  }
}
