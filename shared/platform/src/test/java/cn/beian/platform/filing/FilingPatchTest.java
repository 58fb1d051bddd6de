package cn.beian.platform.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import cn.beian.domain.filing.Filing;
import cn.beian.domain.filing.Material;
import cn.beian.domain.filing.Service;
import cn.beian.domain.progress.ContentPatch;
import cn.beian.platform.json.Json;
import cn.beian.platform.json.JsonObject;
import cn.beian.platform.json.MalformedException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A change of the content, of one field or of one section. */
class FilingPatchTest {
  private static final String THREE =
      """
      {"services":[{"name":"甲","hosting":{"instanceId":"i-1"}},{"name":"乙"},{"name":"丙"}],
       "materials":[{"kind":"s"},{"kind":"a","service":0},{"kind":"b","service":1},{"kind":"c","service":2}]}
      """;

  private static Map<?, ?> json(String text) {
    return JsonObject.root(Json.read(text.getBytes(StandardCharsets.UTF_8))).members();
  }

  private static Filing filing(Object json) {
    JsonObject object = JsonObject.root(Json.read(Json.write(json)));
    Filing filing = FilingReader.read(object);
    object.end();
    return filing;
  }

  private static FilingPatch patch(String text) {
    return FilingPatch.read(JsonObject.root(json(text)));
  }

  /** RFC 7396, section 2, word for word. */
  @SuppressWarnings("unchecked")
  private static @Nullable Object merged(@Nullable Object target, @Nullable Object patch) {
    if (!(patch instanceof Map<?, ?> members)) {
      return patch;
    }
    Map<String, Object> result =
        target instanceof Map<?, ?> map
            ? new LinkedHashMap<>((Map<String, Object>) map)
            : new LinkedHashMap<>();
    for (Map.Entry<?, ?> member : members.entrySet()) {
      String name = member.getKey().toString();
      if (member.getValue() == null) {
        result.remove(name);
      } else {
        result.put(name, merged(result.get(name), member.getValue()));
      }
    }
    return result;
  }

  @Test
  void anyPatchDoesWhatTheStandardSays() {
    for (long seed = 1; seed <= 200; seed++) {
      long shown = seed;
      Random random = new Random(seed);
      Filing before = filing(json(FilingJsonTest.WHOLE));
      for (int i = 0; i < 5; i++) {
        Map<String, Object> patch = randomPatch(json(FilingJsonTest.WHOLE), random);
        Filing expected = filing(merged(FilingWriter.write(before), patch));
        Filing after = FilingPatch.read(JsonObject.root(patch)).apply(before);
        assertThat(after).as(() -> "seed " + shown + ", patch " + patch).isEqualTo(expected);
        before = after;
      }
    }
  }

  private static Map<String, Object> randomPatch(Map<?, ?> shape, Random random) {
    Map<String, Object> patch = new LinkedHashMap<>();
    shape.forEach((name, value) -> {
      switch (random.nextInt(4)) {
        case 0 -> patch.put(name.toString(), null);
        case 1 -> patch.put(name.toString(), randomValue(value, random));
        default -> {}
      }
    });
    return patch;
  }

  private static Object randomValue(Object value, Random random) {
    return switch (value) {
      case Map<?, ?> map -> randomPatch(map, random);
      case List<?> list ->
          random.nextBoolean()
              ? List.of()
              : list.stream().map(each -> whole(each, random)).toList();
      case Boolean flag -> !flag;
      case String text when text.matches("\\d{4}-\\d\\d-\\d\\d") ->
          "20%02d-02-03".formatted(random.nextInt(90) + 10);
      case String text when text.startsWith("CN-") -> random.nextBoolean() ? "CN-BJ" : "CN-SH";
      case String text when text.equals("APP") -> "WEBSITE";
      case String text -> text + random.nextInt(10);
      default -> value;
    };
  }

  /** An element of a list: it is replaced as a whole, so it holds no nulls that take away. */
  private static Object whole(Object value, Random random) {
    if (!(value instanceof Map<?, ?> map)) {
      return randomValue(value, random);
    }
    Map<String, Object> element = new LinkedHashMap<>();
    map.forEach((name, member) -> {
      if (random.nextInt(3) > 0) {
        element.put(name.toString(), whole(member, random));
      }
    });
    return element;
  }

