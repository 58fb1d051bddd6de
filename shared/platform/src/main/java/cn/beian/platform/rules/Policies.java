package cn.beian.platform.rules;

import cn.beian.domain.bureau.DecisionTerm;
import cn.beian.domain.calendar.CalendarPolicy;
import cn.beian.domain.filing.Province;
import cn.beian.domain.material.MaterialPolicy;
import cn.beian.domain.notice.QuietHours;
import cn.beian.domain.order.OrderType;
import cn.beian.domain.order.OverduePolicy;
import cn.beian.domain.order.OverduePolicy.Basis;
import cn.beian.domain.order.OverduePolicy.Scope;
import cn.beian.domain.progress.StepTerms;
import cn.beian.domain.review.ReviewPolicy;
import cn.beian.domain.sms.SmsCheckPolicy;
import cn.beian.domain.webhook.WebhookPolicy;
import cn.beian.platform.json.JsonObject;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What the sources leave open and a provider may decide otherwise, from {@code
 * beian/policies.json}.
 */
public final class Policies {
  private static final int MOST_DAYS = 3650;
  private static final int MOST_WORKDAYS = 250;
  private static final int MOST_MINUTES = 7 * 24 * 60;
  private static final int MOST_TYPES = 100;
  // A function holds the file and the image in its memory.
  private static final int MOST_BYTES = 16 << 20;
  private static final int MOST_SIDE = 10_000;
  private static final int MOST_MATERIALS = 1_000;
  private static final int MOST_WEBHOOKS = 20;
  private static final int MOST_RETRIES = 20;
  private static final int MOST_ORDERS = 10_000;
  private static final int MOST_ATTEMPTS = 1_000_000;

  private Policies() {}

  /** When idle orders are warned of and lapse. */
  public static OverduePolicy overdue() {
    JsonObject json = policy("overdue");
    OverduePolicy policy =
        new OverduePolicy(
            json.requiredChoice("basis", Basis.class),
            (int) json.requiredNumber("firstDays", 1, MOST_DAYS),
            (int) json.requiredNumber("secondDays", 1, MOST_DAYS),
            (int) json.requiredNumber("lapseDays", 1, MOST_DAYS),
            (int) json.requiredNumber("warningDays", 0, MOST_DAYS),
            (int) json.requiredNumber("postponedDays", 1, MOST_DAYS),
            (int) json.requiredNumber("keptDays", 1, MOST_DAYS),
            scope(json),
            Duration.ofHours(json.requiredNumber("smsHours", 1, 720)));
    json.end();
    return policy;
  }

  private static Scope scope(JsonObject json) {
    return new Scope(
        Set.copyOf(json.parsedTexts("types", OrderType.values().length, OrderType::valueOf)),
        Set.copyOf(
            json.parsedTexts(
                "exempt", Province.values().length, code -> Province.of(code).orElse(null))));
  }

  /** How long an administration may take to decide. */
  public static DecisionTerm decisionTerm() {
    JsonObject json = policy("administrationTerm");
    int workdays = workdays(json);
    Map<Province, Integer> byProvince = new EnumMap<>(Province.class);
    for (JsonObject each : json.objects("byProvince", Province.values().length)) {
      String code = each.requiredText("province", 5);
      byProvince.put(Province.of(code).orElseThrow(), workdays(each));
    }
    json.end();
    return new DecisionTerm(Workdays.load(), workdays, byProvince);
  }

  /** How long the steps of an order take that are not the customer's. */
  public static StepTerms stepTerms() {
    int review = (int) policy("review").requiredNumber("targetWorkdays", 1, MOST_WORKDAYS);
    return new StepTerms(
        new DecisionTerm(Workdays.load(), review, Map.of()), term("handOverTerm"), decisionTerm());
  }

  private static DecisionTerm term(String name) {
    JsonObject json = policy(name);
    int workdays = workdays(json);
    json.end();
    return new DecisionTerm(Workdays.load(), workdays, Map.of());
  }

  /** How the provider reviews. */
  public static ReviewPolicy review() {
    JsonObject json = policy("review");
    ReviewPolicy policy =
        new ReviewPolicy(
            Workdays.load(),
            (int) json.requiredNumber("targetWorkdays", 1, MOST_WORKDAYS),
            minutes(json, "claimMinutes"),
            minutes(json, "callGapMinutes"),
            minutes(json, "videoGraceMinutes"),
            Set.copyOf(json.texts("fourEyes", MOST_TYPES)));
    json.end();
    return policy;
  }

