package cn.beian.notifications;

import cn.beian.domain.notice.Delivery;
import cn.beian.domain.notice.Message;
import cn.beian.domain.notice.NoticeText;
import cn.beian.platform.http.Problems;
import cn.beian.platform.json.JsonMap;
import cn.beian.platform.text.Notices;
import java.util.List;
import java.util.Map;

/** Messages as the API shows them. */
final class MessageViews {
  private final Notices notices = new Notices();

  /**
   * A message.
   *
   * @param outside what went out of it
   */
  Map<String, Object> of(Message message, List<Delivery> outside) {
    NoticeText text = notices.text(message.notice(), message.parameters());
    return new JsonMap()
        .with("messageId", message.id())
        .with("type", message.notice())
        .with(message.type().ofOrder() ? "orderId" : "subjectId", message.subjectId())
        .with("at", message.at())
        .with("readAt", message.readAt())
        .with("title", Problems.text(text.title()))
        .with("text", Problems.text(text.text()))
        .with("deliveries", outside.stream().map(MessageViews::of).toList())
        .build();
  }

  private static Map<String, Object> of(Delivery delivery) {
    return new JsonMap()
        .with("channel", delivery.id().channel())
        .with("state", delivery.state())
        .with("attempts", delivery.attempts())
        .with("at", delivery.at())
        .with("notBefore", delivery.state() == Delivery.State.WAITING ? delivery.notBefore() : null)
        .build();
  }
}
