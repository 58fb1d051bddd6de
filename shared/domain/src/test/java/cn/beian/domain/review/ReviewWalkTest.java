package cn.beian.domain.review;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.Caller;
import cn.beian.domain.fake.Office;
import cn.beian.domain.fake.Samples;
import cn.beian.domain.order.DecideReview.Decision;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.order.OrderState;
import cn.beian.domain.order.Reason;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.review.RecordCall.Made;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Three reviewers do whatever comes to mind at one order, and time goes by. A reference that knows
 * only what matters says beforehand what each act must be answered.
 */
class ReviewWalkTest {
  private static final int WALKS = 300;
  private static final int STEPS = 60;
  private static final Duration HOUR = Duration.ofHours(1);

  private final Map<String, Integer> answers = new TreeMap<>();

  @Test
  void everyActIsAnsweredAsTheReferenceSays() {
    for (int walk = 0; walk < WALKS; walk++) {
      long seed = 20_261_122L + walk;
      try {
        new Walk(seed).go();
      } catch (AssertionError | RuntimeException failed) {
        throw new AssertionError("walk with seed " + seed, failed);
      }
    }
    assertThat(answers.keySet())
        .contains(
            "DONE",
            "REVIEW_CLAIMED",
            "CALL_TOO_EARLY",
            "CALLS_OUTSTANDING",
            "VIDEO_OUTSTANDING",
            "VIDEO_NOT_OPEN",
            "VIDEO_TOO_EARLY",
            "VIDEO_FILE_MISSING",
            "VIDEO_USED_BEFORE",
            "VIDEO_NOT_RECORDED",
            "TIME_PAST",
            "NOT_IN_REVIEW");
  }

  /** What the answers depend on, kept in plain numbers. */
  private static final class Reference {
    String holder = "";
    Instant until = Instant.MIN;
    int missed;
    boolean emergencyMissed;
    boolean spoken;
    Instant again = Instant.MIN;
    boolean promised;
    String video = "";
    Instant videoAt = Instant.MIN;
    String videoEnd = "";
    final Set<String> files = new HashSet<>();
    boolean over;

    String claimedBy(String user, Instant now) {
      if (!holder.isEmpty() && !holder.equals(user) && now.isBefore(until)) {
        return "REVIEW_CLAIMED";
      }
      return "DONE";
    }

    void actedOn(String user, Instant now) {
      holder = user;
      until = now.plus(HOUR);
    }

    boolean videoOpen() {
      return !video.isEmpty() && videoEnd.isEmpty();
    }
  }

  private final class Walk {
    private final Random random;
    private final Office office = new Office();
    private final Reference known = new Reference();
    private final OrderId id;

    Walk(long seed) {
      random = new Random(seed);
      id = office.submitted(Samples.filing()).id();
    }

    void go() {
      for (int step = 0; step < STEPS; step++) {
        String user = "reviewer-" + random.nextInt(3);
        Instant now = office.now();
        switch (random.nextInt(10)) {
          case 0 -> check("claim", claim(user, now), expected(user, now, "DONE"));
          case 1 -> release(user, now);
          case 2, 3, 4 -> call(user, now);
          case 5 -> schedule(user, now);
          case 6, 7 -> video(user, now);
          case 8 -> decide(user, now);
          default -> office.advance(Duration.ofMinutes(any(List.of(1, 20, 59, 60, 61, 180))));
        }
      }
    }

    private String expected(String user, Instant now, String otherwise) {
      if (known.over) {
        return "NOT_IN_REVIEW";
      }
      String claimed = known.claimedBy(user, now);
      return claimed.equals("DONE") ? otherwise : claimed;
    }

    private void check(String what, String found, String expected) {
      assertThat(found).as("%s; review %s", what, office.store.reviews.get(id)).isEqualTo(expected);
      answers.merge(found, 1, Integer::sum);
    }

    private String claim(String user, Instant now) {
      String answer = word(new ClaimReview(office.desk).claim(caller(user), id));
      noteAct(answer, user, now);
      return answer;
    }

