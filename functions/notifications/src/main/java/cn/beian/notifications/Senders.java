package cn.beian.notifications;

import cn.beian.domain.notice.Channel;
import cn.beian.domain.notice.MessageGateway;
import cn.beian.domain.notice.OutgoingMessage;
import cn.beian.platform.env.Environment;
import cn.beian.platform.outside.HttpMessageGateway;
import cn.beian.platform.outside.SignedHttp;

/**
 * Sends each channel through what the deployment chose for it: the provider's own gateway, or a
 * service of AWS.
 */
final class Senders implements MessageGateway {

  /** Who sends; the values of {@code SMS_SENDER} and {@code EMAIL_SENDER}. */
  private enum Sender {
    GATEWAY,
    AWS
  }

  private final MessageGateway sms;
  private final MessageGateway email;

  /** Reads the variables of those that send, and no others. */
  Senders(Environment environment) {
    sms =
        sender(environment, "SMS_SENDER") == Sender.AWS
            ? new EndUserMessages(environment)
            : gateway(environment);
    email =
        sender(environment, "EMAIL_SENDER") == Sender.AWS
            ? new SesMessages(environment)
            : gateway(environment);
  }

  private static Sender sender(Environment environment, String variable) {
    return Sender.valueOf(environment.variable(variable));
  }

  private static MessageGateway gateway(Environment environment) {
    return new HttpMessageGateway(
        SignedHttp.of(environment, "MESSAGE_GATEWAY_URL", "MESSAGE_GATEWAY_SECRET"));
  }

  @Override
  public Handover send(OutgoingMessage message) {
    return (message.channel() == Channel.SMS ? sms : email).send(message);
  }
}
