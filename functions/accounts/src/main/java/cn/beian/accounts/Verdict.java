package cn.beian.accounts;

import cn.beian.domain.account.Permission;
import cn.beian.platform.json.JsonMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether a bearer may call a method, and what he may do there. It is for this method alone: what
 * may be done depends on the path.
 */
record Verdict(Bearer bearer, Method method, boolean allowed, Set<Permission> held) {

  Verdict {
    held = Set.copyOf(held);
  }

  /** What the gateway wants to know. */
  Map<String, Object> view() {
    Map<String, Object> statement =
        new JsonMap()
            .with("Action", "execute-api:Invoke")
            .with("Effect", allowed ? "Allow" : "Deny")
            .with("Resource", method.arn())
            .build();
    Map<String, Object> policy =
        new JsonMap().with("Version", "2012-10-17").with("Statement", List.of(statement)).build();
    return new JsonMap()
        .with("principalId", bearer.user())
        .with("policyDocument", policy)
        .with("context", bearer.context(held))
        .build();
  }
}
