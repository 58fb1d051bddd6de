package cn.beian.domain.rule;

/**
 * A rule pack cannot be trusted: it is not the one that was reviewed, or it holds a rule that
 * nobody understands. No order is measured by what is left of it.
 */
public final class UnusableRulesException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Names the file and what is wrong with it. */
  public UnusableRulesException(String message, Throwable cause) {
    super(message, cause);
  }

  public UnusableRulesException(String message) {
    super(message);
  }
}