  @Test
  void oneFieldOfOneServiceIsChanged() {
    Filing before = filing(json(THREE));
    Filing after =
        patch("{\"services\":{\"1\":{\"name\":\"新\",\"principal\":{\"name\":\"示例\"}}}}")
            .apply(before);
    assertThat(after.services()).extracting(Service::name).containsExactly("甲", "新", "丙");
    assertThat(after.services().get(0)).isEqualTo(before.services().get(0));
    assertThat(after.materials()).isEqualTo(before.materials());
  }

  @Test
  void aServiceIsAppended() {
    FilingPatch patch = patch("{\"services\":{\"-\":{\"name\":\"丁\"}}}");
    assertThat(patch.apply(filing(json(THREE))).services())
        .extracting(Service::name)
        .containsExactly("甲", "乙", "丙", "丁");
    assertThat(patch.placeBefore(2)).isEqualTo(2);
    assertThat(patch.placeBefore(3)).isEqualTo(ContentPatch.NEW);
    assertThat(patch("{\"services\":{\"-\":{}}}").apply(filing(Map.of())).services()).hasSize(1);
  }

  @Test
  void aServiceIsTakenAwayWithItsDocumentsAndTheOthersKeepTheirs() {
    FilingPatch patch = patch("{\"services\":{\"0\":null,\"2\":{\"name\":\"末\"}}}");
    Filing after = patch.apply(filing(json(THREE)));
    assertThat(after.services()).extracting(Service::name).containsExactly("乙", "末");
    assertThat(after.materials())
        .extracting(Material::kind, Material::service)
        .containsExactly(tuple("s", null), tuple("b", 0), tuple("c", 1));
    assertThat(List.of(patch.placeBefore(0), patch.placeBefore(1))).containsExactly(1, 2);
  }

  @Test
  void placesAreThoseOfTheContentThatIsChanged() {
    Filing after =
        patch(
                "{\"services\":{\"2\":{\"remark\":\"x\"},\"1\":null,\"-\":{\"name\":\"丁\"},\"0\":null}}")
            .apply(filing(json(THREE)));
    assertThat(after.services())
        .extracting(Service::name, Service::remark)
        .containsExactly(tuple("丙", "x"), tuple("丁", null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0000',
      value = {
        "{\"nobody\":null}|/nobody UNKNOWN_FIELD",
        "{\"subject\":{\"principal\":{\"nobody\":null}}}|/subject/principal/nobody UNKNOWN_FIELD",
        "{\"subject\":7}|/subject NOT_OBJECT",
        "{\"services\":7}|/services NOT_LIST",
        "{\"services\":{\"0\":7}}|/services/0 NOT_OBJECT",
        "{\"services\":{\"0\":{\"name\":7}}}|/services/0/name NOT_TEXT",
        "{\"services\":{\"2\":{\"domains\":[{\"x\":1}]}}}|/services/2/domains/0/x UNKNOWN_FIELD",
        "{\"services\":{\"-\":null}}|/services/- NOT_OBJECT",
        "{\"services\":{\"first\":{}}}|/services/first UNKNOWN_FIELD",
        "{\"services\":{\"-1\":{}}}|/services/-1 UNKNOWN_FIELD",
        "{\"services\":{\"00\":{}}}|/services/00 UNKNOWN_FIELD",
        "{\"services\":{\"99999999999\":{}}}|/services/99999999999 UNKNOWN_FIELD",
        "{\"services\":{\"3\":{}}}|/services/3 UNKNOWN_FIELD",
        "{\"services\":{\"3\":null}}|/services/3 UNKNOWN_FIELD"
      })
  void whatIsWrongIsNamedByItsPath(String patch, String error) {
    Filing before = filing(json(THREE));
    assertThatExceptionOfType(MalformedException.class)
        .isThrownBy(() -> patch(patch).apply(before))
        .satisfies(wrong ->
            assertThat(wrong.errors())
                .extracting(each -> each.path() + " " + each.code())
                .containsExactly(error));
  }

  @Test
  void theWholeKeepsItsLimits() {
    List<Object> five = new ArrayList<>(List.of(Map.of(), Map.of(), Map.of(), Map.of(), Map.of()));
    Filing before = filing(Map.of("services", five));
    assertThatExceptionOfType(MalformedException.class)
        .isThrownBy(() -> patch("{\"services\":{\"-\":{}}}").apply(before))
        .satisfies(wrong ->
            assertThat(wrong.errors())
                .extracting(each -> each.path())
                .containsExactly("/services"));
  }
}
