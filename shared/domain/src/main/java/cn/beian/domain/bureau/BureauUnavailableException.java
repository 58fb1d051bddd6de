package cn.beian.domain.bureau;

/** The administration's interface did not answer, or is busy. The call may be repeated. */
public final class BureauUnavailableException extends RuntimeException {

  /**
   * @param message what happened, without content of the order
   */
  public BureauUnavailableException(String message) {
    super(message);
  }
}
