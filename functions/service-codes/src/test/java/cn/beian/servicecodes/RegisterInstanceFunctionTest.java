package cn.beian.servicecodes;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.platform.json.Json;
import cn.beian.testing.HandlerCaller;
import cn.beian.testing.HandlerIdempotencyContract;
import cn.beian.testing.HandlerParallel;
import cn.beian.testing.HandlerPriming;
import cn.beian.testing.HandlerReply;
import cn.beian.testing.HandlerSeeds;
import cn.beian.testing.HttpEvent;
import cn.beian.testing.LambdaEvents;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** PUT /instances/{instanceId}. */
class RegisterInstanceFunctionTest extends HandlerIdempotencyContract {
  @Override
  protected RequestStreamHandler create() {
    return new RegisterInstanceFunction();
  }

  @Override
  protected HandlerCaller caller() {
    return new HandlerCaller("provider-" + harness.number(), "inventory", Role.INVENTORY, "");
  }

  @Override
  protected @Nullable Permission permission() {
    return null;
  }

  @Override
  protected boolean createsWhatThePathNames() {
    return true;
  }

  @Override
  protected HttpEvent request() {
    return put(Map.of());
  }

  @Override
  protected HttpEvent otherRequest() {
    return put(Map.of("version", 2));
  }

  private String id() {
    return "i-" + harness.number();
  }

  private HttpEvent put(Map<String, Object> otherwise) {
    return put(id(), otherwise);
  }

