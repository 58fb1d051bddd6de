package cn.beian.domain.rule;

/** What can stand in the way of a field of an order without being in the order itself. */
public enum Obstacle {
  /** No such service code has been issued. */
  CODE_UNKNOWN,
  /** The service code is in another order or spent (FAQ-CODE-12). */
  CODE_TAKEN,
  /** Another service of the order names the same service code (FAQ-CODE-03). */
  CODE_REPEATED,
  /** The service code's server has expired (FAQ-CODE-16). */
  SERVER_EXPIRED,
  /** Another open order holds it (FAQ-CONC-01..03). */
  IN_ANOTHER_ORDER,
  /** A filed record has it. */
  ON_RECORD,
  /** The administration has blacklisted it (FAQ-NUM-10). */
  BLACKLISTED
}