  /** The limits of uploads. */
  public static MaterialPolicy materials() {
    JsonObject json = policy("materials");
    MaterialPolicy policy =
        new MaterialPolicy(
            json.requiredNumber("leastBytes", 1, Integer.MAX_VALUE),
            json.requiredNumber("mostBytes", 1, MOST_BYTES),
            (int) json.requiredNumber("leastShortSide", 1, MOST_SIDE),
            (int) json.requiredNumber("leastLongSide", 1, MOST_SIDE),
            json.requiredNumber("mostPixels", 1, Integer.MAX_VALUE),
            (int) json.requiredNumber("mostStanding", 1, MOST_MATERIALS),
            (int) json.requiredNumber("mostUploads", 1, MOST_MATERIALS),
            Duration.ofMinutes(json.requiredNumber("uploadMinutes", 1, MOST_MINUTES)),
            Duration.ofMinutes(json.requiredNumber("viewMinutes", 1, MOST_MINUTES)));
    json.end();
    return policy;
  }

  /** How often contacts may try the ministry's SMS check. */
  public static SmsCheckPolicy smsChecks() {
    JsonObject json = policy("smsCheck");
    SmsCheckPolicy policy =
        new SmsCheckPolicy(
            (int) json.requiredNumber("wrongEntries", 1, MOST_ATTEMPTS),
            (int) json.requiredNumber("resends", 0, MOST_ATTEMPTS),
            Duration.ofMinutes(json.requiredNumber("windowMinutes", 1, MOST_MINUTES)),
            (int) json.requiredNumber("perNumber", 1, MOST_ATTEMPTS),
            (int) json.requiredNumber("perOrder", 1, MOST_ATTEMPTS),
            (int) json.requiredNumber("perAddress", 1, MOST_ATTEMPTS));
    json.end();
    return policy;
  }

  /** When nobody is woken by an SMS. */
  public static QuietHours quietHours() {
    JsonObject json = policy("quietHours");
    QuietHours policy =
        new QuietHours(
            LocalTime.parse(json.requiredText("from", 5)),
            LocalTime.parse(json.requiredText("to", 5)));
    json.end();
    return policy;
  }

  /** How events reach customers' systems. */
  public static WebhookPolicy webhooks() {
    JsonObject json = policy("webhooks");
    WebhookPolicy policy =
        new WebhookPolicy(
            json.objects("retries", MOST_RETRIES).stream()
                .map(each -> Duration.ofMinutes(each.requiredNumber("minutes", 1, MOST_MINUTES)))
                .toList(),
            Duration.ofDays(json.requiredNumber("keptDays", 1, MOST_DAYS)),
            Duration.ofHours(json.requiredNumber("overlapHours", 0, 720)),
            (int) json.requiredNumber("most", 1, MOST_WEBHOOKS));
    json.end();
    return policy;
  }

  /** The limits of calendar feeds. */
  public static CalendarPolicy calendars() {
    JsonObject json = policy("calendar");
    CalendarPolicy policy =
        new CalendarPolicy(
            Duration.ofMinutes(json.requiredNumber("windowMinutes", 1, MOST_MINUTES)),
            (int) json.requiredNumber("perFeed", 1, MOST_ATTEMPTS),
            (int) json.requiredNumber("perAddress", 1, MOST_ATTEMPTS),
            (int) json.requiredNumber("mostOrders", 1, MOST_ORDERS),
            (int) json.requiredNumber("mostOpen", 1, MOST_ORDERS));
    json.end();
    return policy;
  }

  private static Duration minutes(JsonObject json, String name) {
    return Duration.ofMinutes(json.requiredNumber(name, 0, MOST_MINUTES));
  }

  private static int workdays(JsonObject json) {
    return (int) json.requiredNumber("workdays", 1, MOST_WORKDAYS);
  }

  private static JsonObject policy(String name) {
    JsonObject file = JsonObject.root(Resources.json("policies.json").orElseThrow());
    JsonObject json = Objects.requireNonNull(file.object(name), name);
    json.text("sources", 512);
    return json;
  }
}
