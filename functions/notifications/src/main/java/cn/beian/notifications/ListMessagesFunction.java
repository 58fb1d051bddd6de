package cn.beian.notifications;

import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.domain.notice.Message;
import cn.beian.platform.env.Environment;
import cn.beian.platform.http.Answers;
import cn.beian.platform.http.HttpFunction;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.HttpResponse;
import cn.beian.platform.http.Idempotency;
import cn.beian.platform.http.PrimingRequest;
import cn.beian.platform.http.Problems;
import cn.beian.platform.json.JsonMap;
import cn.beian.platform.table.MessageTable;
import cn.beian.platform.table.Wiring;
import cn.beian.platform.text.Texts;
import java.util.Map;

/** {@code GET /messages}: the account's messages, newest first. */
public final class ListMessagesFunction extends HttpFunction {
  private final MessageTable messages;
  private final Texts texts = new Texts();

  public ListMessagesFunction() {
    this(new Wiring(Environment.current()));
  }

  private ListMessagesFunction(Wiring wiring) {
    super(wiring.environment(), Idempotency.unneeded());
    this.messages = new MessageTable(wiring.table());
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    Caller caller = request.customer(Permission.VIEW);
    return Answers.page(
        messages.ofAccount(caller.account(), request.limit(), request.query("cursor")), this::view);
  }

  private Map<String, Object> view(Message message) {
    JsonMap view =
        new JsonMap()
            .with("messageId", message.id())
            .with("type", message.type())
            .with(message.type().ofOrder() ? "orderId" : "subjectId", message.subjectId())
            .with("at", message.at());
    texts
        .notice(message.type(), message.parameters())
        .ifPresent(notice ->
            view.with("title", Problems.text(notice.title()))
                .with("text", Problems.text(notice.text())));
    return view.build();
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(Role.CUSTOMER, "GET", "/messages");
  }
}
