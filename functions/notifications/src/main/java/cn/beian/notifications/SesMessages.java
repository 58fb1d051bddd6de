package cn.beian.notifications;

import cn.beian.domain.notice.MessageGateway;
import cn.beian.domain.notice.OutgoingMessage;
import cn.beian.notifications.AwsHandover.Fault;
import cn.beian.platform.env.ClientSettings;
import cn.beian.platform.env.Environment;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.BadRequestException;
import software.amazon.awssdk.services.sesv2.model.Content;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;

/**
 * Hands e-mail to Amazon SES (API v2). SES knows no id of ours: what is handed over twice is sent
 * twice.
 */
final class SesMessages implements MessageGateway {
  private static final String CHARSET = "UTF-8";

  private final SesV2Client client;
  private final String from;
  private final @Nullable String configurationSet;

  /** Reads {@code EMAIL_FROM} and, if it is set, {@code EMAIL_CONFIGURATION_SET}. */
  SesMessages(Environment environment) {
    client =
        ClientSettings.configureOnce(
                SesV2Client.builder(), environment, "SESV2", AwsHandover.LONGEST)
            .build();
    from = environment.variable("EMAIL_FROM");
    configurationSet = environment.optional("EMAIL_CONFIGURATION_SET").orElse(null);
  }

  @Override
  public Handover send(OutgoingMessage message) {
    SendEmailRequest request = request(message);
    return AwsHandover.of(message, () -> client.sendEmail(request), SesMessages::fault);
  }

  private SendEmailRequest request(OutgoingMessage message) {
    return SendEmailRequest.builder()
        .fromEmailAddress(from)
        .destination(to -> to.toAddresses(message.to()))
        .content(content ->
            content.simple(mail ->
                mail.subject(text(message.title())).body(body -> body.text(text(message.text())))))
        .configurationSetName(configurationSet)
        .build();
  }

  private static Content text(String text) {
    return Content.builder().charset(CHARSET).data(text).build();
  }

  /**
   * A bad request is one with an address that can be none, for the rest of it is the template's.
   * MessageRejected is what SES also says of a sender that is not verified: it comes again.
   */
  private static Fault fault(AwsServiceException answer) {
    return new Fault(answer instanceof BadRequestException, "");
  }
}
