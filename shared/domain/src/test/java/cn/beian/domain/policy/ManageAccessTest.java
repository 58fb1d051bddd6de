package cn.beian.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ManageAccessTest {
  private static final Policy.Change CHANGE = new Policy.Change("owner", Instant.EPOCH);
  private static final List<String> ALL = List.of("BeianFullAccess");
  private static final Caller OWNER =
      new Caller(new AccountId("account-1"), "owner", Role.CUSTOMER, Set.of(Permission.POLICIES));

  /** Always full of grants, and never ahead of what was read, or always. */
  private record Full(boolean overtaken) implements AccessStore {
    @Override
    public AccessRules of(AccountId account) {
      List<Grant> grants =
          IntStream.range(0, 500).mapToObj(i -> new Grant("u" + i, "g", ALL, CHANGE)).toList();
      return new AccessRules(account, 1, Map.of(), grants);
    }

    private <T> Outcome<T> written(T value) {
      return overtaken ? Outcome.refused(RefusalCode.STALE_VERSION) : Outcome.done(value);
    }

    @Override
    public Outcome<Policy> put(AccessRules read, Policy policy) {
      return written(policy);
    }

    @Override
    public Outcome<Policy> remove(AccessRules read, Policy policy) {
      return written(policy);
    }

    @Override
    public Outcome<Grant> put(AccessRules read, Grant grant) {
      return written(grant);
    }

    @Override
    public Outcome<Grant> remove(AccessRules read, Grant grant) {
      return written(grant);
    }
  }

  private static ManageAccess manage(boolean overtaken) {
    return new ManageAccess(new Full(overtaken), () -> Instant.EPOCH);
  }

  @Test
  void fiveHundredGrantsAreEnoughAndCanBeChanged() {
    assertThat(manage(false).grant(OWNER, "u500", "g", ALL))
        .isEqualTo(
            Outcome.refused(Refusal.of(RefusalCode.TOO_MANY_POLICIES, Map.of("most", "500"))));
    assertThat(manage(false).grant(OWNER, "u7", "g", ALL))
        .isEqualTo(Outcome.done(new Grant("u7", "g", ALL, CHANGE)));
  }

  @Test
  void whoIsAlwaysOvertakenIsToldToComeAgain() {
    assertThat(manage(true).revoke(OWNER, "u7", "g")).isEqualTo(Outcome.refused(RefusalCode.BUSY));
  }
}
