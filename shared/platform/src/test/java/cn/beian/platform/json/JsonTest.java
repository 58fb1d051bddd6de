package cn.beian.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON text to values and back. */
class JsonTest {
  private static Object read(String text) {
    return String.valueOf(Json.read(text.getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "}",
        "{\"a\":1,\"a\":1}",
        "{\"a\":{\"b\":1,\"b\":2}}",
        "[1,]",
        "{} 1",
        "01",
        "'a'",
        "{a:1}",
        "// x",
        "NaN",
        "1e",
        "\"\t\"",
        "\u0000"
      })
  void whatIsNotOneValueIsMalformed(String text) {
    MalformedException malformed = catchThrowableOfType(MalformedException.class, () -> read(text));
    assertThat(malformed.errors())
        .singleElement()
        .satisfies(error -> {
          assertThat(error.path()).isEmpty();
          assertThat(error.code()).isEqualTo(FieldError.Code.NOT_JSON);
          assertThat(error.parameters()).containsKey("reason");
        });
    assertThat(malformed.getStackTrace()).isEmpty();
    assertThat(malformed).hasMessage("1 malformed fields");
  }

  private static String fault(byte[] text) {
    MalformedException malformed =
        catchThrowableOfType(MalformedException.class, () -> Json.read(text));
    Map<String, String> why = malformed.errors().getFirst().parameters();
    return why.get("reason") + " " + why.get("line") + ":" + why.get("column");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``|ENDS_EARLY null:null",
        "{|ENDS_EARLY 1:2",
        "{\"a\":\"b|ENDS_EARLY 1:8",
        "{\"a\":1,~ \"a\":2}|NAME_TWICE 2:5",
        "{}~~ 1|GOES_ON 3:2",
        "{}~x|OUT_OF_PLACE 2:1",
        "{~  \"名\":\"名字😀\" ,x}|OUT_OF_PLACE 2:14",
        "\uFEFF{x}|OUT_OF_PLACE 1:2",
        "{\"a\":nul}|OUT_OF_PLACE 1:6",
        "{\"名\":值}|OUT_OF_PLACE 1:6",
        "{“a”:1}|OUT_OF_PLACE 1:2",
      })
  void whatIsWrongIsToldWithItsPlaceInCharacters(String text, String fault) {
    assertThat(fault(text.replace('~', '\n').getBytes(StandardCharsets.UTF_8))).isEqualTo(fault);
  }

  @Test
  void anotherEncodingIsTold() {
    byte[] gbk = {'{', '"', (byte) 0xc3, (byte) 0xfb, '"', ':', '1', '}'};
    assertThat(fault(gbk)).startsWith("NOT_UTF_8 1:");
    assertThat(fault("[".repeat(5000).getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("TOO_MUCH null:null");
  }

  @Test
  void bytesThatAreNoUtf8AreMalformed() {
    byte[] text = {'"', (byte) 0xff, '"'};
    assertThat(catchThrowableOfType(MalformedException.class, () -> Json.read(text))).isNotNull();
  }

  @Test
  void nestingAndNumbersHaveTheirLimits() {
    String deep = "[".repeat(5000) + "]".repeat(5000);
    assertThat(catchThrowableOfType(MalformedException.class, () -> read(deep))).isNotNull();
    String large = "9".repeat(2000);
    assertThat(catchThrowableOfType(MalformedException.class, () -> read(large))).isNotNull();
    assertThat(Json.read("99999999999999999999".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new BigInteger("99999999999999999999"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\\ud800\"", "\"\\udc00x\"", "\"😀\"", "\"\\u0000\"", "\"中文\""})
  void everyTextIsReadAsItWasWritten(String text) {
    Object value = Json.read(text.getBytes(StandardCharsets.UTF_8));
    assertThat(value).isInstanceOf(String.class);
    assertThat(Json.read(Json.write(List.of(String.valueOf(value)))))
        .isEqualTo(List.of(String.valueOf(value)));
  }

  @Test
  void membersKeepTheirOrderAndNullsAreLeftOut() {
    Map<String, Object> map =
        new JsonMap()
            .with("z", 1)
            .with("gone", null)
            .with("day", LocalDate.of(2026, 2, 3))
            .with("at", Instant.parse("2026-02-03T04:05:06Z"))
            .with("flag", false)
            .with("list", List.of("a"))
            .with("a", FieldError.Code.NOT_JSON)
            .build();
    assertThat(Json.text(map))
        .isEqualTo(
            "{\"z\":1,\"day\":\"2026-02-03\",\"at\":\"2026-02-03T04:05:06Z\",\"flag\":false,"
                + "\"list\":[\"a\"],\"a\":\"NOT_JSON\"}");
  }
}
