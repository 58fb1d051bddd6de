package cn.beian.notifications;

import cn.beian.domain.notice.MessageGateway;
import cn.beian.domain.notice.OutgoingMessage;
import cn.beian.notifications.AwsHandover.Fault;
import cn.beian.platform.env.ClientSettings;
import cn.beian.platform.env.Environment;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.ConflictException;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.ConflictExceptionReason;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.MessageType;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.SendTextMessageRequest;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.ValidationException;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.ValidationExceptionField;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.ValidationExceptionReason;

/**
 * Hands SMS to AWS End User Messaging. It knows no id of ours: what is handed over twice is sent
 * twice.
 */
final class EndUserMessages implements MessageGateway {
  /** Mobiles are mainland ones, as people write them; the service wants E.164. */
  private static final String MAINLAND = "+86";

  private static final Set<String> OF_MESSAGE = Set.of("DestinationPhoneNumber", "MessageBody");

  /** What a number is refused for, whoever sends to it. */
  private static final Set<ConflictExceptionReason> NEVER =
      EnumSet.of(
          ConflictExceptionReason.DESTINATION_PHONE_NUMBER_OPTED_OUT,
          ConflictExceptionReason.DESTINATION_PHONE_NUMBER_BLOCKED_BY_PROTECT_NUMBER_OVERRIDE);

  /**
   * What a field is refused for; countries and senders that do not fit are no fault of a number.
   */
  private static final Set<ValidationExceptionReason> MALFORMED =
      EnumSet.of(
          ValidationExceptionReason.CANNOT_PARSE,
          ValidationExceptionReason.FIELD_VALIDATION_FAILED,
          ValidationExceptionReason.INVALID_PARAMETER,
          ValidationExceptionReason.MAXIMUM_SIZE_EXCEEDED);

  private final PinpointSmsVoiceV2Client client;
  private final String pool;

  /** Reads {@code SMS_POOL}: the id of the pool that messages come from. */
  EndUserMessages(Environment environment) {
    client =
        ClientSettings.configureOnce(
                PinpointSmsVoiceV2Client.builder(),
                environment,
                "PINPOINT_SMS_VOICE_V2",
                AwsHandover.LONGEST)
            .build();
    pool = environment.variable("SMS_POOL");
  }

  @Override
  public Handover send(OutgoingMessage message) {
    SendTextMessageRequest request =
        SendTextMessageRequest.builder()
            .destinationPhoneNumber(MAINLAND + message.to())
            .originationIdentity(pool)
            .messageBody(message.text())
            .messageType(MessageType.TRANSACTIONAL)
            .build();
    return AwsHandover.of(message, () -> client.sendTextMessage(request), EndUserMessages::fault);
  }

  private static Fault fault(AwsServiceException answer) {
    return switch (answer) {
      case ConflictException conflict ->
          new Fault(NEVER.contains(conflict.reason()), text(conflict.reasonAsString()));
      case ValidationException invalid ->
          new Fault(
              MALFORMED.contains(invalid.reason()) && ofMessage(invalid.fields()),
              text(invalid.reasonAsString()));
      default -> new Fault(false, "");
    };
  }

  private static boolean ofMessage(List<ValidationExceptionField> fields) {
    return !fields.isEmpty()
        && fields.stream().map(ValidationExceptionField::name).allMatch(OF_MESSAGE::contains);
  }

  private static String text(@Nullable String reason) {
    return reason == null ? "" : reason;
  }
}
