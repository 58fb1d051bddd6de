package cn.beian.domain.rule;

/** What can stand in the way of a field of an order without being in the order itself. */
public enum Obstacle {
  /** No such service code has been issued. */
  CODE_UNKNOWN,
  /** The service code is in another order or spent (FAQ-CODE-12). */
  CODE_TAKEN,
  /** The service code is bought and not bound to an instance yet (PREP-PAID-05). */
  CODE_UNBOUND,
  /** The service code was refunded, or its term is over (PREP-PAID-06, PREP-CODE-05). */
  CODE_ENDED,
  /** Another service of the order names the same service code (FAQ-CODE-03). */
  CODE_REPEATED,
  /** The server, or the service code's, has expired or was given back (FAQ-CODE-16). */
  SERVER_EXPIRED,
  /** The account has no such instance (FAQ-CODE-20a, PREP-XACC-04). */
  INSTANCE_UNKNOWN,
  /** No code of the instance is free to use, and it cannot give a new one (FAQ-CODE-10). */
  INSTANCE_WITHOUT_CODE,
  /** Another open order holds it (FAQ-CONC-01..03). */
  IN_ANOTHER_ORDER,
  /** A filed record has it. */
  ON_RECORD,
  /** The administration has blacklisted it (FAQ-NUM-10). */
  BLACKLISTED,
  /** The person has not passed the face check (FAQ-MAT-14). */
  FACE_UNCHECKED
}
