package cn.beian.validate;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.rule.Considered.Outcome;
import cn.beian.domain.rule.NeededDocument.State;
import cn.beian.domain.rule.Severity;
import cn.beian.platform.json.JsonFault;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the tool may meet has its words in both languages. */
class WordsTest {
  static Stream<Enum<?>> met() {
    Stream<Enum<?>> ends = Stream.of(Status.PASSED, Status.BLOCKED);
    List<Enum<?>[]> all =
        List.of(Severity.values(), State.values(), Outcome.values(), JsonFault.values());
    return Stream.concat(ends, all.stream().flatMap(Arrays::stream));
  }

  @ParameterizedTest
  @MethodSource("met")
  void hasItsWords(Enum<?> value) {
    assertThat(new Words(Language.ZH).of(value)).containsPattern("\\p{IsHan}");
    assertThat(new Words(Language.EN).of(value)).isNotBlank().doesNotContainPattern("\\p{IsHan}");
  }
}
