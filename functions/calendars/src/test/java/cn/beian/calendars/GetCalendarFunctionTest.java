package cn.beian.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.Permission;
import cn.beian.domain.order.Order;
import cn.beian.testing.HandlerCaller;
import cn.beian.testing.HandlerContract;
import cn.beian.testing.HandlerHarness;
import cn.beian.testing.HandlerPriming;
import cn.beian.testing.HandlerReply;
import cn.beian.testing.HandlerSamples;
import cn.beian.testing.HttpEvent;
import cn.beian.testing.LambdaEvents;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** GET /calendar.ics, which anybody may call who has the token. */
class GetCalendarFunctionTest extends HandlerContract {
  private String token = "";

  @BeforeEach
  void share() throws Exception {
    harness.seeds().draft(harness.number());
    token = share(harness.number());
    harness.output().secret(token);
  }

  private String share(int number) throws Exception {
    HttpEvent put = HandlerCaller.customer(number).calls(LambdaEvents.http("PUT", "/calendar"));
    HandlerReply reply = harness.call(harness.make(ShareCalendarFunction::new), put).done(200);
    return reply.text("/address").substring("/calendar.ics?token=".length());
  }

  @Override
  protected RequestStreamHandler create() {
    return new GetCalendarFunction();
  }

  @Override
  protected @Nullable HandlerCaller caller() {
    return null;
  }

  @Override
  protected @Nullable Permission permission() {
    return null;
  }

  @Override
  protected boolean readsBody() {
    return false;
  }

  @Override
  protected HttpEvent request() {
    return get(token);
  }

  /** Each test calls from an address of its own. */
  private HttpEvent get(String with) {
    String address = "10.1.%d.%d".formatted(harness.number() / 256, harness.number() % 256);
    return LambdaEvents.http("GET", "/calendar.ics").from(address).query("token", with);
  }

  /** By the library that wrote it. */
  private static Calendar parsed(HandlerReply reply) throws Exception {
    Calendar calendar = new CalendarBuilder().build(new StringReader(reply.text()));
    assertThat(calendar.validate().hasErrors()).as("%s", calendar.validate()).isFalse();
    return calendar;
  }

  /** By hand: unfolded, unescaped, the values of all properties of events with this name. */
  private static List<String> values(String file, String name) {
    return Arrays.stream(file.replace("\r\n ", "").split("\r\n"))
        .dropWhile(line -> !line.equals("BEGIN:VEVENT"))
        .filter(line -> line.startsWith(name + ":") || line.startsWith(name + ";"))
        .map(line -> line.substring(line.indexOf(':') + 1))
        .map(line -> line.replace("\\n", "\n").replaceAll("\\\\([,;\\\\])", "$1"))
        .toList();
  }

  @Test
  void tellsWhatIsDueOfOpenOrders() throws Exception {
    HandlerReply reply = call(request()).done(200);
    List<VEvent> events = parsed(reply).getComponents("VEVENT");
    assertThat(events).hasSize(3);
    assertThat(values(reply.text(), "UID"))
        .allMatch(each -> each.endsWith("@beian"))
        .anyMatch(each -> each.contains(".FIRST_NOTICE"));
    assertThat(values(reply.text(), "DTSTART")).containsExactly("20261223", "20270102", "20270107");
    assertThat(reply.text().replace("\r\n ", ""))
        .contains("DTSTART;VALUE=DATE:20261223", "TRIGGER:-PT15H");
    assertThat(events.getFirst().getDateTimeStart().getDate())
        .isEqualTo(LocalDate.of(2026, 12, 23));
    assertThat(values(reply.text(), "SUMMARY").getFirst()).contains("首次超期提醒");
    assertThat(values(reply.text(), "DESCRIPTION").getFirst())
        .isEqualTo(events.getFirst().getDescription().getValue())
        .contains("，", "\n", ", and you are reminded");
    assertThat(reply.headers())
        .containsEntry("Content-Type", "text/calendar; charset=utf-8")
        .containsEntry("Cache-Control", "private, max-age=900");
  }

