package cn.beian.domain.notice;

import cn.beian.domain.rule.Text;

/** A notice's texts. */
public record NoticeText(Text title, Text text) {

  /** Without the text, which may hold a code. */
  @Override
  public String toString() {
    return "NoticeText[]";
  }
}
