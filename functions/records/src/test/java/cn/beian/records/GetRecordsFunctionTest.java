package cn.beian.records;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.Permission;
import cn.beian.domain.order.Order;
import cn.beian.domain.record.RecordFinding;
import cn.beian.platform.env.Environment;
import cn.beian.platform.table.RecordFindingTable;
import cn.beian.platform.table.Wiring;
import cn.beian.testing.HandlerCaller;
import cn.beian.testing.HandlerContract;
import cn.beian.testing.HandlerHarness;
import cn.beian.testing.HandlerJson;
import cn.beian.testing.HandlerPriming;
import cn.beian.testing.HandlerReply;
import cn.beian.testing.HandlerSeeds;
import cn.beian.testing.HttpEvent;
import cn.beian.testing.LambdaEvents;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** GET /records. */
class GetRecordsFunctionTest extends HandlerContract {
  @Override
  protected RequestStreamHandler create() {
    return new GetRecordsFunction();
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
    return LambdaEvents.http("GET", "/records");
  }

  @Test
  void tellsTheSubjectAndItsServices() throws Exception {
    Order order = harness.seeds().approved(harness.number());
    HandlerReply reply = call(request()).done(200);
    String number = HandlerSeeds.subjectNumber(harness.number());
    assertThat(reply.body()).containsOnlyKeys("subject", "services");
    assertThat(HandlerJson.object(reply.at("/subject")))
        .containsOnlyKeys("filingNumber", "state", "province", "orderId", "filedAt")
        .containsEntry("state", "NORMAL")
        .containsEntry("filingNumber", number)
        .containsEntry("province", "CN-GD")
        .containsEntry("orderId", order.id().value());
    assertThat(reply.list("/services")).hasSize(1);
    assertThat(HandlerJson.object(reply.at("/services/0")))
        .containsOnlyKeys(
            "filingNumber",
            "state",
            "kind",
            "name",
            "domains",
            "serviceCode",
            "filedAt",
            "findings")
        .containsEntry("state", "NORMAL")
        .containsEntry("filingNumber", number + "-1")
        .containsEntry("kind", "WEBSITE")
        .containsEntry("findings", List.of())
        .containsEntry("serviceCode", order.serviceCodes().getFirst())
        .containsEntry(
            "domains",
            List.of(
                "beian-sample-" + harness.number() + ".cn",
                "beian-sample-" + harness.number() + ".com"));
  }

  @ParameterizedTest
  @EnumSource
  void tellsWhatIsWrongWithAServicesAccess(RecordFinding.Kind kind) throws Exception {
    harness.seeds().approved(harness.number());
    String service = HandlerSeeds.subjectNumber(harness.number()) + "-1";
    RecordFinding finding =
        new RecordFinding(service, kind, "i-" + harness.number(), HandlerHarness.START);
    RecordFindingTable findings =
        harness.make(() -> new RecordFindingTable(new Wiring(Environment.current()).table()));
    findings.open(finding);
    int other = HandlerHarness.anotherNumber();
    harness.seeds().approved(other);
    HandlerReply reply = call(request()).done(200);
    assertThat(reply.list("/services/0/findings"))
        .isEqualTo(List.of(Map.of("kind", kind.name(), "since", "2026-11-23T02:00:00Z")));
    HttpEvent others = HandlerCaller.customer(other).calls(request());
    assertThat(harness.call(handler(), others).done(200).list("/services/0/findings")).isEmpty();
    findings.close(finding);
    assertThat(call(request()).done(200).list("/services/0/findings")).isEmpty();
  }

  @Test
  void aSubjectWhoseServicesWereAllDeregisteredIsAnEmptyShell() throws Exception {
    harness.seeds().approved(harness.number());
    Ended.website(harness);
    HandlerReply reply = call(request()).done(200);
    assertThat(reply.at("/subject/state")).isEqualTo("EMPTY_SHELL");
    assertThat(reply.each("/services", "/state")).isEqualTo(List.of("DEREGISTERED"));
  }

  @Test
  void anAccountThatHasFiledNothingHasNothing() throws Exception {
    harness.seeds().inBureauReview(harness.number());
    assertThat(call(request()).done(200).body()).isEqualTo(Map.of("services", List.of()));
  }

  @Test
  void anothersRecordsAreNotTold() throws Exception {
    harness.seeds().approved(HandlerHarness.anotherNumber());
    assertThat(call(request()).done(200).body()).isEqualTo(Map.of("services", List.of()));
  }

  @Test
  void mayBeNarrowedToANumberOrADomain() throws Exception {
    harness.seeds().approved(harness.number());
    String subject = HandlerSeeds.subjectNumber(harness.number());
    String typed = subject.replace("ICP", " ｉｃｐ ");
    String domain = "beian-sample-" + harness.number() + ".com";
    List<HttpEvent> wanted =
        List.of(
            request().query("number", typed),
            request().query("number", subject + "－１"),
            request().query("domain", domain.toUpperCase(Locale.ROOT)),
            request().query("domain", domain).query("number", subject + "-1"));
    for (HttpEvent event : wanted) {
      HandlerReply reply = call(event).done(200);
      assertThat(reply.at("/subject/filingNumber")).isEqualTo(subject);
      assertThat(reply.each("/services", "/filingNumber")).isEqualTo(List.of(subject + "-1"));
    }
  }

  @Test
  void whatIsNotFoundIsAnEmptyAnswer() throws Exception {
    int other = HandlerHarness.anotherNumber();
    harness.seeds().approved(harness.number());
    harness.seeds().approved(other);
    String others = HandlerSeeds.subjectNumber(other);
    List<HttpEvent> wanted =
        List.of(
            request().query("number", HandlerSeeds.subjectNumber(harness.number()) + "-2"),
            request().query("number", others),
            request().query("number", others + "-1"),
            request().query("domain", "beian-sample-" + other + ".cn"),
            request().query("domain", "中文.cn"));
    for (HttpEvent event : wanted) {
      assertThat(call(event).done(200).body()).isEqualTo(Map.of("services", List.of()));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "number, 粤ICP备2026000001,      NOT_FILING_NUMBER",
    "number, 粤ICP备2026000001号-01, NOT_FILING_NUMBER",
    "number, '',                     NOT_FILING_NUMBER",
    "domain, localhost,              NOT_DOMAIN",
    "domain, https://one.example/,   NOT_DOMAIN"
  })
  void whatIsNoNumberAndNoDomainIsMalformed(String name, String value, String error)
      throws Exception {
    assertThat(call(request().query(name, value)).refused(400, "MALFORMED").errors())
        .containsExactly("/" + name + " " + error);
  }

  @Test
  void primingAsksTheTableAndChangesNothing() throws Exception {
    assertThat(HandlerPriming.operations(harness, GetRecordsFunction::new))
        .containsExactly("GetItem");
  }
}
