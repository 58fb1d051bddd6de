package cn.beian.domain.notice;

/** How a notice reaches people (LC-CLEAN-08). */
public enum Channel {
  /** In the console's message box (站内信). */
  IN_SITE,
  SMS,
  EMAIL;

  /** Whether it leads out of the system. */
  public boolean outside() {
    return this != IN_SITE;
  }

  /** Whether a text names one that leads out of the system. */
  static boolean outside(String name) {
    return SMS.name().equals(name) || EMAIL.name().equals(name);
  }
}
