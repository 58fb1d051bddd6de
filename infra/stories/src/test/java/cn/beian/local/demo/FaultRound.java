package cn.beian.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.local.Suite;
import cn.beian.simulator.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * Every type of order once, two companies at a time: one files, adds a website, changes it and
 * deregisters; the other one comes from another provider, adds an App, moves, lets a deregistration
 * lapse and deregisters. The faults are set again before each pair of orders.
 */
final class FaultRound {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration STEP = Duration.ofMinutes(40);
  private static final int MOST_STEPS = 40;

  private final Stage stage =
      new Stage(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
  private final Suite suite;
  private final Cast cast;
  private final int number;
  private final Supplier<List<JsonNode>> faults;
  private final Principals principals;
  private final Administrations administrations;
  private final RoundCompany first;
  private final RoundCompany second;
  private int taken;
  private boolean refusing;

  /**
   * A round.
   *
   * @param number of it in the suite, which its accounts, instances, domains and certificates have
   * @param faults those for the next pair of orders
   */
  FaultRound(Suite suite, HttpClient http, int number, Supplier<List<JsonNode>> faults) {
    this.suite = suite;
    this.number = number;
    this.cast = Cast.of(suite.address(), http, suite.tokens(), "round-" + number);
    this.faults = faults;
    this.principals = new Principals(stage, cast.anyone());
    this.administrations = new Administrations(stage, cast.anyone());
    Samples samples = new Samples(suite.today());
    this.first = company(cast.customer(), cast.account(), samples.second("", "beian-sample"));
    this.second = company(cast.second(), cast.secondAccount(), samples.first(""));
  }

  private RoundCompany company(Caller customer, String account, ObjectNode sample) {
    int place = account.equals(cast.account()) ? 0 : 1;
    String certificate = sample.at("/subject/certificateNumber").asText();
    String own =
        sample
            .toString()
            .replace(certificate, CreditCodes.of(2 * number + place))
            .replace("beian-sample", "beian-" + place + round());
    CodeScene codes = new CodeScene(stage, cast, suite.today());
    return new RoundCompany(
        new Filer(suite, stage, customer, cast.reviewer()),
        Json.readObject(own.getBytes(StandardCharsets.UTF_8)),
        name -> codes.codeFor(customer, account, "i-" + account + "-" + name));
  }

  /** What the names of the round's domains have and those of others have not. */
  private String round() {
    return "-round-" + number;
  }

  /** The faults refuse each order: it comes back, and is handed in once more without them. */
  FaultRound refusing() {
    refusing = true;
    return this;
  }

  /** How often faults happened in what was played. */
  int happened() {
    return taken;
  }

  /** Plays it, and returns what there is in the end. */
  ObjectNode play() {
    administrations.misbehave(List.of());
    assertThat(suite.advance(Duration.ofHours(1))).isTrue();
    RoundEnd end = new RoundEnd(cast, administrations.shown());
    Call elsewhere =
        Call.post("/_local/bureau/filings", Json.object().set("filing", second.filing()));
    stage.act(cast.anyone(), "another provider files", elsewhere, 200);
    pass(first.files("first filing"), second.files("access filing"));
    pass(first.addsWebsite(), second.addsApp());
    pass(first.changesService(), second.changesSubject());
    end.onRecord("filed", "first", first);
    end.onRecord("filed", "second", second);
    lapse(first.deregisters("end of a service", "-2"), second.deregisters("lapse", ""));
    end.onRecord("afterTheLapse", "second", second);
    pass(first.deregisters("end", ""), second.deregisters("end", ""));
    end.onRecord("ended", "first", first);
    end.onRecord("ended", "second", second);
    end.ofCompany("first", first);
    end.ofCompany("second", second);
    String told = end.ofAdministrations(administrations.shown(), List.of(first, second)).toString();
    return Json.readObject(told.replace(round(), "").getBytes(StandardCharsets.UTF_8));
  }

  /** Both are handed in, checked and approved. */
  private void pass(String one, String other) {
    int set = begin(one, other);
    principals.answerAll(one);
    principals.answerAll(other);
    finish(set, () -> reach(one, other, "APPROVED", "APPROVED"));
  }

  /** The second one's principals do not know their codes. */
  private void lapse(String one, String other) {
    int set = begin(one, other);
    principals.answerAll(one);
    principals.failAll(other);
    finish(set, () -> reach(one, other, "APPROVED", "LAPSED"));
  }

  private int begin(String one, String other) {
    List<JsonNode> wanted = faults.get();
    administrations.misbehave(wanted);
    first.handIn(one);
    second.handIn(other);
    if (refusing) {
      first.filer().reach(one, "BUREAU_REJECTED");
      second.filer().reach(other, "BUREAU_REJECTED");
      administrations.misbehave(List.of());
      first.handIn(one);
      second.handIn(other);
    }
    reach(one, other, "SMS_PENDING", "SMS_PENDING");
    return refusing ? 0 : wanted.size();
  }

  /** Waits for the end; then nothing is left to happen. */
  private void finish(int set, Runnable there) {
    there.run();
    taken += set - administrations.shown().at("/faults/faults").size();
    administrations.misbehave(List.of());
    assertThat(suite.awaitIdle(Filer.SOON)).isTrue();
  }

  private List<String> standing(String one, String other) {
    return List.of(first.filer().standing(one), second.filer().standing(other));
  }

  /**
   * When nobody does anything any more, what is kept back is let go, and the clock moved to where
   * somebody goes on by himself.
   */
  private void reach(String one, String other, String... states) {
    for (int i = 0; i < MOST_STEPS; i++) {
      suite.awaitIdle(PATIENCE);
      if (standing(one, other).equals(List.of(states))) {
        return;
      }
      administrations.letGo();
      suite.advance(STEP);
    }
    assertThat(standing(one, other)).containsExactly(states);
  }
}
