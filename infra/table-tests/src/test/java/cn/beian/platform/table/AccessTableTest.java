package cn.beian.platform.table;

import static cn.beian.platform.table.Together.together;
import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.Caller;
import cn.beian.domain.policy.AccessRules;
import cn.beian.domain.policy.Grant;
import cn.beian.domain.policy.ManageAccess;
import cn.beian.domain.policy.ManageAccess.Wish;
import cn.beian.domain.policy.Policy;
import cn.beian.domain.policy.Statement;
import cn.beian.domain.policy.Statement.Effect;
import cn.beian.domain.refusal.Outcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Policies and grants in the table: whoever changes them at the same moment, they fit together. */
class AccessTableTest {
  private static final Caller OWNER = Agency.customer("a");
  private static final Wish LOOK =
      new Wish(
          "look",
          List.of(
              new Statement(
                  Effect.ALLOW, List.of("beian:view", "bsn:*"), List.of("orders", "records"))));

  private final Agency agency = Agency.open();
  private final AccessTable table = new AccessTable(agency.table);
  private final ManageAccess manage = new ManageAccess(table, agency.clock);

  private AccessRules rules() {
    return table.of(OWNER.account());
  }

  @Test
  void whatIsWrittenIsReadBackWithOneQueryAndGoesWhenItIsRemoved() {
    Outcome<Policy> policy = manage.put(OWNER, "Viewers", LOOK);
    Outcome<Grant> grant = manage.grant(OWNER, "user-9", "first", List.of("Viewers"));
    assertThat(Outcome.done(rules().policies().get("Viewers"))).isEqualTo(policy);
    assertThat(rules().grants()).containsExactly(((Outcome.Done<Grant>) grant).value());
    assertThat(rules().version()).isEqualTo(2);
    assertThat(table.of(Agency.customer("b").account()))
        .isEqualTo(new AccessRules(Agency.customer("b").account(), 0, Map.of(), List.of()));
    assertThat(manage.revoke(OWNER, "user-9", "first")).isInstanceOf(Outcome.Done.class);
    assertThat(manage.remove(OWNER, "Viewers")).isInstanceOf(Outcome.Done.class);
    assertThat(rules().policies()).isEmpty();
    assertThat(rules().grants()).isEmpty();
    assertThat(agency.items()).as("the version alone").hasSize(1);
  }

  @Test
  void aChangeOfWhatWasReadBeforeIsRefused() {
    AccessRules before = rules();
    manage.put(OWNER, "Viewers", LOOK);
    Policy policy = rules().policies().get("Viewers");
    assertThat(table.put(before, policy)).isInstanceOf(Outcome.Refused.class);
    assertThat(table.remove(before, policy)).isInstanceOf(Outcome.Refused.class);
    assertThat(rules().version()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {61, 62})
  void ofManyChangesAtTheSameMomentNoneLeavesAGrantWithoutItsPolicy(long seed) {
    List<Outcome<?>> outcomes = together(seed, 24, this::change);
    long done = outcomes.stream().filter(Outcome.Done.class::isInstance).count();
    assertThat(rules().version()).as("seed " + seed).isEqualTo(done);
    assertThat(rules().grants())
        .as("seed " + seed)
        .allSatisfy(grant -> assertThat(rules().policies().keySet()).containsAll(grant.policies()));
  }

  private Outcome<?> change(int i) {
    String name = "p" + i % 2;
    return switch (i % 3) {
      case 0 -> manage.put(OWNER, name, LOOK);
      case 1 -> manage.grant(OWNER, "user-" + i % 4, "first", List.of(name));
      default -> manage.remove(OWNER, name);
    };
  }
}
