package cn.beian.platform.outside;

import cn.beian.domain.notice.MessageGateway;
import cn.beian.domain.notice.OutgoingMessage;
import cn.beian.platform.json.JsonMap;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Hands SMS and e-mail to the provider's message gateway, which delivers every message id once. */
public final class HttpMessageGateway implements MessageGateway {
  private final SignedHttp http;

  public HttpMessageGateway(SignedHttp http) {
    this.http = http;
  }

  @Override
  public void send(OutgoingMessage message) {
    try {
      int status =
          http.post(
                  "messages",
                  new JsonMap()
                      .with("messageId", message.id())
                      .with("channel", message.channel())
                      .with("to", message.to())
                      .with("title", message.title())
                      .with("text", message.text())
                      .build())
              .status();
      if (status >= 300) {
        throw new IOException("message gateway answered " + status);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
