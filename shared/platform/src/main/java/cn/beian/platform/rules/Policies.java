package cn.beian.platform.rules;

import cn.beian.domain.order.OverduePolicy;
import cn.beian.domain.order.OverduePolicy.Basis;
import cn.beian.platform.json.JsonObject;
import java.time.Duration;
import java.util.Objects;

/**
 * What the sources leave open and a provider may decide otherwise, from {@code
 * beian/policies.json}.
 */
public final class Policies {
  private static final int MOST_DAYS = 3650;

  private Policies() {}

  /** When idle orders are warned of and lapse. */
  public static OverduePolicy overdue() {
    JsonObject file = JsonObject.root(Resources.json("policies.json").orElseThrow());
    JsonObject json = Objects.requireNonNull(file.object("overdue"), "overdue");
    json.text("sources", 512);
    OverduePolicy policy =
        new OverduePolicy(
            json.requiredChoice("basis", Basis.class),
            (int) json.requiredNumber("firstDays", 1, MOST_DAYS),
            (int) json.requiredNumber("secondDays", 1, MOST_DAYS),
            (int) json.requiredNumber("lapseDays", 1, MOST_DAYS),
            (int) json.requiredNumber("warningDays", 0, MOST_DAYS),
            Duration.ofHours(json.requiredNumber("smsHours", 1, 720)));
    json.end();
    return policy;
  }
}
