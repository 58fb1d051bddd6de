package cn.beian.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.beian.platform.text.Texts;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Objects read member by member. */
class JsonObjectTest {
  private enum Colour {
    RED
  }

  private static JsonObject object(String text) {
    return Json.readObject(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<FieldError> errors(String text, Consumer<JsonObject> reading) {
    JsonObject json = object(text);
    MalformedException malformed =
        catchThrowableOfType(
            MalformedException.class,
            () -> {
              reading.accept(json);
              json.end();
            });
    return malformed == null ? List.of() : malformed.errors();
  }

  private static List<String> told(String text, Consumer<JsonObject> reading) {
    return errors(text, reading).stream().map(error -> error.path() + " " + error.code()).toList();
  }

  @Test
  void textsAreStrippedAndEmptyOnesAreMissing() {
    assertThat(object("{\"a\":\"  x y \"}").text("a", 3)).isEqualTo("x y");
    assertThat(object("{\"a\":\" \\t \"}").text("a", 3)).isNull();
    assertThat(object("{\"a\":null}").text("a", 3)).isNull();
    assertThat(object("{}").text("a", 3)).isNull();
    assertThat(told("{\"a\":\"wxyz\"}", json -> json.text("a", 3))).containsExactly("/a TOO_LONG");
  }

  @Test
  void whatMustBeThereIsToldOnceHoweverItIsWrong() {
    assertThat(told("{\"a\":1}", json -> json.requiredText("a", 3))).containsExactly("/a NOT_TEXT");
    assertThat(told("{\"a\":\"\"}", json -> json.requiredText("a", 3)))
        .containsExactly("/a FIELD_MISSING");
    assertThat(told("{}", json -> json.requiredDay("a"))).containsExactly("/a FIELD_MISSING");
    assertThat(told("{}", json -> json.requiredFlag("a"))).containsExactly("/a FIELD_MISSING");
    assertThat(told("{\"a\":\"x\"}", json -> json.requiredNumber("a", 0, 9)))
        .containsExactly("/a NOT_WHOLE_NUMBER");
    assertThat(told("{\"a\":\"red\"}", json -> json.requiredChoice("a", Colour.class)))
        .containsExactly("/a NOT_ONE_OF");
  }

  @Test
  void boundsAreWithin() {
    assertThat(object("{\"a\":0,\"b\":9}").number("a", 0, 9)).isZero();
    assertThat(object("{\"a\":0,\"b\":9}").number("b", 0, 9)).isEqualTo(9);
    assertThat(
            told(
                "{\"a\":-1,\"b\":10}",
                json -> {
                  json.number("a", 0, 9);
                  json.number("b", 0, 9);
                }))
        .containsExactly("/a OUT_OF_RANGE", "/b OUT_OF_RANGE");
    assertThat(told("{\"a\":1.0}", json -> json.number("a", 0, 9)))
        .containsExactly("/a NOT_WHOLE_NUMBER");
  }

  @Test
  void daysAreWrittenInOneForm() {
    assertThat(object("{\"a\":\"2028-02-29\"}").day("a")).isEqualTo(LocalDate.of(2028, 2, 29));
    for (String wrong : List.of("2026-02-29", "2026-1-1", "20260101", "2026-13-01", "today")) {
      assertThat(told("{\"a\":\"" + wrong + "\"}", json -> json.day("a")))
          .containsExactly("/a NOT_DATE");
    }
  }

  @Test
  void unknownMembersAreToldAtEveryDepth() {
    String text = "{\"x\":1,\"a\":{\"y/~\":1},\"b\":[{\"z\":1},{}]}";
    assertThat(
            told(
                text,
                json -> {
                  json.object("a");
                  json.objects("b", 5);
                }))
        .containsExactly("/x UNKNOWN_FIELD", "/a/y~1~0 UNKNOWN_FIELD", "/b/0/z UNKNOWN_FIELD");
  }

  @Test
  void listsTellWhichItemIsWrong() {
    assertThat(told("{\"a\":[{},1,null]}", json -> json.objects("a", 5)))
        .containsExactly("/a/1 NOT_OBJECT", "/a/2 NOT_OBJECT");
    assertThat(told("{\"a\":[\"x\",1,null]}", json -> json.texts("a", 5)))
        .containsExactly("/a/1 NOT_TEXT", "/a/2 NOT_TEXT");
    assertThat(told("{\"a\":[1,2]}", json -> json.texts("a", 1))).containsExactly("/a TOO_MANY");
    assertThat(told("{\"a\":{}}", json -> json.texts("a", 1))).containsExactly("/a NOT_LIST");
    assertThat(told("{\"a\":null}", json -> json.objects("a", 1))).isEmpty();
  }

  /** Every code comes from a real reading here, and its texts have no slot left. */
  @Test
  void everyErrorHasItsTextsFilledIn() {
    Set<FieldError.Code> seen = EnumSet.of(FieldError.Code.NOT_JSON);
    String text =
        "{\"t\":1,\"n\":\"x\",\"f\":0,\"d\":\"x\",\"o\":1,\"l\":1,\"c\":\"x\",\"s\":\"long\",\"m\":[1,2],\"r\":99,\"u\":0}";
    List<FieldError> errors =
        new ArrayList<>(
            errors(
                text,
                json -> {
                  json.text("t", 9);
                  json.number("n", 0, 9);
                  json.flag("f");
                  json.day("d");
                  json.object("o");
                  json.objects("l", 9);
                  json.choice("c", Colour.class);
                  json.text("s", 3);
                  json.texts("m", 1);
                  json.number("r", 0, 9);
                  json.requiredText("missing", 9);
                }));
    errors.add(new FieldError("/materials", FieldError.Code.UPLOAD_INSTEAD, Map.of()));
    errors.add(new FieldError("/domain", FieldError.Code.NOT_DOMAIN, Map.of()));
    errors.add(new FieldError("/number", FieldError.Code.NOT_FILING_NUMBER, Map.of()));
    errors.add(new FieldError("/to", FieldError.Code.BEFORE_START, Map.of("least", "2026-01-01")));
    Texts texts = new Texts();
    for (FieldError error : errors) {
      seen.add(error.code());
      assertThat(texts.fieldError(error).zh()).containsPattern("\\p{IsHan}").doesNotContain("{");
      assertThat(texts.fieldError(error).en()).isNotBlank().doesNotContain("{");
      assertThat(error.toString()).doesNotContain("long");
    }
    assertThat(seen).containsExactlyInAnyOrder(FieldError.Code.values());
  }

  @Test
  void textsOfAListMayStandForSomething() {
    assertThat(object("{\"a\":[\"1\",\"23\"]}").parsedTexts("a", 2, Integer::valueOf))
        .containsExactly(1, 23);
    assertThat(
            told(
                "{\"a\":[\"x\",7,\"y\"]}",
                json -> json.parsedTexts("a", 3, text -> text.equals("x") ? text : null)))
        .containsExactly("/a/1 NOT_TEXT", "/a/2 NOT_ONE_OF");
  }
}
