package cn.beian.domain.policy;

import org.jspecify.annotations.Nullable;

/**
 * Whether a user may use a permission on a resource, and why.
 *
 * @param policy which decided; null if none did
 * @param statement the place of the statement in it that decided, from 0; null if none did
 */
public record Decision(Kind kind, @Nullable String policy, @Nullable Integer statement) {
  static final Decision NOT_GRANTED = new Decision(Kind.NOT_GRANTED, null, null);

  /** What can come of it. */
  public enum Kind {
    ALLOWED,
    /** A statement denies it, whatever others allow. */
    DENIED,
    /** No statement allows it. */
    NOT_GRANTED,
    /** A policy that is granted cannot be read. It may deny anything, so nothing is allowed. */
    UNREADABLE
  }

  public boolean allowed() {
    return kind == Kind.ALLOWED;
  }
}
