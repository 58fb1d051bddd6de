package cn.beian.domain.rule;

/** How much a finding weighs. */
public enum Severity {
  /** The order cannot be submitted. */
  REJECT,
  /** The reviewer should look; an unsure source never weighs more than this. */
  WARN,
  /** A document is wanted. */
  MATERIAL,
  /** Something to know. */
  INFO;

  /**
   * Whether an order with such a finding cannot be submitted: a refusal does so, and a document
   * that is wanted does.
   */
  public boolean blocks() {
    return this == REJECT || this == MATERIAL;
  }
}
