package cn.beian.platform.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.filing.Province;
import cn.beian.domain.order.OrderType;
import cn.beian.domain.rule.Dossier;
import cn.beian.domain.rule.Finding;
import cn.beian.domain.rule.ValidateOrder;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * In every province a company and an individual have an order that nothing stands against, with
 * what province-orders.json adds to the example; without any one of these things something does.
 */
class ProvinceOrdersTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final ValidateOrder VALIDATE = new ValidateOrder(RulePacks.delivered());
  private static final List<String> APPLICANTS = List.of("company", "individual");

  @SuppressWarnings("unchecked")
  private static final Map<String, Map<String, List<Map<String, Object>>>> ADDED =
      (Map<String, Map<String, List<Map<String, Object>>>>)
          Sample.resource("/province-orders.json");

  private static Stream<Arguments> orders() {
    return Arrays.stream(Province.values())
        .flatMap(province -> APPLICANTS.stream().map(who -> Arguments.of(province, who)));
  }

  private static List<Map<String, Object>> added(Province province, String who) {
    return ADDED.getOrDefault(province.code(), Map.of()).getOrDefault(who, List.of());
  }

  private static Stream<Arguments> things() {
    return orders()
        .flatMap(order -> {
          Province province = (Province) order.get()[0];
          String who = (String) order.get()[1];
          return Stream.iterate(0, i -> i < added(province, who).size(), i -> i + 1)
              .map(i -> Arguments.of(province, who, i));
        });
  }

  @ParameterizedTest
  @MethodSource("orders")
  void nothingStandsAgainstIt(Province province, String who) {
    assertThat(blocking(province, who, added(province, who))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("things")
  void everythingThatIsAddedIsNeeded(Province province, String who, int index) {
    List<Map<String, Object>> all = added(province, who);
    List<Map<String, Object>> others =
        Stream.iterate(0, i -> i < all.size(), i -> i + 1)
            .filter(i -> i != index)
            .map(all::get)
            .toList();
    assertThat(blocking(province, who, others)).isNotEmpty();
  }

  private static List<Finding> blocking(
      Province province, String who, List<Map<String, Object>> changes) {
    String place = place(province) + "示例路1号101室";
    Sample sample =
        new Sample(who, TODAY)
            .set("/province", province.code())
            .set("/subject/division", province.division() + "0100")
            .set("/subject/certificateAddress", place)
            .set("/subject/contactAddress", place);
    changes.forEach(sample::set);
    return VALIDATE.validate(new Dossier(sample.filing(), OrderType.FIRST_FILING), TODAY).stream()
        .filter(finding -> finding.severity().blocks())
        .toList();
  }

  private static String place(Province province) {
    Object places = RuleFiles.onClassPath().read(province.code() + ".json").get("places");
    return String.valueOf(((List<?>) Objects.requireNonNull(places)).getFirst());
  }
}
