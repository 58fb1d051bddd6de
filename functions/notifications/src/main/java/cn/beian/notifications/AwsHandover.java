package cn.beian.notifications;

import cn.beian.domain.notice.MessageGateway.Handover;
import cn.beian.domain.notice.MessageNotTakenException;
import cn.beian.domain.notice.OutgoingMessage;
import cn.beian.platform.log.Log;
import cn.beian.platform.log.Log.Field;
import java.time.Duration;
import java.util.function.Function;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * What comes of handing a message to a service of AWS. Refused is what is wrong with the message or
 * its address; everything else is ours to mend, or passes, and comes again.
 */
final class AwsHandover {
  /** Shorter than a delivery is held, or somebody else would send it meanwhile. */
  static final Duration LONGEST = Duration.ofSeconds(10);

  private AwsHandover() {}

  /**
   * What a service's answer means.
   *
   * @param ofMessage whether it is wrong with this message, whenever it is sent
   * @param reason the service's word for it, beside the error's code; empty if it has none
   */
  record Fault(boolean ofMessage, String reason) {}

  /**
   * Hands a message over.
   *
   * @throws MessageNotTakenException if it may be taken later
   */
  static Handover of(
      OutgoingMessage message, Runnable call, Function<AwsServiceException, Fault> faults) {
    try {
      call.run();
      return Handover.TAKEN;
    } catch (AwsServiceException answer) {
      Fault fault = faults.apply(answer);
      line(fault.ofMessage() ? "delivery_refused" : "delivery_not_taken", message, answer)
          .with(Field.STATUS, answer.statusCode())
          .with(Field.REASON, fault.reason())
          .write();
      return refused(fault, answer);
    } catch (SdkException silent) {
      line("delivery_not_taken", message, silent).write();
      throw new MessageNotTakenException(silent.getClass().getSimpleName());
    }
  }

  private static Handover refused(Fault fault, AwsServiceException answer) {
    if (fault.ofMessage()) {
      return Handover.REFUSED;
    }
    throw new MessageNotTakenException(answer.getClass().getSimpleName());
  }

  /** Without the service's own words: they repeat addresses. */
  private static Log line(String what, OutgoingMessage message, SdkException failure) {
    return Log.event(what).with(Field.MESSAGE, message.id()).with(failure);
  }
}
