package cn.beian.platform.table;

import cn.beian.domain.account.AccountId;

/** Keys of accounts' policies and grants. */
final class AccessKeys {
  /** What all of them begin with, in the account's partition. */
  static final String ACCESS = "ACCESS#";

  static final String POLICY = ACCESS + "POLICY#";
  static final String GRANT = ACCESS + "GRANT#";

  private AccessKeys() {}

  /** How often any of them was changed. */
  static Key version(AccountId account) {
    return new Key(Key.account(account), ACCESS + "VERSION");
  }

  static Key policy(AccountId account, String name) {
    return new Key(Key.account(account), POLICY + name);
  }

  /** Neither a user nor a grant has a # in its name. */
  static Key grant(AccountId account, String user, String name) {
    return new Key(Key.account(account), GRANT + user + "#" + name);
  }
}
