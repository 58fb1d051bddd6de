package cn.beian.domain.rule;

/** How a document that was good on one day fails on a later one. */
public enum Lateness {
  /** Its validity is over, or ends sooner than its rule allows. */
  EXPIRED,
  /** It was issued longer ago than its rule allows. */
  TOO_OLD
}
