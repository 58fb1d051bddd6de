package cn.beian.local.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.beian.local.template.TemplateException;
import cn.beian.simulator.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterPatternTest {
  private static final String EVENT =
      """
      {"eventName":"INSERT","dynamodb":{"Keys":{"sk":{"S":"EVENT#1"}}}}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{} | true",
        "{\"eventName\":[\"INSERT\"]} | true",
        "{\"eventName\":[\"MODIFY\",\"INSERT\"]} | true",
        "{\"eventName\":[\"MODIFY\"]} | false",
        "{\"dynamodb\":{\"Keys\":{\"sk\":{\"S\":[{\"prefix\":\"EVENT#\"}]}}}} | true",
        "{\"dynamodb\":{\"Keys\":{\"sk\":{\"S\":[{\"prefix\":\"ORDER\"}]}}}} | false",
        "{\"eventName\":[\"INSERT\"],\"dynamodb\":{\"Keys\":{\"pk\":{\"S\":[\"1\"]}}}} | false",
        "{\"dynamodb\":{\"Keys\":{\"sk\":{\"S\":[{\"suffix\":\"#1\"}]}}}} | true",
        "{\"eventName\":[{\"anything-but\":[\"REMOVE\"]}]} | true",
        "{\"eventName\":[{\"anything-but\":[\"INSERT\"]}]} | false",
        "{\"eventName\":[{\"exists\":true}]} | true",
        "{\"none\":[{\"exists\":false}]} | true",
        "{\"none\":[{\"exists\":true}]} | false",
      })
  void matches(String pattern, boolean expected) {
    assertThat(new FilterPattern(json(pattern)).matches(json(EVENT))).isEqualTo(expected);
  }

  @Test
  void anUnknownComparisonIsAnError() {
    JsonNode numeric = json("{\"n\":[{\"numeric\":[\">\",1]}]}");
    assertThatThrownBy(() -> new FilterPattern(numeric)).isInstanceOf(TemplateException.class);
    assertThatThrownBy(() -> new FilterPattern(json("{\"n\":1}")))
        .isInstanceOf(TemplateException.class);
  }

  private static JsonNode json(String text) {
    return Json.read(text.getBytes(StandardCharsets.UTF_8));
  }
}
