package cn.beian.domain.policy;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.refusal.Outcome;

/**
 * Where policies and grants are kept. Each write is refused with STALE_VERSION when anything of the
 * account was changed since it was read.
 */
public interface AccessStore {

  /** An account's as they are now. */
  AccessRules of(AccountId account);

  /** Writes a policy, in the place of an older one. */
  Outcome<Policy> put(AccessRules read, Policy policy);

  /** Removes a policy. */
  Outcome<Policy> remove(AccessRules read, Policy policy);

  /** Writes a grant, in the place of an older one. */
  Outcome<Grant> put(AccessRules read, Grant grant);

  /** Removes a grant. */
  Outcome<Grant> remove(AccessRules read, Grant grant);
}
