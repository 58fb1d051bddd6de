package cn.beian.domain.account;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What a sub-account may do (LC-RAM-01..06). None of them implies another (LC AMB-35). */
public enum Permission {
  VIEW("beian:view"),
  ADD("beian:add"),
  UPDATE("beian:update"),
  DELETE("beian:delete"),
  TRANSFER("beian:transfer"),
  /** Service codes and the instances that give them (LC AMB-34). */
  SERVICE_CODES("bsn:*"),
  /** Policies and to whom they are granted: for an account's owner; no policy can grant it. */
  POLICIES("ram:*");

  /** What policies can grant. */
  public static final Set<Permission> GRANTABLE =
      Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(POLICIES)));

  private final String action;

  Permission(String action) {
    this.action = action;
  }

  /** The action's name in policies and tokens. */
  public String action() {
    return action;
  }

  /** The permission with this action name. */
  public static Optional<Permission> of(String action) {
    return Arrays.stream(values()).filter(each -> each.action.equals(action)).findFirst();
  }
}
