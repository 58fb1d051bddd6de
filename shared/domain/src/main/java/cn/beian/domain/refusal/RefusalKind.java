package cn.beian.domain.refusal;

/** The kinds of refusal. An HTTP handler maps each to one status. */
public enum RefusalKind {
  NOT_FOUND,
  FORBIDDEN,
  /** The state of things does not allow it. */
  CONFLICT,
  /** What was sent does not do. */
  INVALID,
  /** The caller has seen an older version. */
  STALE,
  /** Too many attempts: the parameter {@code seconds} says when to try again. */
  THROTTLED,
  /** The rival write may be over in a moment: try again. */
  BUSY,
  /** Somebody outside who is needed does not answer: try again later. */
  UNAVAILABLE
}
