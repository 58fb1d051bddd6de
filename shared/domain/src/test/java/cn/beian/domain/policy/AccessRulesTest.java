package cn.beian.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.account.Permission;
import cn.beian.domain.policy.Decision.Kind;
import cn.beian.domain.policy.Statement.Effect;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessRulesTest {
  private static final AccountId ACCOUNT = new AccountId("account-1");
  private static final Policy.Change CHANGE = new Policy.Change("owner", Instant.EPOCH);
  private static final String USER = "user-2";

  private static Statement statement(Effect effect, String action, String resource) {
    return new Statement(effect, List.of(action), List.of(resource));
  }

  private static Policy policy(String name, Statement... statements) {
    return new Policy(name, null, List.of(statements), CHANGE);
  }

  private static AccessRules granted(Policy... policies) {
    Map<String, Policy> byName = new HashMap<>();
    Arrays.stream(policies).forEach(each -> byName.put(each.name(), each));
    List<String> names = Arrays.stream(policies).map(Policy::name).toList();
    return new AccessRules(ACCOUNT, 1, byName, List.of(new Grant(USER, "all", names, CHANGE)));
  }

  private static AccessRules granted(String... managed) {
    Grant grant = new Grant(USER, "all", List.of(managed), CHANGE);
    return new AccessRules(ACCOUNT, 1, Map.of(), List.of(grant));
  }

  @Test
  void whatIsNotGrantedIsNotAllowed() {
    AccessRules none = new AccessRules(ACCOUNT, 0, Map.of(), List.of());
    assertThat(none.permissions(USER, "orders")).isEmpty();
    assertThat(none.decide(USER, Permission.VIEW, "orders"))
        .isEqualTo(new Decision(Kind.NOT_GRANTED, null, null));
  }

  @Test
  void anotherUsersGrantIsNobodyElses() {
    AccessRules rules = granted("BeianFullAccess");
    assertThat(rules.permissions("user-3", "orders")).isEmpty();
  }

  @Test
  void managedPoliciesGrantAllOfTheirService() {
    assertThat(granted("BeianFullAccess").permissions(USER, "orders"))
        .containsExactlyInAnyOrder(
            Permission.VIEW,
            Permission.ADD,
            Permission.UPDATE,
            Permission.DELETE,
            Permission.TRANSFER);
    assertThat(granted("BsnFullAccess").permissions(USER, "orders"))
        .containsExactly(Permission.SERVICE_CODES);
  }

  @ParameterizedTest
  @CsvSource({
    "beian:view, *, orders/1, VIEW, true",
    "beian:view, *, orders/1, ADD, false",
    "beian:*, *, orders/1, DELETE, true",
    "beian:*, *, orders/1, SERVICE_CODES, false",
    "*, *, orders/1, SERVICE_CODES, true",
    "*, *, orders/1, POLICIES, false",
    "bsn:*, *, service-codes, SERVICE_CODES, true",
    "beian:*e, *, orders, UPDATE, true",
    "beian:*e, *, orders, VIEW, false",
    "BEIAN:VIEW, *, orders, VIEW, false",
    "beian:view, orders/*, orders/1, VIEW, true",
    "beian:view, orders/*, orders, VIEW, false",
    "beian:view, orders/*, records, VIEW, false",
    "beian:view, orders/1, orders/11, VIEW, false",
    "beian:view, orders.1, orders/1, VIEW, false",
    "beian:view, o*r*s, orders, VIEW, true",
    "beian:view, orders*rs, orders, VIEW, false",
    "beian:view, *ders*, orders/1, VIEW, true",
    "beian:view, o*x*s, orders, VIEW, false",
    "beian:view, **, orders, VIEW, true",
  })
  void patternsCoverWhatTheySay(
      String action, String resource, String called, Permission permission, boolean allowed) {
    AccessRules rules = granted(policy("p", statement(Effect.ALLOW, action, resource)));
    assertThat(rules.permissions(USER, called).contains(permission)).isEqualTo(allowed);
  }

  /** Tried one way after the other, this would not end before the authorizer has to answer. */
  @Test
  void aPatternOfManyStarsIsJudgedLikeAnyOther() {
    String pattern = "*a".repeat(100) + "b";
    assertThat(Statement.matches(pattern, "a".repeat(5000))).isFalse();
    assertThat(Statement.matches(pattern, "a".repeat(5000) + "b")).isTrue();
  }

  @Test
  void aDenialWinsWhereverItStands() {
    Policy allows = policy("a", statement(Effect.ALLOW, "beian:*", "*"));
    Policy denies =
        policy(
            "z",
            statement(Effect.ALLOW, "beian:view", "*"),
            statement(Effect.DENY, "beian:delete", "orders/*"));
    AccessRules rules = granted(allows, denies);
    assertThat(rules.decide(USER, Permission.DELETE, "orders/1"))
        .isEqualTo(new Decision(Kind.DENIED, "z", 1));
    assertThat(rules.decide(USER, Permission.DELETE, "records"))
        .isEqualTo(new Decision(Kind.ALLOWED, "a", 0));
    assertThat(rules.decide(USER, Permission.VIEW, "orders/1").allowed()).isTrue();
  }

  @Test
  void aPolicyThatCannotBeReadOrIsGoneGrantsNothingAndHidesWhatItMayDeny() {
    Policy readable = policy("a", statement(Effect.ALLOW, "*", "*"));
    Policy broken = new Policy("b", null, null, CHANGE);
    assertThat(granted(readable, broken).decide(USER, Permission.VIEW, "orders"))
        .isEqualTo(new Decision(Kind.UNREADABLE, "b", null));
    assertThat(granted("BeianFullAccess", "gone").decide(USER, Permission.VIEW, "orders").kind())
        .isEqualTo(Kind.UNREADABLE);
  }

  @Test
  void nothingAllowsWhatIsTheOwners() {
    AccessRules rules = granted(policy("all", statement(Effect.ALLOW, "*", "*")));
    assertThat(rules.permissions(USER, "policies"))
        .containsExactlyInAnyOrderElementsOf(Permission.GRANTABLE);
  }

  /** A reading of the rule that has nothing in common with ours: all statements, one by one. */
  private static boolean allowed(List<Statement> statements, String action, String resource) {
    boolean allowed = false;
    for (Statement each : statements) {
      boolean covers =
          covers(each.actions().getFirst(), action)
              && covers(each.resources().getFirst(), resource);
      if (covers && each.effect() == Effect.DENY) {
        return false;
      }
      allowed |= covers;
    }
    return allowed;
  }

  private static boolean covers(String pattern, String text) {
    int star = pattern.indexOf('*');
    return star < 0
        ? pattern.equals(text)
        : text.length() >= pattern.length() - 1
            && text.startsWith(pattern.substring(0, star))
            && text.endsWith(pattern.substring(star + 1));
  }

  @Test
  void manyPoliciesComeToWhatTheirStatementsSayOneByOne() {
    Random random = new Random(20261123);
    List<String> actions =
        List.of("*", "beian:*", "bsn:*", "beian:view", "beian:*e", "beian:delete", "b*:view");
    List<String> resources = List.of("*", "orders", "orders/*", "*/1", "orders/1", "rec*");
    List<String> called = List.of("orders", "orders/1", "records", "orders/1/materials");
    for (int i = 0; i < 2000; i++) {
      List<Policy> policies = new ArrayList<>();
      List<Statement> all = new ArrayList<>();
      for (int p = random.nextInt(4); p >= 0; p--) {
        Effect effect = random.nextInt(3) == 0 ? Effect.DENY : Effect.ALLOW;
        Statement one = statement(effect, any(random, actions), any(random, resources));
        all.add(one);
        policies.add(policy("p" + p, one));
      }
      AccessRules rules = granted(policies.toArray(Policy[]::new));
      String resource = any(random, called);
      for (Permission each : Permission.GRANTABLE) {
        assertThat(rules.decide(USER, each, resource).allowed())
            .as("%s on %s by %s", each, resource, all)
            .isEqualTo(allowed(all, each.action(), resource));
      }
    }
  }

  private static String any(Random random, List<String> some) {
    return some.get(random.nextInt(some.size()));
  }

  @Test
  void routesAreFoundByWhatTheySayOfThePath() {
    assertThat(Routes.find("GET", "/orders/01J").map(Routes.Route::anyOf))
        .contains(Set.of(Permission.VIEW));
    assertThat(route("GET", "/orders/01J/")).isNull();
    assertThat(route("GET", "//orders")).isNull();
    assertThat(route("PUT", "/orders")).isNull();
    assertThat(route("POST", "/messages/readings")).isEqualTo("/messages/readings");
    assertThat(route("GET", "/rules/CN-GD/changes")).isEqualTo("/rules/{province}/changes");
  }

  private static @Nullable String route(String method, String path) {
    return Routes.find(method, path).map(Routes.Route::path).orElse(null);
  }
}
