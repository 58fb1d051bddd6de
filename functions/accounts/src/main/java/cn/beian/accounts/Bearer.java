package cn.beian.accounts;

import cn.beian.domain.account.Role;
import java.util.List;
import java.util.Map;

/**
 * What a token says of its bearer.
 *
 * @param actions the actions of sub-account permissions, such as {@code beian:view}
 */
record Bearer(String account, String user, Role role, List<String> actions) {

  Bearer {
    actions = List.copyOf(actions);
  }

  /** What the gateway passes on to handlers. */
  Map<String, Object> context() {
    return Map.of(
        "account",
        account,
        "user",
        user,
        "role",
        role.name(),
        "actions",
        String.join(",", actions));
  }
}
