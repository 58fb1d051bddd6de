package cn.beian.domain.policy;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.account.Permission;
import cn.beian.domain.policy.Statement.Effect;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An account's policies and grants, as one.
 *
 * @param version counts every change of any of them; 0 before the first
 * @param policies the account's own, by name
 */
public record AccessRules(
    AccountId account, long version, Map<String, Policy> policies, List<Grant> grants) {

  public AccessRules {
    policies = Map.copyOf(policies);
    grants = List.copyOf(grants);
  }

  /** The policy of this name, managed or the account's own. */
  public Optional<Policy> policy(String name) {
    return Optional.ofNullable(Policy.MANAGED.getOrDefault(name, policies.get(name)));
  }

  /** All policies by name, the managed ones among them. */
  public Map<String, Policy> all() {
    Map<String, Policy> all = new TreeMap<>(policies);
    all.putAll(Policy.MANAGED);
    return all;
  }

  Optional<Grant> grant(String user, String name) {
    return grants.stream().filter(grant -> grant.isThe(user, name)).findFirst();
  }

  boolean grants(String policy) {
    return grants.stream().anyMatch(grant -> grant.policies().contains(policy));
  }

  /** What the user may use on the resource. */
  public Set<Permission> permissions(String user, String resource) {
    Set<Permission> permissions = EnumSet.noneOf(Permission.class);
    Permission.GRANTABLE.stream()
        .filter(each -> decide(user, each, resource).allowed())
        .forEach(permissions::add);
    return permissions;
  }

  /**
   * Whether the user may use the permission on the resource. A statement that denies goes before
   * all that allow; what nothing allows is not allowed.
   *
   * @param resource the request's path without its first slash
   */
  public Decision decide(String user, Permission permission, String resource) {
    List<String> names = granted(user);
    return unreadable(names)
        .or(() -> covering(names, Effect.DENY, permission, resource))
        .or(() -> covering(names, Effect.ALLOW, permission, resource))
        .orElse(Decision.NOT_GRANTED);
  }

  private List<String> granted(String user) {
    return grants.stream()
        .filter(grant -> grant.user().equals(user))
        .flatMap(grant -> grant.policies().stream())
        .distinct()
        .sorted()
        .toList();
  }

  private Optional<Decision> unreadable(List<String> names) {
    return names.stream()
        .filter(name -> policy(name).map(Policy::statements).isEmpty())
        .findFirst()
        .map(name -> new Decision(Decision.Kind.UNREADABLE, name, null));
  }

  private Optional<Decision> covering(
      List<String> names, Effect effect, Permission permission, String resource) {
    Decision.Kind kind = effect == Effect.DENY ? Decision.Kind.DENIED : Decision.Kind.ALLOWED;
    for (String name : names) {
      @Nullable Integer place = first(statements(name), effect, permission, resource);
      if (place != null) {
        return Optional.of(new Decision(kind, name, place));
      }
    }
    return Optional.empty();
  }

  private static @Nullable Integer first(
      List<Statement> statements, Effect effect, Permission permission, String resource) {
    for (int i = 0; i < statements.size(); i++) {
      Statement statement = statements.get(i);
      if (statement.effect() == effect && statement.covers(permission, resource)) {
        return i;
      }
    }
    return null;
  }

  private List<Statement> statements(String name) {
    return policy(name).map(Policy::statements).orElse(List.of());
  }
}
