package cn.beian.platform.table;

import static cn.beian.platform.table.Agency.done;
import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.bureau.BureauResult;
import cn.beian.domain.event.EventType;
import cn.beian.domain.order.Reason;
import cn.beian.domain.order.RecordSmsCheck.Entry;
import cn.beian.domain.order.ResendSmsCheck.Wish;
import cn.beian.platform.table.Faults.When;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Every call that a step makes breaks once, before it arrives and after it was answered. When the
 * step comes again, the end is that of the undisturbed run.
 */
class CrashPointsTest {
  /** A step of an order's life: how things stand before it, and what may be called again. */
  record Step(String name, Consumer<Scene> before, Consumer<Scene> act) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Step> steps() {
    return Stream.of(requests(), messages(), answers(), dispatches(), CodeSteps.all())
        .flatMap(steps -> steps);
  }

  private static Stream<Step> requests() {
    return Stream.of(
        new Step("create", scene -> {}, CrashPointsTest::create),
        new Step(
            "issue a code",
            scene -> scene.agency.instance("i-" + scene.account, scene.account),
            CrashPointsTest::issue),
        new Step("submit", Scene::draft, CrashPointsTest::submit),
        new Step("submit with an instance", Scene::draftOfInstance, CrashPointsTest::submit),
        new Step(
            "override a rule",
            scene -> scene.holds(OverrideRecordsTest.draft(scene.agency, scene.account)),
            scene -> OverrideRecordsTest.override(scene.agency, scene.id())));
  }

  private static void create(Scene scene) {
    scene.request(
        "POST /orders",
        () -> scene.agency.create(scene.customer(), scene.agency.filing("", "sample-1.example")));
  }

  private static void issue(Scene scene) {
    scene.request(
        "POST codes", () -> scene.agency.issue.issue(scene.customer(), "i-" + scene.account, 1));
  }

  private static void submit(Scene scene) {
    scene.request(
        "POST submission", () -> scene.agency.submit.submit(scene.customer(), scene.id()));
  }

  private static Stream<Step> messages() {
    return Stream.of(
        new Step(
            "hand over",
            Scene::passed,
            scene -> scene.agency.handOver(scene.bureauByWire()).handOver(scene.id())),
        new Step(
            "complete",
            Scene::inBureauReview,
            scene -> scene.agency.handOver(scene.bureauByWire()).tellSmsChecks(scene.id())),
        new Step(
            "first notice",
            scene -> {
              scene.draft();
              scene.agency.clock.advance(Duration.ofDays(31));
            },
            scene -> scene.agency.cleanUp.cleanUp(scene.id())),
        new Step(
            "return",
            scene -> {
              scene.pending();
              scene.agency.clock.advance(Duration.ofDays(1));
            },
            scene -> scene.agency.cleanUp.cleanUp(scene.id())));
  }

  private static Stream<Step> answers() {
    return Stream.of(
        new Step(
            "SMS answer",
            Scene::pending,
            scene ->
                CrashPointsTest.entries(scene).forEach(entry -> scene.agency.sms.record(entry))),
        new Step("approve", Scene::inBureauReview, CrashPointsTest::approve),
        new Step(
            "reject",
            Scene::inBureauReview,
            scene ->
                scene.agency.result.apply(
                    new BureauResult.Rejected(
                        scene.order().submissionId(), List.of(new Reason("X", null, "x"))))));
  }

  /** The entries as the contacts read them, over a connection of their own. */
  private static List<Entry> entries(Scene scene) {
    Agency sound = scene.agency.through(Agency.CLIENT);
    return sound.entries(sound.order(scene.id()));
  }

  private static void approve(Scene scene) {
    String number = "粤ICP备%010d号".formatted(2_026_000_000 + scene.account.hashCode() % 1_000_000);
    Agency sound = scene.agency.through(Agency.CLIENT);
    scene.agency.result.apply(Agency.approval(sound.order(scene.id()), number));
  }

  private static Stream<Step> dispatches() {
    return Stream.of(
        new Step(
            "tell of the codes", Scene::pending, scene -> scene.dispatch(EventType.SMS_CHECK_SENT)),
        new Step(
            "tell of a new code",
            scene -> {
              scene.pending();
              Entry right = entries(scene).getFirst();
              Wish wish = new Wish(right.mobile(), right.idLast6(), right.address());
              done(scene.agency.resend.resend(wish));
            },
            scene -> scene.dispatch(EventType.SMS_CHECK_RESENT)),
        new Step(
            "tell of the submission",
            Scene::submitted,
            scene -> scene.dispatch(EventType.ORDER_SUBMITTED)),
        new Step(
            "tell of the approval",
            scene -> {
              scene.inBureauReview();
              approve(scene);
            },
            scene -> scene.dispatch(EventType.ORDER_APPROVED)));
  }

  /** A step and how things stand before it, as often as one likes. */
  private static final class Rehearsal {
    final Step step;
    private final Scene before;
    private final Map<Key, Map<String, AttributeValue>> items;

    Rehearsal(Step step) {
      this.step = step;
      this.before = new Scene(Agency.open(), "account-0001");
      step.before().accept(before);
      this.items = before.agency.items();
    }

    /** The table as it was, and nobody told of anything since. */
    Scene scene() {
      before.agency.restore(items);
      return before.copy();
    }

    void act(Scene scene) {
      step.act().accept(scene);
    }
  }

  @ParameterizedTest
  @MethodSource("steps")
  void comesToTheSameEndWhereverItBreaks(Step step) {
    Rehearsal rehearsal = new Rehearsal(step);
    Scene undisturbed = rehearsal.scene();
    rehearsal.act(undisturbed);
    List<String> end = undisturbed.end();
    Map<When, Integer> points = new EnumMap<>(When.class);
    for (When when : When.values()) {
      int at = 0;
      while (breaks(rehearsal, at, when, end)) {
        at++;
      }
      points.put(when, at);
    }
    assertThat(points.values()).as("calls that were broken").allMatch(calls -> calls > 0);
    assertThat(points.get(When.BEFORE)).isEqualTo(points.get(When.AFTER));
  }

  /** Whether the step makes so many calls. */
  private static boolean breaks(Rehearsal rehearsal, int at, When when, List<String> end) {
    Step step = rehearsal.step;
    Scene scene = rehearsal.scene();
    Faults faults = new Faults(at, when);
    boolean thrown = false;
    try {
      rehearsal.act(scene.broken(faults));
    } catch (SdkException broken) {
      thrown = true;
    }
    assertThat(thrown).as("the caller learns of it").isEqualTo(faults.happened());
    rehearsal.act(scene);
    assertThat(scene.end()).as("%s, broken %s call %s", step, when, at).isEqualTo(end);
    rehearsal.act(scene);
    assertThat(scene.end()).as("%s, broken %s call %s, thrice", step, when, at).isEqualTo(end);
    return faults.happened();
  }

  @Test
  void whatHappensToTheRestOfTheSceneIsSeen() {
    Step step = steps().filter(each -> each.name().equals("hand over")).findFirst().orElseThrow();
    Rehearsal rehearsal = new Rehearsal(step);
    Scene scene = rehearsal.scene();
    List<List<String>> ends = new ArrayList<>(List.of(scene.end()));
    rehearsal.act(scene);
    ends.add(scene.end());
    scene.dispatch(EventType.SMS_CHECK_SENT);
    ends.add(scene.end());
    scene.agency.sms.record(entries(scene).getFirst());
    ends.add(scene.end());
    assertThat(ends).doesNotHaveDuplicates();
  }
}