    private void noteAct(String answer, String user, Instant now) {
      if (answer.equals("DONE")) {
        known.actedOn(user, now);
      }
    }

    private void release(String user, Instant now) {
      String expected = expected(user, now, "DONE");
      check("release", word(new ReleaseReview(office.desk).release(caller(user), id)), expected);
      if (expected.equals("DONE")) {
        known.holder = "";
      }
    }

    private void call(String user, Instant now) {
      Call.Contact contact = any(List.of(Call.Contact.values()));
      Call.Result result = any(List.of(Call.Result.values()));
      Instant at = now.plus(Duration.ofMinutes(any(List.of(-5, 30, 120))));
      boolean back = result == Call.Result.CALL_BACK_AT;
      String expected = expected(user, now, call(contact, result, at, now));
      Made made = new Made(contact, null, result, back ? at : null);
      check(
          "call " + made,
          word(new RecordCall(office.desk).record(caller(user), id, made)),
          expected);
      noteAct(expected, user, now);
      if (expected.equals("DONE")) {
        noteCall(contact, result, back ? at : now.plus(HOUR));
      }
    }

    private String call(Call.Contact contact, Call.Result result, Instant at, Instant now) {
      if (result == Call.Result.CALL_BACK_AT) {
        return at.isAfter(now) ? "DONE" : "TIME_PAST";
      }
      if (contact == Call.Contact.PRINCIPAL) {
        return now.isBefore(known.again) ? "CALL_TOO_EARLY" : "DONE";
      }
      boolean turn = known.missed >= 2 && !known.promised;
      boolean over = known.spoken || known.emergencyMissed;
      return turn || over ? "DONE" : "CALLS_OUTSTANDING";
    }

    private void noteCall(Call.Contact contact, Call.Result result, Instant again) {
      switch (result) {
        case ANSWERED -> {
          known.spoken = true;
          known.missed = 0;
          known.emergencyMissed = false;
          known.again = Instant.MIN;
          known.promised = false;
        }
        case CALL_BACK_AT -> {
          known.promised = true;
          known.again = again;
          known.spoken = false;
          known.emergencyMissed = false;
        }
        case UNANSWERED -> {
          if (contact == Call.Contact.PRINCIPAL) {
            known.missed++;
            known.spoken = false;
            known.promised = false;
            known.again = again;
          } else if (known.missed >= 2) {
            known.emergencyMissed = true;
          }
        }
      }
    }

    private void schedule(String user, Instant now) {
      Video.Kind kind = any(List.of(Video.Kind.values()));
      Instant at = now.plus(Duration.ofMinutes(any(List.of(0, 30, 120))));
      String own = known.videoOpen() ? "VIDEO_OUTSTANDING" : at.isAfter(now) ? "DONE" : "TIME_PAST";
      String expected = expected(user, now, own);
      check(
          "schedule",
          word(new ScheduleVideo(office.desk).schedule(caller(user), id, kind, at)),
          expected);
      noteAct(expected, user, now);
      if (expected.equals("DONE")) {
        known.video = kind.name();
        known.videoAt = at;
        known.videoEnd = "";
      }
    }

    private void video(String user, Instant now) {
      Video.Result result = any(List.of(Video.Result.values()));
      String file = any(List.of("", "file-0", "file-1", "file-" + random.nextInt(1_000_000)));
      String expected = expected(user, now, video(result, file, now));
      String found =
          word(
              new RecordVideo(office.desk)
                  .record(caller(user), id, result, file.isEmpty() ? null : file));
      check("video " + result + " " + file, found, expected);
      noteAct(expected, user, now);
      if (expected.equals("DONE")) {
        known.videoEnd = result.name();
        known.files.add(file);
      }
    }

