package cn.beian.bureau;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.platform.table.Due;
import cn.beian.testing.HandlerHarness;
import cn.beian.testing.HandlerMessages;
import cn.beian.testing.HandlerParallel;
import cn.beian.testing.HandlerPriming;
import cn.beian.testing.HandlerSeeds;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/** ComparisonQueue. */
class CompareRecordsFunctionTest {
  @RegisterExtension final HandlerHarness harness = new HandlerHarness();

  @BeforeEach
  void compareNoOthers() {
    harness.ownTable();
  }

  private String filed(int number) {
    harness.seeds().approved(number);
    return HandlerSeeds.subjectNumber(number);
  }

  private String filed() {
    return filed(harness.number());
  }

  private LocalDate tomorrow() {
    return harness.seeds().today().plusDays(1);
  }

  private List<String> dueOn(LocalDate day) {
    return harness.due(Due.Kind.RECORD, day);
  }

  /** Every shard of the day, in its last minute in Shanghai. */
  private List<String> compareOn(LocalDate day) throws Exception {
    return compareOn(day, harness.make(CompareRecordsFunction::new));
  }

  private List<String> compareOn(LocalDate day, RequestStreamHandler handler) throws Exception {
    harness.setTime(Instant.parse(day + "T15:59:00Z"));
    return harness.failures(handler, HandlerMessages.batch(dueOn(day)));
  }

  /** What the administration says from now on of every subject and service. */
  private void register(String subject, String service) {
    harness.bureau().register(subject, service);
  }

  private List<String> drifts() {
    return harness.table().partition("DRIFTS").stream()
        .map(item -> item.get("kind").s() + " " + item.get("about").s())
        .toList();
  }

  private LocalDate due(String subject) {
    return harness.table().partition("SUBJECT#" + subject).stream()
        .filter(item -> item.get("sk").s().equals("COMPARISON"))
        .map(item -> LocalDate.parse(item.get("due").s().split("#")[1]))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatIsFiledIsComparedTheNextDayAndThenOnceAWeek() throws Exception {
    String subject = filed();
    assertThat(due(subject)).isEqualTo(tomorrow());
    register("FILED_HERE", "FILED_HERE");
    LocalDate day = tomorrow();
    assertThat(compareOn(day)).isEmpty();
    assertThat(drifts()).isEmpty();
    assertThat(due(subject)).isEqualTo(day.plusDays(7));
  }

  @ParameterizedTest
  @CsvSource({
    "NOT_FILED,NOT_FILED_THERE",
    "FILED_BY_OTHER,OTHER_NUMBER",
    "FILED_ELSEWHERE,ACCESS_LOST"
  })
  void whatDiffersIsShownAndComparedDailyUntilItAgrees(String state, String kind) throws Exception {
    String subject = filed();
    register("FILED_HERE", state);
    LocalDate day = tomorrow();
    compareOn(day);
    compareOn(day);
    assertThat(drifts()).containsExactly(kind + " " + subject + "-1");
    assertThat(due(subject)).isEqualTo(day.plusDays(1));
    register("FILED_HERE", "FILED_HERE");
    compareOn(day.plusDays(1));
    assertThat(drifts()).isEmpty();
    assertThat(due(subject)).isEqualTo(day.plusDays(8));
  }

  @Test
  void noRecordIsChanged() throws Exception {
    String subject = filed();
    List<?> before = harness.table().partition("ACCOUNT#" + subject);
    List<?> records = records(subject);
    register("NOT_FILED", "NOT_FILED");
    compareOn(tomorrow());
    assertThat(records(subject)).isEqualTo(records);
    assertThat(harness.table().partition("ACCOUNT#" + subject)).isEqualTo(before);
  }

  private List<?> records(String subject) {
    return harness.table().partition("SUBJECT#" + subject).stream()
        .filter(item -> !item.get("sk").s().equals("COMPARISON"))
        .toList();
  }

  @Test
  void aSilentAdministrationIsAskedTheNextDayAndFailsNothing() throws Exception {
    String subject = filed();
    harness.bureau().refuse(query -> query.path().endsWith("/queries"), 503, "");
    LocalDate day = tomorrow();
    assertThat(compareOn(day)).isEmpty();
    assertThat(drifts()).isEmpty();
    assertThat(due(subject)).isEqualTo(day.plusDays(1));
    assertThat(harness.output().events("comparison_unanswered"))
        .singleElement()
        .satisfies(line -> assertThat(line).containsEntry("province", "GD"));
  }

  @Test
  void aComparisonThatStopsBeforeItsEndIsMadeAgain() throws Exception {
    String subject = filed();
    register("FILED_HERE", "FILED_ELSEWHERE");
    LocalDate day = tomorrow();
    RequestStreamHandler handler = harness.make(CompareRecordsFunction::new);
    harness.watch().fail(PutItemRequest.class::isInstance, new IllegalStateException("made up"));
    assertThat(compareOn(day, handler)).hasSize(1);
    harness.watch().reset();
    assertThat(due(subject)).isEqualTo(day);
    assertThat(compareOn(day, handler)).isEmpty();
    assertThat(due(subject)).isEqualTo(day.plusDays(1));
    assertThat(drifts()).containsExactly("ACCESS_LOST " + subject + "-1");
  }

  @Test
  void instancesInParallelNoteOnce() throws Exception {
    String subject = filed();
    register("FILED_HERE", "FILED_ELSEWHERE");
    LocalDate day = tomorrow();
    harness.setTime(Instant.parse(day + "T15:59:00Z"));
    byte[] due = HandlerMessages.batch(dueOn(day));
    HandlerParallel.calls(3, i -> harness.failures(harness.make(CompareRecordsFunction::new), due));
    assertThat(drifts()).containsExactly("ACCESS_LOST " + subject + "-1");
  }

  @Test
  void poisonIsReportedAndTheOthersAreDone() throws Exception {
    String subject = filed();
    register("FILED_HERE", "FILED_HERE");
    LocalDate day = tomorrow();
    harness.setTime(Instant.parse(day + "T15:59:00Z"));
    List<String> bodies = new ArrayList<>(dueOn(day));
    bodies.addFirst("{\"day\":\"2026-11-24\"}");
    RequestStreamHandler handler = harness.make(CompareRecordsFunction::new);
    assertThat(harness.failures(handler, HandlerMessages.batch(bodies))).containsExactly("m-0");
    assertThat(due(subject)).isEqualTo(day.plusDays(7));
  }

  @Test
  void primingAsksTheTableAndChangesNothing() throws Exception {
    filed();
    SortedMap<String, String> before = harness.table().dump();
    assertThat(HandlerPriming.operations(harness, CompareRecordsFunction::new))
        .containsExactly("GetItem", "GetItem", "TransactWriteItems", "GetSecretValue");
    assertThat(harness.table().dump()).isEqualTo(before);
  }
}
