package cn.beian.domain.upload;

import cn.beian.domain.filing.Province;
import cn.beian.domain.refusal.Outcome;
import java.util.List;
import java.util.Optional;

/** Where channels are kept, and who works on one. */
public interface ChannelStore {

  /**
   * Takes a channel to work on it, for a limited time. Empty while somebody else has it: they are
   * told to look once more before they give it back.
   */
  Optional<Held> take(Province province);

  /** Gives it back. False if somebody wanted it meanwhile: then it is still held. */
  boolean giveBack(Held held);

  /** Gives it back whatever waits. */
  void leave(Held held);

  /** The channel as it is now. */
  Channel channel(Province province);

  /** Writes the channel's next version. False if it is not as it was read. */
  boolean save(Channel next);

  /**
   * Writes that a file was accepted whose order has gone on already.
   *
   * @return the channel, or STALE_VERSION if it is not as it was read
   */
  Outcome<Channel> accept(Channel next, Upload upload);

  /** What waits to be sent, oldest hand-over first. */
  List<String> waiting(Province province, int most);

  /** Whether a hand-over waits, or is on its way. */
  boolean waits(Province province, String submissionId);

  /** Forgets a hand-over that is not to be sent. */
  void drop(Province province, String submissionId);

  /** What was sent under a number. */
  Optional<Upload> sentUnder(Province province, long sequence);

  /**
   * A channel in somebody's hands.
   *
   * @param holder a random text
   */
  record Held(Province province, String holder) {}
}
