package cn.beian.platform.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.beian.domain.review.DecisionGuard;
import cn.beian.domain.review.Rejection;
import cn.beian.domain.review.ReviewPolicy;
import cn.beian.domain.rule.FilingPaths;
import cn.beian.domain.rule.Text;
import cn.beian.platform.json.Json;
import cn.beian.platform.json.MalformedException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The catalogue of rejections is whole. */
class RejectionsTest {
  private static final List<Rejection> ALL = Rejections.catalogue().all();

  static Stream<Rejection> all() {
    return ALL.stream();
  }

  /** FAQ §8.2 has 01 to 27, 30 to 35, 40 to 50. */
  @Test
  void everyRowOfTheSpecificationIsThereOnce() {
    List<String> ids =
        Stream.of(
                IntStream.rangeClosed(1, 27),
                IntStream.rangeClosed(30, 35),
                IntStream.rangeClosed(40, 50))
            .flatMap(range -> range.mapToObj("FAQ-REJ-%02d"::formatted))
            .toList();
    assertThat(ALL).hasSize(44).extracting(Rejection::id).isEqualTo(ids);
  }

  @ParameterizedTest
  @MethodSource("all")
  void anEntrySaysWhatItIsAndWhatToDo(Rejection entry) {
    for (Text text : List.of(entry.topic(), entry.cause(), entry.remedy())) {
      assertThat(text.zh())
          .containsPattern("\\p{IsHan}")
          .doesNotContainPattern("\\p{IsHan}[,;:!?]");
      assertThat(text.en()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
    }
    assertThat(entry.remedy().zh()).endsWith("。");
    assertThat(entry.remedy().en()).endsWith(".");
    assertThat(entry.code()).matches("[A-Z]+(_[A-Z]+)*").hasSizeLessThan(64);
    assertThat(entry.by()).isNotEmpty();
    assertThat(entry.concerns()).allMatch(FilingPaths::namesAny);
  }

  @Test
  void whatDecisionsAskAfterIsInIt() {
    assertThat(ALL)
        .filteredOn(entry -> entry.by().contains(Rejection.By.PROVIDER))
        .extracting(Rejection::code)
        .contains(
            DecisionGuard.CALL_NOT_ANSWERED,
            DecisionGuard.VIDEO_NOT_DONE,
            DecisionGuard.COMMITMENT_GIVEN_UP);
  }

  private static Map<String, Object> file(Map<String, Object> entry, int times) {
    List<Map<String, Object>> entries = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      entries.add(entry);
    }
    return Map.of("rejections", entries);
  }

  private static Map<String, Object> entry() {
    return new HashMap<>(Rejections.view(ALL.getFirst()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "code", "automatic", "sources"})
  void anEntryThatLacksSomethingIsRefused(String name) {
    Map<String, Object> entry = entry();
    entry.remove(name);
    assertThatThrownBy(() -> new Rejections(file(entry, 1))).isInstanceOf(MalformedException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"topic", "cause", "remedy"})
  void anEntryWithoutATextIsRefused(String name) {
    Map<String, Object> entry = entry();
    entry.put(name, Map.of("zh-CN", "只有中文"));
    assertThatThrownBy(() -> new Rejections(file(entry, 1))).isInstanceOf(MalformedException.class);
    entry.remove(name);
    assertThatThrownBy(() -> new Rejections(file(entry, 1))).isInstanceOf(RuntimeException.class);
  }

  @Test
  void aCodeThatStandsTwiceIsRefusedAndOneAloneIsRead() {
    assertThat(new Rejections(file(entry(), 1)).all()).containsExactly(ALL.getFirst());
    assertThatThrownBy(() -> new Rejections(file(entry(), 2))).hasMessageContaining("twice");
    assertThat(Json.text(entry())).contains("zh-CN");
  }

  @Test
  void theReviewsPolicyIsRead() {
    ReviewPolicy policy = Policies.review();
    assertThat(policy.targetWorkdays()).isEqualTo(1);
    assertThat(policy.lease()).hasMinutes(60);
    assertThat(policy.callGap()).hasMinutes(60);
    assertThat(policy.videoGrace()).hasMinutes(60);
    assertThat(policy.fourEyes()).isEmpty();
  }
}
