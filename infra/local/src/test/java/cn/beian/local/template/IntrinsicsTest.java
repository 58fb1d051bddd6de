package cn.beian.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntrinsicsTest {
  private static final String TEMPLATE =
      """
      Parameters: {Size: {Type: String, Default: big}}
      Mappings: {Sizes: {big: {Number: 7}}}
      Conditions:
        IsBig: !Equals [!Ref Size, big]
        IsSmall: !Not [!Condition IsBig]
        Either: !Or [!Condition IsBig, !Condition IsSmall]
        Both: !And [!Condition IsBig, !Condition IsSmall]
      Resources: {Q: {Type: 'AWS::SQS::Queue'}}
      Value: %s
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "!Ref Size | \"big\"",
        "!Ref AWS::Region | \"local\"",
        "!Sub 'a-${Size}-${Q.Arn}' | \"a-big-Q.Arn\"",
        "!Sub ['${x}${!y}', {x: !Ref Size}] | \"big${y}\"",
        "!Join ['-', [a, !Ref Size]] | \"a-big\"",
        "!Select [1, !Split [',', 'a,b']] | \"b\"",
        "!FindInMap [Sizes, !Ref Size, Number] | 7",
        "!If [IsBig, 1, 2] | 1",
        "!If [IsSmall, 1, 2] | 2",
        "!If [Either, 1, 2] | 1",
        "!If [Both, 1, 2] | 2",
        "{a: !If [IsSmall, 1, !Ref 'AWS::NoValue'], b: true} | {\"b\":true}",
        "!GetAtt Q.Arn | \"Q.Arn\"",
        "'2012-10-17' | \"2012-10-17\"",
        "'null' | \"null\"",
      })
  void resolves(String yaml, String json) {
    JsonNode template = YamlTemplate.read(TEMPLATE.formatted(yaml));
    Intrinsics intrinsics = new Intrinsics(template, Map.of(), new Names());
    assertThat(intrinsics.resolve(template.path("Value"))).hasToString(json);
  }

  private static final class Names implements ResourceNames {
    @Override
    public String ref(String logicalId) {
      return logicalId;
    }

    @Override
    public String attribute(String logicalId, String attribute) {
      return logicalId + "." + attribute;
    }
  }
}
