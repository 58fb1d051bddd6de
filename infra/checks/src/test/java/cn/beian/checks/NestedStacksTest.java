package cn.beian.checks;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.checks.NestedStacks.Nested;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The stacks inside the template's. */
class NestedStacksTest {
  private static final String TEXT = Repository.read(Repository.root().resolve("template.yaml"));
  private static final String ALARMS = "infra/ops/alarms.yaml";

  static List<Nested> stacks() {
    return NestedStacks.of(TEXT);
  }

  static Stream<Nested> applications() {
    return stacks().stream().filter(nested -> !nested.file().equals(ALARMS));
  }

  @Test
  void areAllOfTheTemplates() {
    assertThat(stacks())
        .hasSize(
            (int)
                Template.parse(TEXT).resources().stream()
                    .filter(resource -> resource.type().matches(".*::(Stack|Application)"))
                    .count())
        .anyMatch(nested -> nested.file().equals(ALARMS));
    assertThat(applications())
        .isNotEmpty()
        .allMatch(nested -> nested.file().matches("functions/[a-z-]+/template\\.yaml"));
  }

  @ParameterizedTest
  @MethodSource("stacks")
  void areHandedExactlyWhatTheyTake(Nested nested) {
    assertThat(nested.handedIn().keySet())
        .isEqualTo(Template.parse(nested.text()).root().at("Parameters").members().keySet())
        .hasSizeLessThan(200)
        .allSatisfy(name ->
            assertThat(nested.text())
                .containsPattern("(!Ref " + name + "\\b|\\$\\{" + name + "})"));
  }

  @ParameterizedTest
  @MethodSource("applications")
  void callThingsAsTheTemplateDoes(Nested application) {
    application
        .handedIn()
        .forEach((name, value) -> {
          String said = value.replaceFirst("!(Ref|GetAtt) ", "").replace(".", "");
          assertThat(said).as(application.id()).isEqualTo(name);
        });
  }

  @ParameterizedTest
  @MethodSource("applications")
  void sayTheSameOfAllFunctions(Nested application) {
    Value globals = Template.parse(application.text()).root().at("Globals");
    assertThat(globals).isEqualTo(Template.parse(TEXT).root().at("Globals"));
  }

  @ParameterizedTest
  @MethodSource("applications")
  void holdWhatNoRequestStarts(Nested application) {
    Template template = Template.parse(application.text());
    assertThat(template.functions()).isEqualTo(template.resources()).isNotEmpty();
    assertThat(template.events("Api")).isEmpty();
  }

  @Test
  void theTemplateHoldsWhatRequestsStart() {
    Template template = Template.parse(TEXT);
    assertThat(template.functions())
        .filteredOn(function -> function.events("Api").isEmpty())
        .extracting(Template.Resource::id)
        .containsExactly("AuthorizeFunction");
  }

  @Test
  void allAlarmsAreInTheirStackAndNothingElse() {
    assertThat(Template.parse(TEXT).ofType(Template.ALARM)).isEmpty();
    Template alarms = Template.parse(Repository.read(Repository.root().resolve(ALARMS)));
    assertThat(alarms.resources()).isEqualTo(alarms.ofType(Template.ALARM)).isNotEmpty();
    assertThat(Template.ofRepository().ofType(Template.ALARM)).hasSameSizeAs(alarms.resources());
  }

  @Test
  void referInPlaceToWhatWasHandedIn() {
    assertThat(Repository.templateText())
        .contains("Value: !GetAtt BureauQueue.QueueName", "'${AWS::StackName}-api'")
        .contains("QUEUE_URL: !Ref SweepQueue", "Queue: !GetAtt SweepQueue.Arn")
        .contains("'${Table.Arn}/index/due-index'", "  HasAlarmTopic: ", "  SendsByGateway: ")
        .contains("CodeUri: functions/cleanup/target/")
        .doesNotContain("${StackName}", "${TableArn}", "AWS::CloudFormation::Stack", ".Outputs.");
  }

  @Test
  void allStacksStayClearOfCloudFormationsLimit() {
    Stream<String> texts = Stream.concat(Stream.of(TEXT), stacks().stream().map(Nested::text));
    assertThat(texts.map(Template::parse))
        .allSatisfy(stack ->
            assertThat(ReferenceChecks.small(stack))
                .as("a stack of " + ReferenceChecks.expanded(stack) + " resources")
                .isTrue());
  }

  @Test
  void aStackThatOutgrowsTheLimitIsNoticed() {
    StringBuilder text = new StringBuilder(TEXT.substring(0, TEXT.indexOf("Outputs:")));
    for (int i = 0; i < 300; i++) {
      text.append("  More%d:%n    Type: AWS::SQS::Queue%n".formatted(i));
    }
    assertThat(ReferenceChecks.small(Template.parse(text.toString()))).isFalse();
  }
}
