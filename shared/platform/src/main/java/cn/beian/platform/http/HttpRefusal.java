package cn.beian.platform.http;

/** Refusals that HTTP itself brings, beside those of the domain. */
public enum HttpRefusal {
  MALFORMED(400),
  PRECONDITION_REQUIRED(428),
  BODY_TOO_LARGE(413),
  IDEMPOTENCY_KEY_REUSED(422),
  IDEMPOTENCY_KEY_MALFORMED(400),
  UNAVAILABLE(503),
  /** The rules cannot be trusted: nothing is checked, so nothing is let through. */
  RULES_UNUSABLE(503),
  INTERNAL(500);

  private final int status;

  HttpRefusal(int status) {
    this.status = status;
  }

  int status() {
    return status;
  }
}
