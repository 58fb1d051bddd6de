package cn.beian.bureau;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.platform.json.Json;
import cn.beian.testing.HandlerCaller;
import cn.beian.testing.HandlerIdempotencyContract;
import cn.beian.testing.HandlerParallel;
import cn.beian.testing.HandlerPriming;
import cn.beian.testing.HandlerReply;
import cn.beian.testing.HttpEvent;
import cn.beian.testing.LambdaEvents;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.kms.model.GenerateMacRequest;
import software.amazon.awssdk.services.kms.model.KmsInternalException;

/** POST /bureau-blacklist-changes. */
class ReceiveBlacklistChangeFunctionTest extends HandlerIdempotencyContract {
  @BeforeEach
  void keepSecret() {
    harness.output().secret(certificate());
  }

  @Override
  protected RequestStreamHandler create() {
    return new ReceiveBlacklistChangeFunction();
  }

  @Override
  protected HandlerCaller caller() {
    return new HandlerCaller("provider-" + harness.number(), "bureau", Role.BUREAU, "");
  }

  @Override
  protected @Nullable Permission permission() {
    return null;
  }

  @Override
  protected HttpEvent request() {
    return change(1, "ADD");
  }

  @Override
  protected HttpEvent otherRequest() {
    return change(2, "REMOVE");
  }

  private String certificate() {
    return "91440300MADE%06d".formatted(harness.number());
  }

  private String domain() {
    return "listed-%d.example".formatted(harness.number());
  }

  private String website() {
    return "示例站" + harness.number();
  }

  private String id(long sequence) {
    return "change-%d-%d".formatted(harness.number(), sequence);
  }

