package cn.beian.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The stack of alarms inside the template's. */
class AlarmStackTest {
  private static final String TEMPLATE =
      Repository.read(Repository.root().resolve("template.yaml"));
  private static final String ALARMS =
      Repository.read(Repository.root().resolve("infra/ops/alarms.yaml"));

  @Test
  void isHandedExactlyWhatItTakes() {
    Template alarms = Template.parse(ALARMS);
    assertThat(AlarmStack.handedIn(TEMPLATE).keySet())
        .isEqualTo(alarms.root().at("Parameters").members().keySet())
        .hasSizeGreaterThan(50)
        .hasSizeLessThan(200);
    assertThat(AlarmStack.handedIn(TEMPLATE).keySet())
        .allSatisfy(name ->
            assertThat(ALARMS).containsPattern("(!Ref " + name + "\\b|\\$\\{" + name + "})"));
  }

  @Test
  void holdsAllAlarmsAndNothingElse() {
    assertThat(Template.parse(TEMPLATE).ofType(Template.ALARM)).isEmpty();
    Template alarms = Template.parse(ALARMS);
    assertThat(alarms.resources()).isEqualTo(alarms.ofType(Template.ALARM)).isNotEmpty();
    assertThat(Template.ofRepository().ofType(Template.ALARM)).hasSameSizeAs(alarms.resources());
  }

  @Test
  void refersInPlaceToWhatWasHandedIn() {
    assertThat(AlarmStack.inPlace(TEMPLATE, ALARMS))
        .contains("Value: !GetAtt BureauQueue.QueueName", "'${AWS::StackName}-api'")
        .contains("  HasAlarmTopic: ")
        .doesNotContain("${StackName}", "AWS::CloudFormation::Stack");
  }
}