    private String video(Video.Result result, String file, Instant now) {
      if (!known.videoOpen()) {
        return "VIDEO_NOT_OPEN";
      }
      boolean commitment = known.video.equals("COMMITMENT");
      Instant missed = commitment ? known.videoAt : known.videoAt.plus(HOUR);
      if (result == Video.Result.MISSED && now.isBefore(missed)) {
        return "VIDEO_TOO_EARLY";
      }
      if (result == Video.Result.PASSED && commitment && file.isEmpty()) {
        return "VIDEO_FILE_MISSING";
      }
      return !file.isEmpty() && known.files.contains(file) ? "VIDEO_USED_BEFORE" : "DONE";
    }

    private void decide(String user, Instant now) {
      String code =
          any(
              List.of(
                  "PASS",
                  DecisionGuard.CALL_NOT_ANSWERED,
                  DecisionGuard.VIDEO_NOT_DONE,
                  DecisionGuard.COMMITMENT_GIVEN_UP));
      boolean pass = code.equals("PASS");
      String expected = expected(user, now, decision(code));
      String found =
          word(
              office.review.decide(
                  caller(user),
                  id,
                  pass ? Decision.PASS : Decision.REJECT,
                  pass ? List.of() : List.of(new Reason(code, null, null))));
      String state = expected.equals("NOT_IN_REVIEW") ? "ORDER_STATE" : expected;
      check("decide " + code, found, state);
      known.over |= state.equals("DONE");
      OrderState is = office.order(id).state();
      assertThat(is == OrderState.AWAITING_REVIEW).isEqualTo(!known.over);
    }

    private String decision(String code) {
      boolean notDone = List.of("MISSED", "GIVEN_UP").contains(known.videoEnd);
      return switch (code) {
        case "PASS" ->
            known.video.isEmpty() || known.videoEnd.equals("PASSED") ? "DONE" : "VIDEO_OUTSTANDING";
        case DecisionGuard.CALL_NOT_ANSWERED ->
            known.emergencyMissed ? "DONE" : "CALLS_OUTSTANDING";
        case DecisionGuard.VIDEO_NOT_DONE ->
            notDone && known.video.equals("DINGTALK") ? "DONE" : "VIDEO_NOT_RECORDED";
        default -> notDone && known.video.equals("COMMITMENT") ? "DONE" : "VIDEO_NOT_RECORDED";
      };
    }

    private <T> T any(List<T> values) {
      return values.get(random.nextInt(values.size()));
    }
  }

  static Caller caller(String user) {
    Caller reviewer = Office.REVIEWER;
    return new Caller(reviewer.account(), user, reviewer.role(), reviewer.permissions());
  }

  static String word(Outcome<?> outcome) {
    return switch (outcome) {
      case Outcome.Done<?> _ -> "DONE";
      case Outcome.Refused<?> refused -> refused.refusal().code().name();
    };
  }

  /** The order that a review begins with is that of its submission. */
  @Test
  void theSameOrderComesBackToANewRound() {
    Office office = new Office();
    Order order = office.submitted(Samples.filing());
    Outcome<Review> first = new ClaimReview(office.desk).claim(caller("reviewer-1"), order.id());
    assertThat(word(first)).isEqualTo("DONE");
    new RecordCall(office.desk)
        .record(
            caller("reviewer-1"),
            order.id(),
            new Made(Call.Contact.PRINCIPAL, 0, Call.Result.UNANSWERED, null));
    assertThat(
            word(
                office.review.decide(
                    caller("reviewer-1"),
                    order.id(),
                    Decision.REJECT,
                    List.of(new Reason(Reason.FREE, null, "made up")))))
        .isEqualTo("DONE");
    Review closed = office.store.review(order.id()).orElseThrow();
    assertThat(closed.open()).isFalse();
    assertThat(closed.claim()).isNull();
    assertThat(closed.calls()).hasSize(1);
    Office.done(office.submit.submit(Office.customer("a"), order.id()));
    Review again = office.store.review(order.id()).orElseThrow();
    assertThat(again.calls()).isEmpty();
    assertThat(again.entry().round()).isEqualTo(2);
    assertThat(again.version()).isGreaterThan(closed.version());
  }
}
