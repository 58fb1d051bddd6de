package cn.beian.wire.soap;

import cn.beian.wire.payload.Packed;
import java.util.List;
import java.util.Optional;

/** What an operation answers. */
public sealed interface Reply {

  /**
   * How it went: see {@link cn.beian.wire.code.CallCodes}; a code that is not there counts as 999
   * ({@code msg_code}).
   */
  long code();

  /** In words, without blanks around them; may be empty ({@code msg}). */
  String message();

  /** What was called. */
  default Operation operation() {
    return switch (this) {
      case Uploaded _ -> Operation.UPLOAD;
      case Downloaded _ -> Operation.DOWNLOAD;
      case Acknowledged _ -> Operation.ACKNOWLEDGE;
      case LastUpload _ -> Operation.PREVIOUS_UPLOAD;
      case Status _ -> Operation.FILING_STATUS;
      case Verified _ -> Operation.VERIFY_PASSWORD;
    };
  }

  /**
   * To {@link Operation#UPLOAD}.
   *
   * @param missing with the code 14 the numbers to be sent first ({@code dataSequences})
   */
  record Uploaded(long code, String message, List<Long> missing) implements Reply {
    public Uploaded {
      missing = List.copyOf(missing);
    }
  }

  /**
   * To {@link Operation#DOWNLOAD}.
   *
   * @param file with the codes 0, 1 and 3; it counts when it is there, whatever the code ({@code
   *     fileInfos})
   */
  record Downloaded(long code, String message, Optional<File> file) implements Reply {

    /**
     * A file.
     *
     * @param name to be acknowledged; never a path ({@code return_FileName})
     */
    public record File(String name, Packed content) {}
  }

  /** To {@link Operation#ACKNOWLEDGE}. */
  record Acknowledged(long code, String message) implements Reply {}

  /**
   * To {@link Operation#PREVIOUS_UPLOAD}.
   *
   * @param file the last that was taken ({@code fileInfos})
   */
  record LastUpload(long code, String message, Optional<File> file) implements Reply {

    /**
     * A file.
     *
     * @param sequence its number; 0, and all else empty, before the first upload ({@code
     *     dataSequence})
     * @param name {@code return_FileName}
     */
    public record File(long sequence, String name, Packed content) {}
  }

  /**
   * To {@link Operation#FILING_STATUS}.
   *
   * @param status {@code StatusInfo}
   */
  record Status(long code, String message, Optional<Found> status) implements Reply {

    /**
     * What is on record.
     *
     * @param kind as asked ({@code Cxtjlx})
     * @param condition as asked; empty when it is not repeated ({@code Cxtj})
     * @param siteName of a filed domain, else empty ({@code Wzmc})
     * @param subjectNumber of what is filed, else empty ({@code Ztbah})
     * @param siteNumber of a filed domain, else empty ({@code Wzbah})
     * @param filed on the wire 0 means yes ({@code Bazt})
     */
    public record Found(
        long kind,
        String condition,
        String siteName,
        String subjectNumber,
        String siteNumber,
        boolean filed) {}
  }

  /**
   * To {@link Operation#VERIFY_PASSWORD}.
   *
   * @param right on the wire 0 means yes ({@code VerifyRes})
   */
  record Verified(long code, String message, Optional<Boolean> right) implements Reply {}
}
