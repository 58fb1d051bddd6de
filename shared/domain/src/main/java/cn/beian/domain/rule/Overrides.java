package cn.beian.domain.rule;

import cn.beian.domain.personal.KeyedHash;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What reviewers let pass in an order (人工放行). */
public final class Overrides {
  /** Nothing was let pass. */
  public static final Overrides NONE = new Overrides(List.of(), (purpose, text) -> "");

  private static final String PURPOSE = "OVERRIDE";

  private final List<RuleOverride> recorded;
  private final KeyedHash hash;

  public Overrides(List<RuleOverride> recorded, KeyedHash hash) {
    this.recorded = List.copyOf(recorded);
    this.hash = hash;
  }

  /** What a record keeps of a value: its keyed hash, so that it tells nothing of it. */
  public static String hash(KeyedHash hash, String value) {
    return hash.of(PURPOSE, value.strip());
  }

  /** The finding as it counts: as {@link Severity#INFO} if a record covers it, else unchanged. */
  Finding weigh(Finding finding, Examination examination) {
    boolean covered =
        recorded.stream()
            .filter(each -> each.ruleId().equals(finding.ruleId()))
            .filter(each -> each.path().equals(finding.path()))
            .anyMatch(each -> is(each, examination.textAt(finding.path())));
    return covered ? finding.weighing(Severity.INFO) : finding;
  }

  private boolean is(RuleOverride override, @Nullable String value) {
    return value != null && hash(hash, value).equals(override.valueHash());
  }
}
