package cn.beian.domain.notice;

/** How a notice reaches people (LC-CLEAN-08). */
public enum Channel {
  /** In the console's message box (站内信). */
  IN_SITE,
  SMS,
  EMAIL
}
