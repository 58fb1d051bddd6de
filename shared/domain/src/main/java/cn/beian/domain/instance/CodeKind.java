package cn.beian.domain.instance;

/** Which of an instance's two quotas a service code counts against. */
public enum CodeKind {
  /** Given with the instance; one once issued counts for ever (PREP-FREE-03). */
  FREE,
  /** Bought apart and bound to an instance; it counts while it is bound (AMB-18). */
  PAID
}
