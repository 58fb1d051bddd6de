package cn.beian.domain.bureau;

import cn.beian.domain.filing.Province;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The line to one administration's system under the provider's identity there: the calls of the
 * ministry's interface V3.0. An answer that does not come, or cannot be read, is {@link
 * Answer.Unknown}: what was asked may have been done.
 */
public interface BureauLine {

  /** Hands in a file under its number. */
  Answer upload(UploadedFile file);

  /** What was accepted last: its number, 0 for nothing, and its hash. */
  Answer previousUpload();

  /** The oldest file that was not acknowledged. */
  Answer download();

  /** Tells that a file arrived. */
  Answer acknowledge(String fileName);

  /** The name of a file under a number: letters, digits and a dot. */
  String fileName(long sequence, LocalDate day);

  /**
   * The hash by which the administration knows a file: the same for the same file under the same
   * number and day.
   */
  String hash(UploadedFile file);

  /** The lines to all administrations that the provider has an identity with. */
  interface Lines {

    /** Their provinces. */
    Set<Province> provinces();

    /** The line of a province. */
    Optional<BureauLine> of(Province province);

    /** The hours in which a province takes uploads. */
    ReportingHours hours(Province province);
  }

  /**
   * A file to be handed in.
   *
   * @param sequence from 1 on, without gaps
   * @param name letters, digits and a dot, with the sequence in it
   * @param xml in GBK
   */
  record UploadedFile(long sequence, String name, byte[] xml) {}

  /** What came back. */
  sealed interface Answer {

    /**
     * It was done, and there is nothing more to say.
     *
     * @param code the interface's ({@code msg_code})
     */
    record Done(long code) implements Answer {}

    /** Of {@link #previousUpload}. */
    record Previous(long sequence, String hash) implements Answer {}

    /**
     * A file, checked and unpacked.
     *
     * @param name opaque; never a path
     * @param hash of what was sent
     */
    record File(String name, String hash, byte[] xml) implements Answer {}

    /** Nothing to download. */
    record Nothing() implements Answer {}

    /**
     * It was not done.
     *
     * @param then what follows
     * @param missing numbers to be sent first, with {@link Then#GAP} alone
     */
    record Refused(long code, Then then, List<Long> missing) implements Answer {
      public Refused {
        missing = List.copyOf(missing);
      }
    }

    /**
     * Nobody knows.
     *
     * @param why without content
     */
    record Unknown(String why) implements Answer {}

    /**
     * A file that does not open: another hash, no archive, broken encryption. It is not to be
     * acknowledged.
     *
     * @param why without content
     */
    record Spoilt(String name, String why) implements Answer {}
  }

  /** What follows from a refusal (V3 §1.9). */
  enum Then {
    /** Again later, with the same number. */
    LATER,
    /** Again when the reporting hours begin. */
    CLOSED,
    /** The listed numbers first. */
    GAP,
    /** Packed anew, once. */
    REBUILD,
    /** Again at growing intervals, five times. */
    OTHER,
    /** A person has to see to it. */
    STOP
  }
}
