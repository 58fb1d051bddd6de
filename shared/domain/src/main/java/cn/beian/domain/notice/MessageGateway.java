package cn.beian.domain.notice;

/** Delivers SMS and e-mail. */
public interface MessageGateway {

  /**
   * Hands the message over. The same id handed over again is not delivered again.
   *
   * @throws RuntimeException if it was not taken over: call again later
   */
  void send(OutgoingMessage message);
}
