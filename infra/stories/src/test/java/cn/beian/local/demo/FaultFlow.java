package cn.beian.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.local.Suite;
import cn.beian.simulator.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** A company is filed and deregistered while the administrations misbehave or refuse. */
final class FaultFlow {
  private final Stage stage =
      new Stage(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
  private final Suite suite;
  private final Cast cast;
  private final Samples samples;
  private final Filer filer;
  private final Principals principals;
  private final Administrations administrations;
  private int companies;

  FaultFlow(Suite suite, HttpClient http) {
    this.suite = suite;
    this.cast = Cast.of(suite.address(), http, suite.tokens(), "faults");
    this.samples = new Samples(suite.today());
    this.filer = new Filer(suite, stage, cast.customer(), cast.reviewer());
    this.principals = new Principals(stage, cast.anyone());
    this.administrations = new Administrations(stage, cast.anyone());
  }

  /** A company is filed and deregistered while the administrations misbehave so. */
  void survives(List<JsonNode> faults) {
    String order = submitted();
    administrations.misbehave(faults);
    int uploads = administrations.uploads();
    filer.pass(order);
    filer.reach(order, "SMS_PENDING");
    answerAll(order);
    // What is kept back can be let go once it is there.
    assertThat(suite.awaitIdle(Filer.SOON)).isTrue();
    administrations.letGo();
    filer.reach(order, "APPROVED");
    assertThat(administrations.uploads()).as("sent once").isEqualTo(uploads + 1);
    String subject = filer.records().text("/subject/filingNumber");
    assertThat(filer.numbers()).containsExactly(subject + "-1 NORMAL");
    administrations.misbehave(List.of());
    ends(subject);
  }

  /**
   * What is refused so comes back with the code's meaning, is submitted again, and is filed;
   * returns the field that the refusal names.
   */
  String comesBack(JsonNode refusal, String code) {
    String order = submitted();
    administrations.misbehave(List.of(refusal));
    filer.pass(order);
    if (refusal.path("fault").asText().equals("REJECT")) {
      filer.reach(order, "SMS_PENDING");
      answerAll(order);
    }
    filer.reach(order, "BUREAU_REJECTED");
    Reply refused = filer.read(order);
    saysWhy(refused, code);
    administrations.misbehave(List.of());
    filer.review(order);
    filer.reach(order, "SMS_PENDING");
    answerAll(order);
    filer.reach(order, "APPROVED");
    ends(filer.records().text("/subject/filingNumber"));
    return refused.text("/reasons/0/path");
  }

  /**
   * The end of a site, or of the subject with nothing behind its number, is refused so, submitted
   * again, and comes.
   */
  void endComesBack(JsonNode refusal, String code, String behind) {
    String subject = filed();
    administrations.misbehave(List.of(refusal));
    String end = filer.draft(Json.object().put("deregister", subject + behind));
    filer.submit(end, "REVIEW_PASSED");
    filer.reach(end, "BUREAU_REJECTED");
    saysWhy(filer.read(end), code);
    administrations.misbehave(List.of());
    filer.submit(end, "REVIEW_PASSED");
    filer.reach(end, "SMS_PENDING");
    answerAll(end);
    filer.reach(end, "APPROVED");
    if (!behind.isEmpty()) {
      ends(subject);
    }
    assertThat(filer.records().body().has("subject")).isFalse();
  }

  private static void saysWhy(Reply refused, String code) {
    assertThat(refused.text("/reasons/0/code")).isEqualTo(code);
    for (String part : List.of("topic", "cause", "remedy")) {
      assertThat(refused.text("/reasons/0/" + part + "/zh-CN")).as(part).isNotEmpty();
      assertThat(refused.text("/reasons/0/" + part + "/en")).as(part).isNotEmpty();
    }
  }

  private String filed() {
    String order = submitted();
    filer.pass(order);
    filer.reach(order, "SMS_PENDING");
    answerAll(order);
    filer.reach(order, "APPROVED");
    return filer.records().text("/subject/filingNumber");
  }

  private String submitted() {
    suite.advance(Duration.ofHours(1));
    String name = "fault-" + ++companies;
    String code =
        new CodeScene(stage, cast, suite.today())
            .codeFor(cast.customer(), cast.account(), "i-" + name);
    String order = filer.drafted(samples.second(code, "beian-" + name));
    filer.submit(order, "AWAITING_REVIEW");
    return order;
  }

  private void ends(String subject) {
    String order = filer.deregistration(subject);
    answerAll(order);
    filer.reach(order, "APPROVED");
    assertThat(filer.records().body().has("subject")).isFalse();
  }

  private void answerAll(String order) {
    assertThat(suite.awaitIdle(Filer.SOON)).isTrue();
    principals.answerAll(order);
  }
}
