package cn.beian.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApplicationsTest {
  private static final String OUTER =
      """
      Globals:
        Function: {Timeout: 15}
      Conditions:
        Always: !Equals [a, a]
      Resources:
        Table: {Type: 'AWS::DynamoDB::Table'}
        Work:
          Type: AWS::Serverless::Application
          Properties:
            Location: work.yaml
            Parameters:
              Table: !Ref Table
              TableArn: !GetAtt Table.Arn
              Fixed: fixed
        Watch:
          Type: AWS::SQS::Queue
          Properties:
            Tags: [!GetAtt Work.Outputs.Worker]
      """;
  private static final String INNER =
      """
      Globals:
        Function: {Timeout: 15}
      Parameters:
        Table: {Type: String}
        TableArn: {Type: String}
        Fixed: {Type: String}
      Conditions:
        Known: !Equals [!Ref Fixed, fixed]
      Resources:
        Worker:
          Type: AWS::Serverless::Function
          Properties:
            Name: !Ref Table
            Index: !Sub '${TableArn}/${Table}/${Fixed}/${AWS::Region}/${Own}'
            Arns: [!Ref TableArn]
      Outputs:
        Worker:
          Value: !Ref Worker
      """;

  @TempDir Path folder;

  private ObjectNode inPlace(String outer, String inner) throws IOException {
    Files.writeString(folder.resolve("work.yaml"), inner);
    return Applications.inPlace(Files.writeString(folder.resolve("outer.yaml"), outer));
  }

  @Test
  void whatStandsInAnApplicationStandsInItsPlace() throws IOException {
    assertThat(inPlace(OUTER, INNER))
        .isEqualTo(
            YamlTemplate.read(
                """
                Globals:
                  Function: {Timeout: 15}
                Conditions:
                  Always: !Equals [a, a]
                  Known: !Equals [fixed, fixed]
                Resources:
                  Table: {Type: 'AWS::DynamoDB::Table'}
                  Watch:
                    Type: AWS::SQS::Queue
                    Properties:
                      Tags: [!Ref Worker]
                  Worker:
                    Type: AWS::Serverless::Function
                    Properties:
                      Name: !Ref Table
                      Index: !Sub '${Table.Arn}/${Table}/fixed/${AWS::Region}/${Own}'
                      Arns: [!GetAtt Table.Arn]
                """));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Fixed: {Type: String}|Other: {Type: String}|is handed",
        "Timeout: 15|Timeout: 16|globals",
        "Known: !Equals|Always: !Equals|Always is there twice",
        "  Worker:\\n    Type|  Watch:\\n    Type|Watch is there twice",
      })
  void whatDoesNotFitIsAnError(String good, String bad, String named) {
    String from = good.translateEscapes();
    assertThat(INNER).contains(from);
    assertThatThrownBy(() -> inPlace(OUTER, INNER.replace(from, bad.translateEscapes())))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining(named);
  }
}
