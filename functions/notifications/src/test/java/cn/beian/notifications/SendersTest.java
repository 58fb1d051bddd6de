package cn.beian.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import cn.beian.domain.event.EventType;
import cn.beian.domain.order.Order;
import cn.beian.testing.HandlerAmazon;
import cn.beian.testing.HandlerCaller;
import cn.beian.testing.HandlerHarness;
import cn.beian.testing.HandlerJson;
import cn.beian.testing.HandlerMessages;
import cn.beian.testing.HandlerPriming;
import cn.beian.testing.HandlerReply;
import cn.beian.testing.HandlerSamples;
import cn.beian.testing.LambdaEvents;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** NotificationQueue, with SMS or e-mail through services of AWS. */
class SendersTest {
  private static final String POOL = "pool-0123456789abcdef";
  private static final String FROM = "Beian <notices@beian.example>";

  @RegisterExtension final HandlerHarness harness = new HandlerHarness();
  private final HandlerAmazon amazon = new HandlerAmazon();

  @AfterEach
  void close() {
    assertThat(amazon.unsigned()).isEmpty();
    amazon.close();
  }

  private Map<String, String> variables(String sms, String email) {
    Map<String, String> variables = new HashMap<>(amazon.variables());
    variables.putAll(Map.of("SMS_SENDER", sms, "SMS_POOL", sms.equals("AWS") ? POOL : ""));
    variables.putAll(Map.of("EMAIL_SENDER", email, "EMAIL_FROM", FROM));
    variables.put("EMAIL_CONFIGURATION_SET", "notices");
    if (sms.equals(email)) {
      variables.put("MESSAGE_GATEWAY_URL", "");
      variables.put("MESSAGE_GATEWAY_SECRET", "");
    }
    return variables;
  }

  private List<String> dispatch(Map<String, String> variables, String body) throws Exception {
    RequestStreamHandler handler = harness.make(variables, DispatchNotificationFunction::new);
    return harness.failures(handler, HandlerMessages.batch(List.of(body)));
  }

  private String submitted() throws Exception {
    Order order = harness.seeds().submitted(harness.number());
    return HandlerMessages.body(EventType.ORDER_SUBMITTED, order);
  }

  /** The deliveries of the account's only message, as the box shows them. */
  private List<String> deliveries() throws Exception {
    HandlerReply box =
        harness.call(
            harness.make(ListMessagesFunction::new),
            HandlerCaller.customer(harness.number()).calls(LambdaEvents.http("GET", "/messages")));
    return box.done(200).list("/items/0/deliveries").stream()
        .map(HandlerJson::object)
        .map(each -> each.get("channel") + " " + each.get("state") + " " + each.get("attempts"))
        .sorted()
        .toList();
  }

  private void prefers(String language) throws Exception {
    harness
        .call(
            harness.make(PutNoticePreferencesFunction::new),
            HandlerCaller.customer(harness.number())
                .calls(
                    LambdaEvents.http("PUT", "/notice-preferences")
                        .body("{\"language\":\"" + language + "\"}")))
        .done(200);
  }

  @ParameterizedTest
  @CsvSource({"zh-CN,提交", "en,submitted"})
  void bothGoOutInTheAccountsLanguage(String language, String word) throws Exception {
    String body = submitted();
    prefers(language);
    assertThat(dispatch(variables("AWS", "AWS"), body)).isEmpty();
    assertThat(deliveries()).containsExactly("EMAIL SENT 1", "SMS SENT 1");
    Map<String, Object> text = amazon.texts().getFirst();
    assertThat(text)
        .containsOnlyKeys(
            "DestinationPhoneNumber", "OriginationIdentity", "MessageBody", "MessageType")
        .containsEntry("DestinationPhoneNumber", "+86" + HandlerSamples.mobile(harness.number()))
        .containsEntry("OriginationIdentity", POOL)
        .containsEntry("MessageType", "TRANSACTIONAL");
    assertThat(text.get("MessageBody")).asString().contains(word);
    Map<String, Object> mail = amazon.mails().getFirst();
    assertThat(mail)
        .containsEntry("FromEmailAddress", FROM)
        .containsEntry("ConfigurationSetName", "notices")
        .containsEntry("Destination", Map.of("ToAddresses", List.of("sample@example.com")));
    assertThat(HandlerJson.at(mail, "/Content/Simple/Subject/Data"))
        .asString()
        .containsIgnoringCase(word);
    assertThat(HandlerJson.at(mail, "/Content/Simple/Body/Text/Data")).asString().contains(word);
    assertThat(HandlerJson.at(mail, "/Content/Simple/Body/Text/Charset")).isEqualTo("UTF-8");
  }

