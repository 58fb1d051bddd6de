package cn.beian.platform.rules;

import cn.beian.domain.bureau.DecisionTerm;
import cn.beian.domain.filing.Province;
import cn.beian.domain.order.OverduePolicy;
import cn.beian.domain.order.OverduePolicy.Basis;
import cn.beian.domain.progress.StepTerms;
import cn.beian.platform.json.JsonObject;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * What the sources leave open and a provider may decide otherwise, from {@code
 * beian/policies.json}.
 */
public final class Policies {
  private static final int MOST_DAYS = 3650;
  private static final int MOST_WORKDAYS = 250;

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
            (int) json.requiredNumber("keptDays", 1, MOST_DAYS),
            Duration.ofHours(json.requiredNumber("smsHours", 1, 720)));
    json.end();
    return policy;
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
    return new StepTerms(term("reviewTerm"), term("handOverTerm"), decisionTerm());
  }

  private static DecisionTerm term(String name) {
    JsonObject json = policy(name);
    int workdays = workdays(json);
    json.end();
    return new DecisionTerm(Workdays.load(), workdays, Map.of());
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