  @Test
  void noLineIsLongerThanTheStandardAllows() throws Exception {
    String file = call(request()).done(200).text();
    assertThat(file.replace("\r\n", "")).doesNotContain("\r", "\n");
    assertThat(file.split("\r\n"))
        .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    assertThat(file).endsWith("END:VCALENDAR\r\n");
    assertThat(file.replace("\r\n ", "")).contains("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
  }

  @Test
  void aMomentIsInUtcAndItsIdStaysWhileItsSequenceGrows() throws Exception {
    int number = HandlerHarness.anotherNumber();
    Order order = harness.seeds().handedOver(number);
    String other = share(number);
    HandlerReply first = call(get(other)).done(200);
    harness.pass(Duration.ofHours(2));
    harness.seeds().sms().resend(HandlerSamples.mobile(number));
    HandlerReply second = call(get(other)).done(200);
    assertThat(values(second.text(), "UID"))
        .isEqualTo(values(first.text(), "UID"))
        .first()
        .isEqualTo(order.id() + ".SMS_CHECK.1@beian");
    assertThat(values(first.text(), "DTSTART").getFirst()).matches("20261124T\\d{6}Z");
    assertThat(values(second.text(), "DTSTART")).isNotEqualTo(values(first.text(), "DTSTART"));
    int before = Integer.parseInt(values(first.text(), "SEQUENCE").getFirst());
    assertThat(Integer.parseInt(values(second.text(), "SEQUENCE").getFirst()))
        .isGreaterThan(before);
    assertThat(first.text()).contains("TRIGGER:-PT1H");
  }

  @Test
  void nothingPersonalIsInIt() throws Exception {
    int number = HandlerHarness.anotherNumber();
    harness.seeds().handedOver(number);
    String file = call(get(share(number))).done(200).text().replace("\r\n ", "");
    assertThat(HandlerSamples.personal(harness.seeds().today())).noneMatch(file::contains);
    assertThat(file).doesNotContain(HandlerSamples.mobile(number), "user-" + number);
    assertThat(file.replaceAll("\\d{8}T\\d{6}Z", "")).doesNotContainPattern("1[3-9]\\d{9}");
  }

  @Test
  void aProgramThatHasItGetsNoneAgain() throws Exception {
    HandlerReply first = call(request()).done(200);
    HttpEvent known = request().header("If-None-Match", first.headers().get("ETag"));
    HandlerReply again = call(known).done(304);
    assertThat(again.text()).isEmpty();
    assertThat(again.headers()).containsEntry("ETag", first.headers().get("ETag"));
    harness.seeds().abandonOpen(harness.number());
    HandlerReply later = call(known).done(200);
    assertThat(parsed(later).getComponents("VEVENT")).isEmpty();
  }

  @Test
  void anAddressThatWasReplacedOrEndedIsNotFound() throws Exception {
    String next = share(harness.number());
    HandlerReply wrong = call(request()).refused(404, "CALENDAR_NOT_FOUND");
    assertThat(call(get("")).refused(404, "CALENDAR_NOT_FOUND").body()).isEqualTo(wrong.body());
    call(LambdaEvents.http("GET", "/calendar.ics")).refused(404, "CALENDAR_NOT_FOUND");
    call(get(next)).done(200);
    HttpEvent delete = LambdaEvents.http("DELETE", "/calendar");
    HandlerCaller owner = HandlerCaller.customer(harness.number());
    harness.call(harness.make(EndCalendarFunction::new), owner.calls(delete)).done(200);
    call(get(next)).refused(404, "CALENDAR_NOT_FOUND");
  }

  @Test
  void unknownTokensAreThrottledByAddressAndFeedsByThemselves() throws Exception {
    Map<Integer, Long> guesses = statuses("guess", 62);
    assertThat(guesses).isEqualTo(Map.of(404, 60L, 429, 2L));
    Map<Integer, Long> readings = statuses(token, 122);
    assertThat(readings).isEqualTo(Map.of(200, 120L, 429, 2L));
    assertThat(call(request()).refused(429, "CALENDAR_THROTTLED").headers())
        .containsKey("Retry-After");
  }

  private Map<Integer, Long> statuses(String with, int calls) throws Exception {
    RequestStreamHandler handler = handler();
    List<Integer> statuses = new ArrayList<>();
    for (int i = 0; i < calls; i++) {
      statuses.add(harness.call(handler, get(with)).status());
    }
    return statuses.stream().collect(Collectors.groupingBy(each -> each, Collectors.counting()));
  }

  @Test
  void primingReadsAnUnknownToken() throws Exception {
    assertThat(HandlerPriming.operations(harness, GetCalendarFunction::new))
        .endsWith("GetItem", "UpdateItem");
  }
}