  private HttpEvent put(String id, Map<String, Object> otherwise) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("accountId", HandlerSeeds.account(harness.number()));
    body.put("product", "ecs");
    body.put("region", "cn-hangzhou");
    body.put("mainland", true);
    body.put("billingMode", "SUBSCRIPTION");
    body.put("months", 12);
    body.put("expiresOn", "2027-11-23");
    body.put("publicBandwidth", true);
    body.put("orderAmountFen", 12_345L);
    body.put("ipAddress", "192.0.2.10");
    body.put("version", 1);
    body.putAll(otherwise);
    return LambdaEvents.http("PUT", "/instances/" + id)
        .resource("/instances/{instanceId}")
        .pathParameter("instanceId", id)
        .body(Json.text(body));
  }

  private Map<String, AttributeValue> kept() {
    return harness.table().partition("INSTANCE#" + id()).getLast();
  }

  @Test
  void keepsWhatTheInventorySays() throws Exception {
    HandlerReply reply = call(request()).done(200);
    assertThat(reply.body()).isEqualTo(Map.of("instanceId", id(), "version", 1, "applied", true));
    assertThat(kept())
        .containsEntry("orderAmountFen", AttributeValue.fromN("12345"))
        .containsEntry("account", AttributeValue.fromS(HandlerSeeds.account(harness.number())));
    assertThat(harness.table().partition("INSTANCE#" + id())).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void anOlderVersionChangesNothing(int version) throws Exception {
    call(put(Map.of("version", 2, "product", "newer"))).done(200);
    HandlerReply reply = call(put(Map.of("version", version, "product", "older"))).done(200);
    assertThat(reply.at("/applied")).isEqualTo(false);
    assertThat(kept()).containsEntry("product", AttributeValue.fromS("newer"));
  }

  @Test
  void aNewerVersionReplacesAllButTheCountOfCodes() throws Exception {
    harness.seeds().code(harness.number());
    Map<String, Object> change = new LinkedHashMap<>(Map.of("version", 9, "months", 24));
    change.put("orderAmountFen", null);
    change.put("ipAddress", "");
    assertThat(call(put(change)).done(200).at("/applied")).isEqualTo(true);
    assertThat(kept())
        .containsEntry("months", AttributeValue.fromN("24"))
        .containsEntry("freeCodesIssued", AttributeValue.fromN("1"))
        .doesNotContainKeys("ipAddress", "orderAmountFen");
  }

  @ParameterizedTest
  @CsvSource({"LIVE,LIVE", "EXPIRED,EXPIRED", "RELEASED,RELEASED", ",LIVE"})
  void keepsWhatHasBecomeOfIt(@Nullable String status, String kept) throws Exception {
    Map<String, Object> body = new LinkedHashMap<>(Map.of("firstMonths", 6));
    body.put("status", status);
    call(put(body)).done(200);
    assertThat(kept())
        .containsEntry("status", AttributeValue.fromS(kept))
        .containsEntry("firstMonths", AttributeValue.fromN("6"));
  }

  @Test
  void whateverTheOrderOfArrivalTheNewestWins() throws Exception {
    HandlerParallel.calls(
        6,
        i ->
            harness.call(
                handler(), allowed(put(Map.of("version", i + 1, "product", "p-" + (i + 1))))));
    assertThat(kept()).containsEntry("product", AttributeValue.fromS("p-6"));
  }

  @ParameterizedTest
  @CsvSource({
    "accountId,5,/accountId NOT_TEXT",
    "accountId,null,/accountId FIELD_MISSING",
    "product,'\" \"',/product FIELD_MISSING",
    "mainland,'\"yes\"',/mainland NOT_TRUE_OR_FALSE",
    "mainland,null,/mainland FIELD_MISSING",
    "publicBandwidth,0,/publicBandwidth NOT_TRUE_OR_FALSE",
    "billingMode,'\"subscription\"',/billingMode NOT_ONE_OF",
    "billingMode,null,/billingMode FIELD_MISSING",
    "months,-1,/months OUT_OF_RANGE",
    "months,1201,/months OUT_OF_RANGE",
    "months,2.5,/months NOT_WHOLE_NUMBER",
    "expiresOn,'\"2027-2-3\"',/expiresOn NOT_DATE",
    "expiresOn,null,/expiresOn FIELD_MISSING",
    "orderAmountFen,-1,/orderAmountFen OUT_OF_RANGE",
    "orderAmountFen,'\"1\"',/orderAmountFen NOT_WHOLE_NUMBER",
    "firstMonths,-1,/firstMonths OUT_OF_RANGE",
    "firstMonths,1201,/firstMonths OUT_OF_RANGE",
    "status,'\"ended\"',/status NOT_ONE_OF",
    "type,'\"BOUGHT\"',/type UNKNOWN_FIELD",
    "version,0,/version OUT_OF_RANGE",
    "version,9223372036854775808,/version NOT_WHOLE_NUMBER",
    "colour,1,/colour UNKNOWN_FIELD"
  })
  void whatCannotBeReadIsNamedByPath(String name, String value, String error) throws Exception {
    Map<String, Object> change = new LinkedHashMap<>();
    change.put(name, Json.read(value.getBytes(StandardCharsets.UTF_8)));
    HandlerReply reply = call(put(change)).refused(400, "MALFORMED");
    assertThat(reply.errors()).containsExactly(error);
    assertThat(harness.table().partition("INSTANCE#" + id())).isEmpty();
  }

  @Test
  void everyMemberThatMustBeThereIsNamed() throws Exception {
    HandlerReply reply = call(request().body("")).refused(400, "MALFORMED");
    assertThat(reply.errors())
        .containsExactlyInAnyOrder(
            "/accountId FIELD_MISSING",
            "/mainland FIELD_MISSING",
            "/publicBandwidth FIELD_MISSING",
            "/product FIELD_MISSING",
            "/region FIELD_MISSING",
            "/billingMode FIELD_MISSING",
            "/months FIELD_MISSING",
            "/expiresOn FIELD_MISSING",
            "/version FIELD_MISSING");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a/b", "é", "a#b"})
  void namesThatNoInstanceHasAreMalformed(String id) throws Exception {
    assertThat(call(put(id, Map.of())).refused(400, "MALFORMED").errors())
        .isEqualTo(List.of("/instanceId NOT_ONE_OF"));
  }

  @Test
  void halfACharacterIsKeptOrRefusedAndNoError() throws Exception {
    HttpEvent event = request().body(Json.text(Map.of("product", "x")).replace("x", "\\ud800"));
    assertThat(call(event).status()).isEqualTo(400);
    String whole =
        "{\"accountId\":\"a\",\"product\":\"\\ud800\",\"region\":\"r\",\"mainland\":true,"
            + "\"billingMode\":\"SUBSCRIPTION\",\"months\":1,\"expiresOn\":\"2027-01-01\","
            + "\"publicBandwidth\":false,\"version\":1}";
    assertThat(call(request().body(whole)).status()).isLessThan(500);
  }

  @Test
  void primingAsksTheTableAndChangesNothing() throws Exception {
    assertThat(HandlerPriming.operations(harness, RegisterInstanceFunction::new))
        .containsExactly("GetItem", "TransactWriteItems");
  }
}
