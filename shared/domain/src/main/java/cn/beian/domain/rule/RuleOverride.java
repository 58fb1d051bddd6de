package cn.beian.domain.rule;

import cn.beian.domain.account.AccountId;
import java.time.Instant;

/**
 * A reviewer's record that a value may pass although it breaks a rule (人工放行), such as a credit code
 * that is real and fails its check digit. It is for one value: when that changes, it covers
 * nothing.
 *
 * @param path JSON Pointer to the field
 * @param valueHash {@link Overrides#hash} of the field's value
 * @param by the reviewer
 * @param reason what the reviewer saw; no personal data
 * @see "official-standards §6.4"
 */
public record RuleOverride(
    String ruleId, String path, String valueHash, AccountId by, Instant at, String reason) {}
