package cn.beian.domain.notice;

/** Delivers SMS and e-mail. */
public interface MessageGateway {

  /**
   * Hands the message over. The same id handed over again should not be delivered again.
   *
   * @throws MessageNotTakenException if it was not taken over, and may be later
   */
  Handover send(OutgoingMessage message);

  /** What became of a message that was handed over. */
  enum Handover {
    /** It will be delivered. */
    TAKEN,
    /** It will never be delivered: the address is no good. */
    REFUSED
  }
}
