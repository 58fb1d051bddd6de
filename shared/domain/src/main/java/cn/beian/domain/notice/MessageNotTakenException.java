package cn.beian.domain.notice;

/** Whoever delivers messages did not take one, and may take it later. */
public final class MessageNotTakenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Says why.
   *
   * @param why without an address and without the message's text
   */
  public MessageNotTakenException(String why) {
    super(why);
  }
}
