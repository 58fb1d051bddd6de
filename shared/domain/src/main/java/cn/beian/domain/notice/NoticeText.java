package cn.beian.domain.notice;

import cn.beian.domain.rule.Text;
import java.util.Set;

/** A notice's texts and the channels it goes through. */
public record NoticeText(Text title, Text text, Set<Channel> channels) {

  public NoticeText {
    channels = Set.copyOf(channels);
  }

  /** Without the text, which may hold a code. */
  @Override
  public String toString() {
    return "NoticeText[" + channels + "]";
  }
}
