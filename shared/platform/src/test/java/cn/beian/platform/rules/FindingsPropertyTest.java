package cn.beian.platform.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.filing.Province;
import cn.beian.domain.order.OrderType;
import cn.beian.domain.rule.Dossier;
import cn.beian.domain.rule.Finding;
import cn.beian.domain.rule.ValidateOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of the findings of any order; the seed stands in the name of a failing run. */
class FindingsPropertyTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final ValidateOrder VALIDATE = new ValidateOrder(RulePacks.delivered());

  /** Mistakes that have nothing to do with each other. */
  private static final List<Map<String, Object>> PROBLEMS =
      List.of(
          Map.of("/subject/certificateNumber", "92440300YYYYYYY09D"),
          Map.of("/subject/name", "深圳示例(科技)有限公司"),
          Map.of("/subject/certificateValidUntil", "{today+5}"),
          Map.of("/subject/contactAddress", "  "),
          Map.of("/subject/division", "999"),
          Map.of("/subject/accountRealNameVerified", false),
          Map.of(
              "/subject/principal/idNumber", "440301190012319980",
              "/services/0/principal/idNumber", "440301190012319980"),
          Map.of("/subject/principal/idValidUntil", "{today+1}"),
          Map.of("/subject/principal/landline", "12345"),
          Map.of("/subject/principal/email", "nobody"),
          Map.of("/services/0/name", "色情示例网站"),
          Map.of("/services/0/languages", List.of("KLINGON")),
          Map.of("/services/0/hosting/serviceCode", "none"),
          Map.of("/services/0/domains/0/expiresOn", "{today+10}"),
          Map.of("/services/0/domains/0/realNameVerifiedOn", "{today+0}"),
          Map.of("/services/0/domains/1/name", "beian-sample.unknown"),
          Map.of("/services/0/domains/1/resolves", true),
          Map.of("/services/0/principal/emergencyPhone", "110"),
          Map.of("/materials/0/format", "BMP"),
          Map.of("/materials/1/sizeBytes", 5));

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 200);
  }

  private static Province province(Random random) {
    return Province.values()[random.nextInt(Province.values().length)];
  }

  private static Sample sample(Province province, List<Map<String, Object>> problems) {
    Sample sample = new Sample("company", TODAY).set("/province", province.code());
    problems.forEach(sample::set);
    return sample;
  }

  private static List<Finding> findings(Sample sample) {
    return VALIDATE.validate(new Dossier(sample.filing(), OrderType.FIRST_FILING), TODAY);
  }

  private static List<String> places(List<Finding> findings) {
    return findings.stream().map(finding -> finding.ruleId() + " " + finding.path()).toList();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anotherProblemRemovesNoFinding(long seed) {
    Random random = new Random(seed);
    Province province = province(random);
    List<Map<String, Object>> problems = new ArrayList<>(PROBLEMS);
    Collections.shuffle(problems, random);
    int some = random.nextInt(PROBLEMS.size());
    List<String> before = places(findings(sample(province, problems.subList(0, some))));
    List<String> after = places(findings(sample(province, problems.subList(0, some + 1))));
    assertThat(after)
        .as("seed %s, %s, added %s", seed, province, problems.get(some))
        .containsAll(before)
        .hasSizeGreaterThan(before.size());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theOrderOfFieldsChangesNothing(long seed) {
    Random random = new Random(seed);
    List<Map<String, Object>> problems = new ArrayList<>(PROBLEMS);
    Collections.shuffle(problems, random);
    Sample sample = sample(province(random), problems.subList(0, 8));
    List<Finding> findings = findings(sample);
    assertThat(findings(sample.rearranged(json -> shuffled(json, random))))
        .as("seed %s", seed)
        .isEqualTo(findings);
  }

  /** The same JSON with the members of every object in another order. */
  private static Object shuffled(Object json, Random random) {
    if (json instanceof List<?> list) {
      return list.stream().map(each -> shuffled(each, random)).toList();
    }
    if (!(json instanceof Map<?, ?> map)) {
      return json;
    }
    List<Map.Entry<?, ?>> members = new ArrayList<>(map.entrySet());
    Collections.shuffle(members, random);
    Map<Object, Object> shuffled = new LinkedHashMap<>();
    members.forEach(each -> shuffled.put(each.getKey(), shuffled(each.getValue(), random)));
    return shuffled;
  }
}
