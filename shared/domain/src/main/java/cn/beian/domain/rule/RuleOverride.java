package cn.beian.domain.rule;

import java.time.Instant;

/**
 * A reviewer's record that a value may pass although it breaks a rule (人工放行), such as a credit code
 * that is real and fails its check digit. It is for one value: when that changes, it covers
 * nothing.
 *
 * @param path JSON Pointer to the field
 * @param valueHash {@link Overrides#hash} of the field's value
 * @param by the reviewer's user id
 * @param reason what the reviewer saw; no personal data
 * @see "official-standards §6.4"
 */
public record RuleOverride(
    String ruleId, String path, String valueHash, String by, Instant at, String reason) {

  /** Whether both let the same value of the same field pass. */
  public boolean coversTheSame(RuleOverride other) {
    return ruleId.equals(other.ruleId)
        && path.equals(other.path)
        && valueHash.equals(other.valueHash);
  }
}
