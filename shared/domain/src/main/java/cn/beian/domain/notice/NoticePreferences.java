package cn.beian.domain.notice;

import cn.beian.domain.rule.Text;
import java.util.Map;
import java.util.Set;

/**
 * How an account wants to be told outside its message box.
 *
 * @param language of what goes out
 * @param off the notices it does not want through a channel; only optional ones count
 */
public record NoticePreferences(Language language, Map<Channel, Set<String>> off) {

  /** Whoever never said anything: everything, in Chinese. */
  public static final NoticePreferences NONE = new NoticePreferences(Language.ZH_CN, Map.of());

  public NoticePreferences {
    off = Map.copyOf(off);
  }

  /** Whether a notice is to go out through a channel. */
  boolean wants(Notice notice, Channel channel) {
    return !notice.optional() || !off.getOrDefault(channel, Set.of()).contains(notice.name());
  }

  /** A text in the account's language. */
  String in(Text text) {
    return language == Language.EN ? text.en() : text.zh();
  }

  /** What notices are written in. */
  public enum Language {
    ZH_CN,
    EN
  }
}
