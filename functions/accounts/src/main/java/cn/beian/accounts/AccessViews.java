package cn.beian.accounts;

import cn.beian.domain.account.Permission;
import cn.beian.domain.policy.AccessRules;
import cn.beian.domain.policy.Decision;
import cn.beian.domain.policy.Grant;
import cn.beian.domain.policy.Policy;
import cn.beian.domain.policy.Routes.Route;
import cn.beian.domain.policy.Statement;
import cn.beian.platform.json.JsonMap;
import cn.beian.platform.policy.PolicyDocuments;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Policies, grants and what they come to, as the account's owner sees them. */
final class AccessViews {
  private AccessViews() {}

  static Map<String, Object> rules(AccessRules rules) {
    return new JsonMap()
        .with("policies", rules.all().values().stream().map(AccessViews::policy).toList())
        .with(
            "grants",
            rules.grants().stream()
                .sorted(Comparator.comparing(Grant::user).thenComparing(Grant::name))
                .map(AccessViews::grant)
                .toList())
        .build();
  }

  static Map<String, Object> policy(Policy policy) {
    List<Statement> statements = policy.statements();
    return changed(
            new JsonMap()
                .with("name", policy.name())
                .with("managed", policy.change() == null)
                .with("description", policy.description())
                .with("readable", statements != null)
                .with("document", statements == null ? null : PolicyDocuments.write(statements)),
            policy.change())
        .build();
  }

  static Map<String, Object> grant(Grant grant) {
    return changed(
            new JsonMap()
                .with("user", grant.user())
                .with("name", grant.name())
                .with("policies", grant.policies()),
            grant.change())
        .build();
  }

  private static JsonMap changed(JsonMap view, Policy.@Nullable Change change) {
    return change == null
        ? view
        : view.with("changedBy", change.by()).with("changedAt", change.at());
  }

  /**
   * Whether the user may make a call, and why.
   *
   * @param resource the path as the user would call it
   */
  static Map<String, Object> simulated(
      AccessRules rules, String user, Route route, String resource) {
    Map<Permission, Decision> decisions = new TreeMap<>();
    route.anyOf().forEach(each -> decisions.put(each, rules.decide(user, each, resource)));
    return new JsonMap()
        .with("method", route.method())
        .with("path", route.path())
        .with("allowed", decisions.values().stream().anyMatch(Decision::allowed))
        .with(
            "decisions",
            decisions.entrySet().stream()
                .map(each -> decision(each.getKey().action(), each.getValue()))
                .toList())
        .build();
  }

  private static Map<String, Object> decision(String action, Decision decision) {
    return new JsonMap()
        .with("action", action)
        .with("decision", decision.kind())
        .with("policy", decision.policy())
        .with("statement", decision.statement())
        .build();
  }
}
