package cn.beian.domain.notice;

/**
 * A message on its way out of the system. Its text may hold a code and its address is personal
 * data: {@link #toString} shows neither.
 *
 * @param id the same for every attempt to send it: whoever delivers it delivers an id once
 * @param mayBatch whether whoever delivers may put it together with others to the same address
 * @param to a mobile number or an e-mail address
 */
public record OutgoingMessage(
    String id, Channel channel, boolean mayBatch, String to, String title, String text) {
  @Override
  public String toString() {
    return "OutgoingMessage[" + id + ", " + channel + "]";
  }
}
