package cn.beian.platform.outside;

import cn.beian.domain.notice.MessageGateway;
import cn.beian.domain.notice.MessageNotTakenException;
import cn.beian.domain.notice.OutgoingMessage;
import cn.beian.platform.json.JsonMap;
import java.io.IOException;

/** Hands SMS and e-mail to the provider's message gateway, which delivers every message id once. */
public final class HttpMessageGateway implements MessageGateway {
  /** The gateway's word for: never, whatever is tried. */
  private static final int REFUSED = 422;

  private final SignedHttp http;

  public HttpMessageGateway(SignedHttp http) {
    this.http = http;
  }

  @Override
  public Handover send(OutgoingMessage message) {
    int status = post(message);
    if (status < 300) {
      return Handover.TAKEN;
    }
    if (status == REFUSED) {
      return Handover.REFUSED;
    }
    throw new MessageNotTakenException("message gateway answered " + status);
  }

  private int post(OutgoingMessage message) {
    JsonMap json =
        new JsonMap()
            .with("messageId", message.id())
            .with("channel", message.channel())
            .with("mayBatch", message.mayBatch())
            .with("to", message.to())
            .with("title", message.title())
            .with("text", message.text());
    try {
      return http.post("messages", json.build()).status();
    } catch (IOException failed) {
      throw new MessageNotTakenException("no answer: " + failed.getClass().getSimpleName());
    }
  }
}
