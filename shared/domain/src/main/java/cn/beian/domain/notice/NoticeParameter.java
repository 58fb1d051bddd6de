package cn.beian.domain.notice;

import java.util.Locale;

/** What a notice's texts may name: nothing personal, but for the code, which is kept nowhere. */
public enum NoticeParameter {
  /** The order's id. */
  ORDER,
  /** The subject's filing number. */
  NUMBER,
  /** The time of an appointment, in Beijing. */
  AT,
  /** The day to which the clean-up of the order is put off. */
  DAY,
  /** The id of a purchase, a service code, an instance or whatever else an event is about. */
  ID,
  /** The code of an SMS check: filled in when it is sent, and never kept. */
  CODE;

  /** How texts name it, in braces. */
  public String slot() {
    return name().toLowerCase(Locale.ROOT);
  }
}
