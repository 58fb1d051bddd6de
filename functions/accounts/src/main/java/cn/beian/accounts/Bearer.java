package cn.beian.accounts;

import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a token says of its bearer.
 *
 * @param actions the actions that the identity service lets him use, such as {@code beian:view};
 *     nothing is read of them for a sub-account
 * @param subAccount whether he is one, and may do what policies grant him
 */
record Bearer(String account, String user, Role role, List<String> actions, boolean subAccount) {

  Bearer {
    actions = List.copyOf(actions);
  }

  /** What the token itself lets him do: nothing, for a sub-account. */
  Set<Permission> own() {
    Set<Permission> own = EnumSet.noneOf(Permission.class);
    if (!subAccount) {
      Arrays.stream(Permission.values())
          .filter(each -> actions.contains(each.action()))
          .forEach(own::add);
    }
    return own;
  }

  /** What the gateway passes on to handlers. */
  Map<String, Object> context(Set<Permission> permissions) {
    String allowed =
        permissions.stream().sorted().map(Permission::action).collect(Collectors.joining(","));
    return Map.of("account", account, "user", user, "role", role.name(), "actions", allowed);
  }
}
