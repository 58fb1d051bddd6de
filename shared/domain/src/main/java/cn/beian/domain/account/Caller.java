package cn.beian.domain.account;

import java.util.Set;

/**
 * Who is calling.
 *
 * @param account the account the caller acts for; for staff and machines the provider's own
 * @param user the user's id, for the history and the audit
 */
public record Caller(AccountId account, String user, Role role, Set<Permission> permissions) {

  public Caller {
    permissions = Set.copyOf(permissions);
  }

  /** Whether a customer's caller holds the permission. Staff and machines hold none. */
  public boolean may(Permission permission) {
    return role == Role.CUSTOMER && permissions.contains(permission);
  }
}
