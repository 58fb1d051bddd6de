package cn.beian.domain.notice;

import cn.beian.domain.account.AccountId;

/** Where accounts' preferences are kept. */
public interface PreferenceStore {

  /** What an account prefers; {@link NoticePreferences#NONE} if it never said. */
  NoticePreferences of(AccountId account);
}
