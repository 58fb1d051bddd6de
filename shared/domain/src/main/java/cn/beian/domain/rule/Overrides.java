package cn.beian.domain.rule;

import cn.beian.domain.personal.KeyedHash;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What reviewers let pass in one order (人工放行). The records are read when the first finding that
 * they might cover turns up, so that an order without one pays nothing. For one thread.
 */
public final class Overrides {
  /** Nothing was let pass. */
  public static final Overrides NONE = new Overrides(List::of, (purpose, text) -> "");

  private static final String PURPOSE = "OVERRIDE";

  private final Supplier<List<RuleOverride>> records;
  private final KeyedHash hash;
  private @Nullable List<RuleOverride> read;

  /**
   * @param records reads the order's records; called once at most
   */
  public Overrides(Supplier<List<RuleOverride>> records, KeyedHash hash) {
    this.records = records;
    this.hash = hash;
  }

  /** What a record keeps of a value: its keyed hash, so that it tells nothing of it. */
  public static String hash(KeyedHash hash, String value) {
    return hash.of(PURPOSE, value.strip());
  }

  /**
   * The finding as it counts: as {@link Severity#INFO} if its rule may be overridden and a record
   * covers it, else unchanged.
   */
  Finding weigh(Rule rule, Finding finding, Examination examination) {
    return rule.overridable() && covers(finding, examination)
        ? finding.weighing(Severity.INFO)
        : finding;
  }

  private boolean covers(Finding finding, Examination examination) {
    return records().stream()
        .filter(each -> each.ruleId().equals(finding.ruleId()))
        .filter(each -> each.path().equals(finding.path()))
        .anyMatch(each -> is(each, examination.textAt(finding.path())));
  }

  private List<RuleOverride> records() {
    List<RuleOverride> known = read == null ? List.copyOf(records.get()) : read;
    read = known;
    return known;
  }

  private boolean is(RuleOverride override, @Nullable String value) {
    return value != null && hash(hash, value).equals(override.valueHash());
  }
}
