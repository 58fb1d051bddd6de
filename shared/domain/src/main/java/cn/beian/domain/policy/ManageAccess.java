package cn.beian.domain.policy;

import cn.beian.domain.account.Caller;
import cn.beian.domain.refusal.Attempts;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes, removes, grants and revokes policies for an account's owner. */
public final class ManageAccess {
  private static final int MOST_POLICIES = 100;
  private static final int MOST_GRANTS = 500;

  private final AccessStore store;
  private final InstantSource clock;

  public ManageAccess(AccessStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /** What a policy is to say. */
  public record Wish(@Nullable String description, List<Statement> statements) {
    public Wish {
      statements = List.copyOf(statements);
    }
  }

  /** Returns the policy; POLICY_MANAGED, TOO_MANY_POLICIES or BUSY. */
  public Outcome<Policy> put(Caller caller, String name, Wish wish) {
    Policy policy = new Policy(name, wish.description(), wish.statements(), by(caller));
    return change(
        caller,
        rules -> {
          if (Policy.MANAGED.containsKey(name)) {
            return Outcome.refused(RefusalCode.POLICY_MANAGED);
          }
          return rules.policies().containsKey(name) || rules.policies().size() < MOST_POLICIES
              ? store.put(rules, policy)
              : Outcome.refused(tooMany(MOST_POLICIES));
        });
  }

  /**
   * Returns the policy that was removed; POLICY_MANAGED, POLICY_NOT_FOUND, POLICY_GRANTED, BUSY.
   */
  public Outcome<Policy> remove(Caller caller, String name) {
    return change(
        caller,
        rules -> {
          Policy policy = rules.policy(name).orElse(null);
          if (policy == null) {
            return Outcome.refused(RefusalCode.POLICY_NOT_FOUND);
          }
          if (policy.change() == null) {
            return Outcome.refused(RefusalCode.POLICY_MANAGED);
          }
          return rules.grants(name)
              ? Outcome.refused(RefusalCode.POLICY_GRANTED)
              : store.remove(rules, policy);
        });
  }

  /**
   * Returns the grant; POLICY_UNKNOWN, TOO_MANY_POLICIES or BUSY.
   *
   * @param policies names, five at most
   */
  public Outcome<Grant> grant(Caller caller, String user, String name, List<String> policies) {
    Grant grant = new Grant(user, name, policies, by(caller));
    return change(
        caller,
        rules -> {
          for (String policy : policies) {
            if (rules.policy(policy).isEmpty()) {
              return Outcome.refused(
                  Refusal.of(RefusalCode.POLICY_UNKNOWN, Map.of("policy", policy)));
            }
          }
          return rules.grant(user, name).isPresent() || rules.grants().size() < MOST_GRANTS
              ? store.put(rules, grant)
              : Outcome.refused(tooMany(MOST_GRANTS));
        });
  }

  /** Returns the grant that was revoked; GRANT_NOT_FOUND or BUSY. */
  public Outcome<Grant> revoke(Caller caller, String user, String name) {
    return change(
        caller,
        rules ->
            rules
                .grant(user, name)
                .map(grant -> store.remove(rules, grant))
                .orElseGet(() -> Outcome.refused(RefusalCode.GRANT_NOT_FOUND)));
  }

  /** Somebody who asks for no version is not told of one. */
  private <T> Outcome<T> change(Caller caller, Function<AccessRules, Outcome<T>> change) {
    Outcome<T> outcome = Attempts.whileOvertaken(() -> change.apply(store.of(caller.account())));
    return outcome instanceof Outcome.Refused<T>(Refusal refusal)
            && refusal.code() == RefusalCode.STALE_VERSION
        ? Outcome.refused(RefusalCode.BUSY)
        : outcome;
  }

  private Policy.Change by(Caller caller) {
    return new Policy.Change(caller.user(), clock.instant());
  }

  private static Refusal tooMany(int most) {
    return Refusal.of(RefusalCode.TOO_MANY_POLICIES, Map.of("most", Integer.toString(most)));
  }
}
