package cn.beian.records;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.Permission;
import cn.beian.testing.HandlerCaller;
import cn.beian.testing.HandlerContract;
import cn.beian.testing.HandlerHarness;
import cn.beian.testing.HandlerPriming;
import cn.beian.testing.HandlerReply;
import cn.beian.testing.HandlerSeeds;
import cn.beian.testing.HttpEvent;
import cn.beian.testing.LambdaEvents;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** GET /records/display-number. */
class ShowNumberFunctionTest extends HandlerContract {
  @Override
  protected RequestStreamHandler create() {
    return new ShowNumberFunction();
  }

  @Override
  protected HandlerCaller caller() {
    return HandlerCaller.customer(harness.number());
  }

  @Override
  protected Permission permission() {
    return Permission.VIEW;
  }

  @Override
  protected boolean readsBody() {
    return false;
  }

  @Override
  protected HttpEvent request() {
    return asked(domain(harness.number(), "cn"));
  }

  @BeforeEach
  void lay() {
    harness.seeds().approved(harness.number());
  }

  private static HttpEvent asked(String... domains) {
    HttpEvent event = LambdaEvents.http("GET", "/records/display-number");
    for (String domain : domains) {
      event.query("domain", domain);
    }
    return event;
  }

  private static String domain(int number, String topLevel) {
    return "beian-sample-" + number + "." + topLevel;
  }

  @Test
  void tellsTheNumberWithItsReasonAndItsHtml() throws Exception {
    HandlerReply reply = call(request()).done(200);
    String number = HandlerSeeds.subjectNumber(harness.number());
    assertThat(reply.body())
        .containsOnlyKeys(
            "number", "kind", "domains", "arrangement", "reason", "sources", "html", "placement")
        .containsEntry("number", number)
        .containsEntry("kind", "SUBJECT")
        .containsEntry("domains", List.of(domain(harness.number(), "cn")))
        .containsEntry("arrangement", "ONE_DOMAIN")
        .containsEntry(
            "html",
            "<a href=\"https://beian.miit.gov.cn/\" target=\"_blank\" rel=\"noopener noreferrer\">"
                + number
                + "</a>");
    assertThat(reply.list("/sources").toString()).contains("FAQ-FOOT-02");
    assertThat(reply.at("/reason/zh-CN").toString()).contains("广东");
    assertThat(reply.at("/reason/en").toString()).contains("Guangdong");
    assertThat(reply.list("/placement/sources").toString()).contains("FAQ-FOOT-06");
    assertThat(reply.at("/placement/text/zh-CN").toString()).contains("手机版");
  }

  @Test
  void severalDomainsHaveToSayHowTheyComeToThePage() throws Exception {
    String cn = domain(harness.number(), "cn");
    String com = domain(harness.number(), "com");
    call(asked(cn, com)).refused(422, "ARRANGEMENT_MISSING");
    call(asked(cn, com).query("arrangement", "INDIRECT")).refused(422, "SERVING_DOMAIN_MISSING");
    HttpEvent elsewhere = asked(cn, com).query("arrangement", "INDIRECT");
    call(elsewhere.query("servedBy", "else.example")).refused(422, "SERVING_DOMAIN_MISSING");
    HttpEvent indirect = asked(cn, com).query("arrangement", "INDIRECT").query("servedBy", com);
    assertThat(call(indirect).done(200).body())
        .containsEntry("arrangement", "INDIRECT")
        .containsEntry("domains", List.of(cn, com));
    HandlerReply twice = call(asked(cn, cn.toUpperCase(Locale.ROOT))).done(200);
    assertThat(twice.at("/arrangement")).isEqualTo("ONE_DOMAIN");
  }

  @Test
  void anothersDomainIsAsUnknownAsOneThatNobodyHas() throws Exception {
    int other = HandlerHarness.anotherNumber();
    harness.seeds().approved(other);
    HandlerReply theirs = call(asked(domain(other, "cn"))).refused(404, "DOMAIN_NOT_FILED_HERE");
    HandlerReply nobodys = call(asked("nobody.example")).refused(404, "DOMAIN_NOT_FILED_HERE");
    assertThat(theirs.text().replace(domain(other, "cn"), "nobody.example"))
        .isEqualTo(nobodys.text());
  }

  @Test
  void whatWasDeregisteredShowsNothing() throws Exception {
    Ended.website(harness);
    call(asked(domain(harness.number(), "cn"))).refused(409, "DOMAIN_DEREGISTERED");
  }

  @ParameterizedTest
  @CsvSource({
    "no domain,   '',          '/domain/0 NOT_DOMAIN'",
    "cn,          '',          '/domain/0 NOT_DOMAIN'",
    "one.example, SIDEWAYS,    '/arrangement NOT_ONE_OF'"
  })
  void whatIsNoDomainAndNoArrangementIsMalformed(String domain, String arrangement, String error)
      throws Exception {
    HttpEvent event = asked(domain);
    if (!arrangement.isEmpty()) {
      event.query("arrangement", arrangement);
    }
    assertThat(call(event).refused(400, "MALFORMED").errors()).containsExactly(error);
  }

  @Test
  void everyPlaceThatIsWrongIsTold() throws Exception {
    HttpEvent event = asked("one.example", "", "x".repeat(100_000), "中文.cn");
    assertThat(call(event).refused(400, "MALFORMED").errors())
        .containsExactly("/domain/1 NOT_DOMAIN", "/domain/2 NOT_DOMAIN");
    assertThat(call(asked().query("arrangement", "DIRECT")).refused(400, "MALFORMED").errors())
        .containsExactly("/domain FIELD_MISSING");
    HttpEvent server = asked("one.example").query("servedBy", "no domain");
    assertThat(call(server).refused(400, "MALFORMED").errors())
        .containsExactly("/servedBy NOT_DOMAIN");
    String[] many = new String[101];
    Arrays.fill(many, "one.example");
    assertThat(call(asked(many)).refused(400, "MALFORMED").errors())
        .containsExactly("/domain TOO_MANY");
  }

  @Test
  void whatTheNumberHasInItIsTextInTheHtml() {
    assertThat(NumberViews.anchor("<b>\"1\" & '2'</b>"))
        .endsWith("\">&lt;b&gt;&quot;1&quot; &amp; &#39;2&#39;&lt;/b&gt;</a>");
  }

  @Test
  void primingAsksTheTableAndChangesNothing() throws Exception {
    assertThat(HandlerPriming.operations(harness, ShowNumberFunction::new))
        .containsExactly("GetItem");
  }
}
