package cn.beian.domain.code;

/** Where a service code stands (PREP-CODE-01..05, and EXPIRED of our own, AMB-20). */
public enum ServiceCodeState {
  /** Bought, and tied to no instance yet (未绑定). */
  UNBOUND,
  /** Tied to an instance and free to use (已绑定). */
  BOUND,
  /** Taken by an order in progress (备案中). */
  FILING,
  /** Spent for ever on a filed service (已备案). */
  FILED,
  /** Paid back: never to be bound or used again (已退费). */
  REFUNDED,
  /** A paid code whose term was over before it was used. */
  EXPIRED
}