  private HttpEvent change(long sequence, String operation) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("changeId", id(sequence));
    body.put("sequence", sequence);
    body.put("operation", operation);
    body.put(
        "subject",
        Map.of("certificateType", "BUSINESS_LICENSE", "certificateNumber", certificate()));
    body.put(
        "websites",
        List.of(
            Map.of(
                "name",
                " " + website() + " ",
                "domains",
                List.of(domain().toUpperCase(Locale.ROOT)))));
    return sent(Json.text(body));
  }

  private static HttpEvent sent(String body) {
    return LambdaEvents.http("POST", "/bureau-blacklist-changes").body(body);
  }

  private List<Map<String, AttributeValue>> kept(String thing) {
    return harness.table().partition("BLACKLIST#" + thing);
  }

  private Map<String, AttributeValue> domainItem() {
    return kept("DOMAIN#" + domain()).getFirst();
  }

  @Test
  void keepsEverythingThatIsListed() throws Exception {
    assertThat(call(request()).done(200).body()).isEqualTo(Map.of("accepted", true));
    assertThat(domainItem())
        .containsEntry("listed", AttributeValue.fromBool(true))
        .containsEntry("changeSequence", AttributeValue.fromN("1"))
        .containsEntry("changeId", AttributeValue.fromS(id(1)));
    assertThat(kept("WEBSITE_NAME#" + website())).hasSize(1);
    assertThat(kept("CHANGE#" + id(1)))
        .singleElement()
        .satisfies(event ->
            assertThat(event)
                .containsEntry("type", AttributeValue.fromS("BLACKLIST_CHANGED"))
                .containsEntry("subjectId", AttributeValue.fromS(id(1))));
  }

  @Test
  void theCertificateIsFoundByItsHashOnly() throws Exception {
    harness.ownTable();
    HandlerReply reply = call(request().header("Idempotency-Key", "key-1")).done(200);
    Map<String, String> items = harness.table().dump();
    assertThat(items.keySet()).filteredOn(key -> key.startsWith("BLACKLIST#CERT")).hasSize(1);
    assertThat(items.toString() + reply.text()).doesNotContainIgnoringCase(certificate());
    assertThat(harness.output().lines()).isEmpty();
  }

  @Test
  void theSameChangeMayComeAgain() throws Exception {
    call(request()).done(200);
    Map<String, String> before = harness.table().dump();
    assertThat(call(request()).done(200).body()).isEqualTo(Map.of("accepted", true));
    assertThat(harness.table().dump()).isEqualTo(before);
  }

  @Test
  void anOlderChangeIsAcceptedAndChangesNoEntry() throws Exception {
    call(change(7, "REMOVE")).done(200);
    call(change(6, "ADD")).done(200);
    assertThat(domainItem()).containsEntry("listed", AttributeValue.fromBool(false));
    assertThat(kept("CHANGE#" + id(6))).hasSize(1);
  }

  @Test
  void whateverTheOrderOfArrivalTheNewestWins() throws Exception {
    List<HandlerReply> replies =
        HandlerParallel.calls(
            4, i -> harness.call(handler(), allowed(change(i + 1, i == 3 ? "REMOVE" : "REPLACE"))));
    assertThat(replies).extracting(HandlerReply::status).containsOnly(200);
    assertThat(domainItem())
        .containsEntry("listed", AttributeValue.fromBool(false))
        .containsEntry("changeSequence", AttributeValue.fromN("4"));
  }

  @Test
  void whenTheKeyServiceIsDownNothingIsWritten() throws Exception {
    harness.ownTable();
    harness
        .watch()
        .fail(
            GenerateMacRequest.class::isInstance,
            KmsInternalException.builder().message("down").statusCode(500).build());
    call(request()).refused(503, "UNAVAILABLE");
    assertThat(harness.table().dump()).isEmpty();
  }

  @Test
  void aChangeNamesFortyThingsAtMost() throws Exception {
    List<String> domains =
        IntStream.range(0, 40).mapToObj(i -> "d%d.%s".formatted(i, domain())).toList();
    String forty = body("[{\"name\":\"x\",\"domains\":%s}]".formatted(list(domains, 39)));
    String more = body("[{\"name\":\"x\",\"domains\":%s}]".formatted(list(domains, 40)));
    call(sent(forty)).done(200);
    assertThat(call(sent(more)).refused(400, "MALFORMED").errors())
        .containsExactly("/websites TOO_MANY");
    HttpEvent withSubject =
        sent(
            forty.replace(
                "\"websites\"",
                "\"subject\":{\"certificateType\":\"A\",\"certificateNumber\":\"1\"},\"websites\""));
    assertThat(call(withSubject).refused(400, "MALFORMED").errors())
        .containsExactly("/websites TOO_MANY");
  }

  private static String list(List<String> texts, int count) {
    return new String(Json.write(texts.subList(0, count)), StandardCharsets.UTF_8);
  }

  private String body(String websites) {
    return "{\"changeId\":\"%s\",\"sequence\":1,\"operation\":\"ADD\",\"websites\":%s}"
        .formatted(id(1), websites);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|/changeId FIELD_MISSING,/sequence FIELD_MISSING,/operation FIELD_MISSING,/subject FIELD_MISSING",
        "{\"changeId\":\"a b\",\"sequence\":0,\"operation\":\"DROP\",\"websites\":[]}|/changeId NOT_ONE_OF,/sequence OUT_OF_RANGE,/operation NOT_ONE_OF,/subject FIELD_MISSING",
        "{\"changeId\":\"a\",\"sequence\":1.5,\"operation\":\"ADD\",\"subject\":{}}|/sequence NOT_WHOLE_NUMBER,/subject/certificateType FIELD_MISSING,/subject/certificateNumber FIELD_MISSING",
        "{\"changeId\":\"a\",\"sequence\":1,\"operation\":\"ADD\",\"subject\":{\"certificateType\":\"1\",\"certificateNumber\":5,\"name\":\"x\"}}|/subject/certificateType NOT_ONE_OF,/subject/certificateNumber NOT_TEXT,/subject/name UNKNOWN_FIELD",
        "{\"changeId\":\"a\",\"sequence\":1,\"operation\":\"ADD\",\"websites\":[{\"domains\":[\"ok.example\",7,\"no domain\"]},3]}|/websites/0/name FIELD_MISSING,/websites/0/domains/1 NOT_TEXT,/websites/0/domains/2 NOT_ONE_OF,/websites/1 NOT_OBJECT",
        "{\"changeId\":\"a\",\"sequence\":1,\"operation\":\"ADD\",\"websites\":[{\"name\":\"\\u00a0\"},{\"name\":\"\\ud800\"}],\"note\":1}|/websites/0/name FIELD_MISSING,/websites/1/name FIELD_MISSING,/note UNKNOWN_FIELD"
      })
  void whatCannotBeReadIsNamedByPath(String body, String errors) throws Exception {
    HandlerReply reply = call(sent(body)).refused(400, "MALFORMED");
    assertThat(reply.errors()).containsExactlyInAnyOrder(errors.split(","));
  }

  @Test
  void primingAsksTheTableAndChangesNothing() throws Exception {
    assertThat(HandlerPriming.operations(harness, ReceiveBlacklistChangeFunction::new))
        .containsExactly("GetItem", "TransactWriteItems");
  }
}
