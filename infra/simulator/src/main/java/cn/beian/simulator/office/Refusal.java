package cn.beian.simulator.office;

import cn.beian.wire.code.CallCodes;
import cn.beian.wire.soap.Operation;
import cn.beian.wire.soap.Reply;
import java.util.List;
import java.util.Optional;

/**
 * A call that is not carried out.
 *
 * @param text what follows the ministry's text
 * @param missing numbers of uploads
 */
record Refusal(long code, String text, List<Long> missing) {
  static final long PREVIOUS_MISSING = 14;

  Refusal(long code) {
    this(code, "", List.of());
  }

  /** The ministry's text of a code. */
  static String text(long code) {
    return CallCodes.of(code).explanation().message().zh();
  }

  /** The reply of an operation. */
  Reply reply(Operation operation) {
    String message = text(code) + text;
    return switch (operation) {
      case UPLOAD -> new Reply.Uploaded(code, message, missing);
      case DOWNLOAD -> new Reply.Downloaded(code, message, Optional.empty());
      case ACKNOWLEDGE -> new Reply.Acknowledged(code, message);
      case PREVIOUS_UPLOAD -> new Reply.LastUpload(code, message, Optional.empty());
      case FILING_STATUS -> new Reply.Status(code, message, Optional.empty());
      case VERIFY_PASSWORD -> new Reply.Verified(code, message, Optional.empty());
    };
  }
}