  @Test
  void aCodeReachesItsContactByAwsAndNoLog() throws Exception {
    Order order = harness.seeds().handedOver(harness.number());
    String code = harness.seeds().sms().code(HandlerSamples.mobile(harness.number()));
    harness.output().secret(code);
    amazon.refuse(400, "ConflictException", Map.of("Reason", "DESTINATION_PHONE_NUMBER_OPTED_OUT"));
    String body = HandlerMessages.body(EventType.SMS_CHECK_SENT, order);
    dispatch(variables("AWS", "AWS"), body);
    assertThat(harness.output().events("delivery_refused")).isNotEmpty();
    amazon.takeAll();
    harness.seeds().sms().resend(HandlerSamples.mobile(harness.number()));
    String next = harness.seeds().sms().code(HandlerSamples.mobile(harness.number()));
    harness.output().secret(next);
    dispatch(variables("AWS", "AWS"), HandlerMessages.body(EventType.SMS_CHECK_RESENT, order));
    assertThat(amazon.texts())
        .anySatisfy(each -> assertThat(each.get("MessageBody")).asString().contains(next));
  }

  @ParameterizedTest
  @CsvSource({"AWS,GATEWAY,1,0", "GATEWAY,AWS,0,1"})
  void eachChannelGoesItsOwnWay(String sms, String email, int texts, int mails) throws Exception {
    assertThat(dispatch(variables(sms, email), submitted())).isEmpty();
    assertThat(deliveries()).containsExactly("EMAIL SENT 1", "SMS SENT 1");
    assertThat(amazon.texts()).hasSize(texts);
    assertThat(amazon.mails()).hasSize(mails);
    assertThat(harness.gateway().taken()).hasSize(1);
  }

  static Stream<Arguments> ours() {
    return Stream.of(
        arguments("AWS", "GATEWAY", 400, "ThrottlingException", Map.of()),
        arguments("AWS", "GATEWAY", 500, "InternalServerException", Map.of()),
        arguments("AWS", "GATEWAY", 400, "AccessDeniedException", reason("ACCOUNT_DISABLED")),
        arguments("AWS", "GATEWAY", 403, "AccessDenied", Map.of()),
        arguments("AWS", "GATEWAY", 400, "ResourceNotFoundException", Map.of()),
        arguments(
            "AWS",
            "GATEWAY",
            400,
            "ServiceQuotaExceededException",
            reason("MONTHLY_SPEND_LIMIT_REACHED_FOR_TEXT")),
        arguments(
            "AWS",
            "GATEWAY",
            400,
            "ConflictException",
            reason("DESTINATION_PHONE_NUMBER_NOT_VERIFIED")),
        arguments("AWS", "GATEWAY", 400, "ConflictException", Map.of()),
        arguments("AWS", "GATEWAY", 400, "ConflictException", reason("A_REASON_TO_COME")),
        arguments(
            "AWS",
            "GATEWAY",
            400,
            "ValidationException",
            invalid("DESTINATION_COUNTRY_BLOCKED", "DestinationPhoneNumber")),
        arguments(
            "AWS",
            "GATEWAY",
            400,
            "ValidationException",
            invalid("INVALID_PARAMETER", "OriginationIdentity")),
        arguments("AWS", "GATEWAY", 400, "ValidationException", reason("INVALID_PARAMETER")),
        arguments("GATEWAY", "AWS", 429, "TooManyRequestsException", Map.of()),
        arguments("GATEWAY", "AWS", 400, "SendingPausedException", Map.of()),
        arguments("GATEWAY", "AWS", 400, "AccountSuspendedException", Map.of()),
        arguments("GATEWAY", "AWS", 400, "MailFromDomainNotVerifiedException", Map.of()),
        arguments("GATEWAY", "AWS", 400, "MessageRejected", Map.of()),
        arguments("GATEWAY", "AWS", 400, "LimitExceededException", Map.of()),
        arguments("GATEWAY", "AWS", 404, "NotFoundException", Map.of()),
        arguments("GATEWAY", "AWS", 403, "AccessDeniedException", Map.of()),
        arguments("GATEWAY", "AWS", 500, "InternalFailure", Map.of()));
  }

  private static Map<String, Object> reason(String reason) {
    return Map.of("Reason", reason);
  }

  private static Map<String, Object> invalid(String reason, String field) {
    return Map.of(
        "Reason", reason, "Fields", List.of(Map.of("Name", field, "Message", "13800000000")));
  }

