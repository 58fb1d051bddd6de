package cn.beian.platform.table;

import cn.beian.domain.account.AccountId;
import java.util.Locale;

/** Keys of accounts' feeds and webhooks. */
final class FeedKeys {
  static final String ENTRY = "ENTRY#";
  static final String WEBHOOK = "WEBHOOK#";

  private FeedKeys() {}

  /** An address that an account's events go to. */
  static Key webhook(AccountId account, String name) {
    return new Key(Key.account(account), WEBHOOK + name);
  }

  /** How many webhooks an account has. */
  static Key webhooks(AccountId account) {
    return new Key(Key.account(account), "WEBHOOKS");
  }

  /** An event of an account's webhooks. */
  static Key event(AccountId account, String event) {
    return new Key(Key.account(account), Key.EVENT + event);
  }

  /** The partition of an account's feed. */
  static String feed(AccountId account) {
    return "FEED#" + account;
  }

  /** An event in an account's feed; positions sort as numbers do. */
  static Key entry(AccountId account, long position) {
    return new Key(feed(account), ENTRY + String.format(Locale.ROOT, "%012d", position));
  }

  /** The last position of an account's feed. */
  static Key position(AccountId account) {
    return new Key(feed(account), "POSITION");
  }

  /** The last sequence number of an account's events of one thing. */
  static Key sequence(AccountId account, String subjectId) {
    return new Key(feed(account), "SEQUENCE#" + subjectId);
  }

  /** Marks an event that is in the feed. */
  static Key fed(AccountId account, String event) {
    return new Key(feed(account), "FED#" + event);
  }
}
