package cn.beian.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.deregistration.Consequence;
import cn.beian.domain.deregistration.Revocation;
import cn.beian.domain.drift.Drift;
import cn.beian.domain.material.MaterialFlaw;
import cn.beian.domain.order.OrderState;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.rule.Text;
import cn.beian.domain.type.TypeGround;
import cn.beian.platform.http.HttpRefusal;
import cn.beian.platform.json.FieldError;
import cn.beian.platform.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The message bundles: complete, in both languages, and no more than is used. */
class TextsTest {
  /** What each refusal that has parameters is given by its use case. */
  private static final Map<String, Map<String, String>> PARAMETERS =
      Map.ofEntries(
          Map.entry("ORDER_STATE", Map.of("state", "DRAFT", "action", "PASS", "allowed", "EDIT")),
          Map.entry(
              "SERVICE_CODE_STATE", Map.of("kind", "FREE", "state", "FILED", "action", "UNBIND")),
          Map.entry("DOMAIN_NOT_FILED_HERE", Map.of("domains", "one.example")),
          Map.entry("DOMAIN_DEREGISTERED", Map.of("domains", "one.example")),
          Map.entry("APP_HAS_NO_FOOT", Map.of("domains", "one.example")),
          Map.entry("TOO_MANY_MATERIALS", Map.of("most", "60")),
          Map.entry("TOO_MANY_WEBHOOKS", Map.of("most", "5")),
          Map.entry("TOO_MANY_POLICIES", Map.of("most", "100")),
          Map.entry("POLICY_UNKNOWN", Map.of("policy", "Viewers")),
          Map.entry("WEBHOOK_ADDRESS_REFUSED", Map.of("reason", "NOT_PUBLIC")),
          Map.entry(
              "ORDER_TYPE_MISFIT", Map.of("types", "ACCESS", "grounds", "SERVICE_NOT_JOINED")),
          Map.entry("NOT_IN_REVIEW", Map.of("state", "DRAFT")),
          Map.entry("REVIEW_CLAIMED", Map.of("by", "r-1", "since", "now", "until", "then")),
          Map.entry(
              "CALLS_OUTSTANDING",
              Map.of("contact", "EMERGENCY", "of", "/subject", "notBefore", "now")),
          Map.entry("CALL_TOO_EARLY", Map.of("notBefore", "then")),
          Map.entry("VIDEO_TOO_EARLY", Map.of("notBefore", "then")),
          Map.entry("VIDEO_NOT_RECORDED", Map.of("kind", "DINGTALK")),
          Map.entry("POSTPONEMENT_TERM", Map.of("first", "tomorrow", "last", "then")),
          Map.entry("CALENDAR_THROTTLED", Map.of("seconds", "60")),
          Map.entry("SMS_CHECK_THROTTLED", Map.of("seconds", "60")));

  private static final Pattern CJK_PUNCTUATION_ASCII =
      Pattern.compile("\\p{IsHan}[,;:!?]\\p{IsHan}");

  private final Texts texts = new Texts();

  static Stream<String> codes() {
    return Stream.concat(
        Arrays.stream(RefusalCode.values()).map(RefusalCode::name),
        Arrays.stream(HttpRefusal.values()).map(HttpRefusal::name));
  }

  private static void assertPair(Text text) {
    assertThat(text.zh()).containsPattern("\\p{IsHan}").doesNotContain("{", "}", "null");
    assertThat(text.en())
        .isNotBlank()
        .doesNotContain("{", "}", "null")
        .doesNotContainPattern("\\p{IsHan}");
  }

  @ParameterizedTest
  @MethodSource("codes")
  void everyRefusalHasItsTextsFilledIn(String code) {
    Texts.Problem problem = texts.problem(code, PARAMETERS.getOrDefault(code, Map.of()));
    assertPair(problem.title());
    assertPair(problem.detail());
    assertPair(problem.remedy());
  }

  @ParameterizedTest
  @EnumSource
  void everyFieldErrorHasItsTexts(FieldError.Code code) {
    Map<String, String> parameters = Map.of("most", "9", "least", "1");
    assertPair(texts.fieldError(new FieldError("/a", code, parameters)));
  }

