package cn.beian.domain.code;

/** Where a service code stands (PREP-CODE-01..05). */
public enum ServiceCodeState {
  /** Tied to an instance and free to use (已绑定). */
  BOUND,
  /** Taken by an order in progress (备案中). */
  FILING,
  /** Spent for ever on a filed service (已备案). */
  FILED
}
