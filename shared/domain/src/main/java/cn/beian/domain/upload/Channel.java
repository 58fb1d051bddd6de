package cn.beian.domain.upload;

import cn.beian.domain.filing.Province;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The way to one administration, as it stands: a number is given out once, to the file that is on
 * its way, and the next one only when the administration has accepted that.
 *
 * @param last the last number that was accepted; 0 before the first
 * @param inFlight the file with the next number; null when none is on its way
 * @param restUntil nothing is sent before; null when nothing is waited for
 * @param failures attempts without a certain outcome since the last one that had one
 * @param halt why nothing is sent until a person says so; null when all is well
 * @param version counts every change
 */
public record Channel(
    Province province,
    long last,
    @Nullable Upload inFlight,
    @Nullable Instant restUntil,
    int failures,
    @Nullable Halt halt,
    long version) {

  /**
   * Why a channel stands still.
   *
   * @param code the administration's ({@code msg_code}), or 0 for what we found ourselves
   */
  public record Halt(Why why, long code, Instant at) {}

  /** What a person has to see to. */
  public enum Why {
    /** The administration refused the call for good: password, rights, form. */
    REFUSED,
    /** It gave no reason, again and again. */
    UNEXPLAINED,
    /** Under our number it has another file. */
    ANOTHER_FILE,
    /** Its counter is ahead of ours. */
    COUNTER_AHEAD,
    /** It asks for an earlier file that is not in the archive. */
    NOT_ARCHIVED
  }

  /** A channel through which nothing has gone yet. */
  public static Channel unused(Province province) {
    return new Channel(province, 0, null, null, 0, null, 0);
  }

  /** Whether something may be sent at this moment. */
  public boolean open(Instant now) {
    return halt == null && (restUntil == null || !restUntil.isAfter(now));
  }

  Channel sending(Upload upload) {
    return new Channel(province, last, upload, null, 0, null, version + 1);
  }

  Channel accepted() {
    long next = inFlight == null ? last : inFlight.sequence();
    return new Channel(province, next, null, null, 0, null, version + 1);
  }

  Channel resting(Instant until) {
    return new Channel(province, last, inFlight, until, failures, null, version + 1);
  }

  Channel failing(@Nullable Instant until) {
    return new Channel(province, last, inFlight, until, failures + 1, null, version + 1);
  }

  Channel halted(Halt why) {
    return new Channel(province, last, inFlight, null, failures, why, version + 1);
  }

  /** Goes on after a person has seen to it. */
  public Channel resumed() {
    return new Channel(province, last, inFlight, null, 0, null, version + 1);
  }
}
