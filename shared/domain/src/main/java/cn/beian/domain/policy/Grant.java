package cn.beian.domain.policy;

import java.util.List;

/**
 * Policies that are granted to a user together.
 *
 * @param user the sub-account's user id
 * @param name the grant's own among those to the user
 * @param policies names, {@link #MOST_POLICIES} at most; more need several grants (LC-RAM-13)
 */
public record Grant(String user, String name, List<String> policies, Policy.Change change) {
  public static final int MOST_POLICIES = 5;

  public Grant {
    policies = List.copyOf(policies);
  }

  boolean isThe(String otherUser, String otherName) {
    return user.equals(otherUser) && name.equals(otherName);
  }
}
