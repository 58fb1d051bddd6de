package cn.beian.wire.soap;

import cn.beian.wire.Personal;
import cn.beian.wire.auth.Authentication;
import cn.beian.wire.payload.Packed;

/** A call. */
public sealed interface Request {

  /** Who calls. */
  Authentication authentication();

  /** What is called. */
  default Operation operation() {
    return switch (this) {
      case Upload _ -> Operation.UPLOAD;
      case Download _ -> Operation.DOWNLOAD;
      case Acknowledge _ -> Operation.ACKNOWLEDGE;
      case PreviousUpload _ -> Operation.PREVIOUS_UPLOAD;
      case FilingStatus _ -> Operation.FILING_STATUS;
      case VerifyPassword _ -> Operation.VERIFY_PASSWORD;
    };
  }

  /**
   * {@link Operation#UPLOAD}.
   *
   * @param file its hash algorithm is the authentication's: the call has one element for both
   * @param sequence 1 for the first upload, one more after each that was taken ({@code
   *     dataSequence})
   */
  record Upload(Authentication authentication, Packed file, long sequence) implements Request {}

  /** {@link Operation#DOWNLOAD}. */
  record Download(Authentication authentication) implements Request {}

  /**
   * {@link Operation#ACKNOWLEDGE}.
   *
   * @param fileName of the file that was downloaded; empty when the caller gave none ({@code
   *     fileName})
   */
  record Acknowledge(Authentication authentication, String fileName) implements Request {}

  /** {@link Operation#PREVIOUS_UPLOAD}. */
  record PreviousUpload(Authentication authentication) implements Request {}

  /**
   * {@link Operation#FILING_STATUS}.
   *
   * @param kind 0 a domain, 1 to 11 the certificate of that type ({@code queryConditionType})
   * @param condition the domain or the certificate's number, 4 to 255 characters ({@code
   *     queryCondition})
   */
  record FilingStatus(Authentication authentication, long kind, Personal condition)
      implements Request {

    /** The kind of a domain. */
    public static final long DOMAIN = 0;
  }

  /**
   * {@link Operation#VERIFY_PASSWORD}.
   *
   * @param number a filing number ({@code baxh})
   * @param password its filing password, plain or as MD5 in hexadecimal digits ({@code bamm})
   */
  record VerifyPassword(Authentication authentication, String number, Personal password)
      implements Request {}
}