  @ParameterizedTest(name = "{3} {4}")
  @MethodSource("ours")
  void whatIsOursToMendComesAgainAndIsSentOnce(
      String sms, String email, int status, String error, Map<String, Object> more)
      throws Exception {
    String failing = sms.equals("AWS") ? "SMS" : "EMAIL";
    String body = submitted();
    amazon.refuse(status, error, with(more, harness.number()));
    assertThat(dispatch(variables(sms, email), body)).containsExactly("m-0");
    assertThat(deliveries()).contains(failing + " WAITING 1");
    assertThat(harness.queues().postponed()).containsExactly("NOTIFICATION 30");
    assertThat(harness.output().events("delivery_not_taken"))
        .singleElement()
        .satisfies(line ->
            assertThat(line)
                .containsEntry("code", error)
                .containsEntry("status", Integer.toString(status)));
    amazon.takeAll();
    assertThat(dispatch(variables(sms, email), body)).isEmpty();
    assertThat(dispatch(variables(sms, email), body)).isEmpty();
    assertThat(deliveries()).contains(failing + " SENT 2");
    assertThat(amazon.texts().size() + amazon.mails().size()).isEqualTo(1);
  }

  /** The services repeat what they were sent, which must not get into the log. */
  private static Map<String, Object> with(Map<String, Object> more, int number) {
    Map<String, Object> all = new HashMap<>(more);
    all.put("message", "no good: " + HandlerSamples.mobile(number) + ", sample@example.com");
    return all;
  }

  static Stream<Arguments> theirs() {
    return Stream.of(
        arguments(
            "AWS", "GATEWAY", "ConflictException", reason("DESTINATION_PHONE_NUMBER_OPTED_OUT")),
        arguments(
            "AWS",
            "GATEWAY",
            "ConflictException",
            reason("DESTINATION_PHONE_NUMBER_BLOCKED_BY_PROTECT_NUMBER_OVERRIDE")),
        arguments(
            "AWS",
            "GATEWAY",
            "ValidationException",
            invalid("INVALID_PARAMETER", "DestinationPhoneNumber")),
        arguments(
            "AWS",
            "GATEWAY",
            "ValidationException",
            invalid("MAXIMUM_SIZE_EXCEEDED", "MessageBody")),
        arguments("GATEWAY", "AWS", "BadRequestException", Map.of()));
  }

  @ParameterizedTest(name = "{2} {3}")
  @MethodSource("theirs")
  void anAddressThatIsNoGoodIsNotTriedAgain(
      String sms, String email, String error, Map<String, Object> more) throws Exception {
    String failing = sms.equals("AWS") ? "SMS" : "EMAIL";
    String body = submitted();
    amazon.refuse(400, error, with(more, harness.number()));
    assertThat(dispatch(variables(sms, email), body)).isEmpty();
    amazon.takeAll();
    assertThat(dispatch(variables(sms, email), body)).isEmpty();
    assertThat(deliveries()).contains(failing + " REFUSED 1");
    assertThat(amazon.texts().size() + amazon.mails().size()).isZero();
    assertThat(harness.output().events("delivery_refused")).hasSize(1);
  }

  @Test
  void aServiceThatIsDownIsAskedAgainLater() throws Exception {
    String body = submitted();
    Map<String, String> cut = variables("AWS", "AWS");
    cut.put("AWS_ENDPOINT_URL_SESV2", "http://127.0.0.1:9");
    cut.put("AWS_ENDPOINT_URL_PINPOINT_SMS_VOICE_V2", "http://127.0.0.1:9");
    assertThat(dispatch(cut, body)).containsExactly("m-0");
    assertThat(deliveries()).containsExactly("EMAIL WAITING 1", "SMS WAITING 1");
    assertThat(dispatch(variables("AWS", "AWS"), body)).isEmpty();
    assertThat(deliveries()).containsExactly("EMAIL SENT 2", "SMS SENT 2");
  }

  @Test
  void aSenderWithoutItsPoolDoesNotStart() {
    Map<String, String> variables = variables("AWS", "GATEWAY");
    variables.put("SMS_POOL", "");
    assertThatThrownBy(() -> harness.make(variables, DispatchNotificationFunction::new))
        .hasMessageContaining("SMS_POOL");
  }

  @Test
  void primingSendsNothing() throws Exception {
    Map<String, String> variables = variables("AWS", "AWS");
    assertThat(
            HandlerPriming.operations(
                harness, () -> harness.make(variables, DispatchNotificationFunction::new)))
        .containsExactly("GetItem", "TransactWriteItems", "GetItem");
    assertThat(amazon.mails()).isEmpty();
    assertThat(amazon.texts()).isEmpty();
  }
}