  @ParameterizedTest
  @EnumSource
  void everyStateSaysWhatComesNext(OrderState state) {
    assertPair(texts.next(state));
  }

  @ParameterizedTest
  @EnumSource
  void everyGroundOfATypeHasItsTexts(TypeGround ground) {
    assertPair(texts.type(ground).message());
    assertPair(texts.type(ground).fix());
  }

  @ParameterizedTest
  @EnumSource
  void everyFlawOfAnUploadHasItsTexts(MaterialFlaw flaw) {
    assertPair(texts.material(flaw).message());
    assertPair(texts.material(flaw).fix());
  }

  @ParameterizedTest
  @EnumSource
  void everyDriftHasItsTexts(Drift.Kind kind) {
    assertPair(texts.drift(kind).message());
    assertPair(texts.drift(kind).fix());
  }

  @ParameterizedTest
  @EnumSource
  void everyConsequenceOfADeregistrationHasItsTexts(Consequence.Kind kind) {
    Map<String, String> counts = Map.of("services", "2", "domains", "3");
    assertSourced(texts.deregistration("consequence." + kind, counts));
  }

  @Test
  void aSubjectWithoutServicesIsSaidToGoAfterSoManyDays() {
    Texts.Sourced typical =
        texts.deregistration("consequence.SUBJECT_EMPTY.typical", Map.of("days", "3"));
    assertSourced(typical);
    assertThat(typical.text().zh()).contains("约需 3 天");
    assertThat(typical.text().en()).contains("about 3 days");
  }

  @ParameterizedTest
  @EnumSource
  void howItIsWithARevocationHasItsTexts(Revocation.Standing standing) {
    assertSourced(texts.deregistration("revocation." + standing, Map.of()));
  }

  private static void assertSourced(Texts.Sourced sourced) {
    assertPair(sourced.text());
    assertThat(sourced.sources()).isNotEmpty();
  }

  @Test
  void noTextAboutDeregistrationsIsUnused() {
    Set<String> used = new TreeSet<>(Set.of("consequence.SUBJECT_EMPTY.typical"));
    for (Consequence.Kind kind : Consequence.Kind.values()) {
      used.add("consequence." + kind);
    }
    for (Revocation.Standing standing : Revocation.Standing.values()) {
      used.add("revocation." + standing);
    }
    assertThat(names("deregistration")).isEqualTo(used);
  }

  @Test
  void noBundleHasATextThatNothingUses() {
    Set<String> problems = new TreeSet<>(codes().toList());
    for (FieldError.Code code : FieldError.Code.values()) {
      problems.add("field." + code);
    }
    assertThat(names("problems")).isEqualTo(problems);
    Set<String> states = new TreeSet<>();
    for (OrderState state : OrderState.values()) {
      states.add(state.name());
    }
    assertThat(names("states")).isEqualTo(states);
    Set<String> types = new TreeSet<>();
    for (TypeGround ground : TypeGround.values()) {
      types.add(ground.name());
    }
    assertThat(names("types")).isEqualTo(types);
    Set<String> flaws = new TreeSet<>();
    for (MaterialFlaw flaw : MaterialFlaw.values()) {
      flaws.add(flaw.name());
    }
    assertThat(names("materials")).isEqualTo(flaws);
  }

  @Test
  void chineseTextsHaveChinesePunctuation() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (String bundle :
        List.of("problems", "notices", "states", "types", "materials", "deregistration")) {
      read(bundle)
          .toString()
          .lines()
          .filter(line -> CJK_PUNCTUATION_ASCII.matcher(line).find())
          .forEach(wrong::add);
    }
    assertThat(wrong).isEmpty();
  }

  private static Set<String> names(String bundle) {
    try {
      Set<String> names = new TreeSet<>();
      if (read(bundle) instanceof Map<?, ?> map) {
        map.keySet().forEach(name -> names.add(name.toString()));
      }
      return names;
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private static Object read(String bundle) throws IOException {
    String path = "/beian/texts/" + bundle + ".json";
    try (InputStream in = Objects.requireNonNull(Texts.class.getResourceAsStream(path), path)) {
      return Objects.requireNonNull(Json.read(in.readAllBytes()));
    }
  }
}
