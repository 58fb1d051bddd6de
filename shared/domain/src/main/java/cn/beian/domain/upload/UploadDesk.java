package cn.beian.domain.upload;

import cn.beian.domain.filing.Province;
import cn.beian.domain.refusal.Outcome;

/** Where what is uploaded comes from, and what follows when it was accepted. */
public interface UploadDesk {

  /** Writes the file of a hand-over, changing nothing that the same call would change again. */
  Prepared prepare(Province province, String submissionId);

  /**
   * Writes down that it is about to be sent, in one transaction with the channel.
   *
   * @return refused with ANOTHER_ORDER_IN_PROGRESS while an earlier record of the same object is
   *     open, with STALE_VERSION when the channel is no longer held
   */
  Outcome<Channel> begin(Channel next, Outgoing outgoing);

  /** Writes down that the administration has it, in one transaction with the channel. */
  Outcome<Channel> accepted(Channel next, Upload upload);

  /** What came of preparing a hand-over. */
  sealed interface Prepared {

    /** It can be sent. */
    record Ready(Outgoing outgoing, byte[] xml) implements Prepared {}

    /** It is not to be sent, now or at all; another may be. */
    record Passed() implements Prepared {}
  }
}
