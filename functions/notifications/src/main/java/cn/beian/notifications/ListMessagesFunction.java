package cn.beian.notifications;

import static java.util.stream.Collectors.groupingBy;

import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.domain.notice.Delivery;
import cn.beian.domain.notice.Message;
import cn.beian.platform.env.Environment;
import cn.beian.platform.http.HttpFunction;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.HttpResponse;
import cn.beian.platform.http.Idempotency;
import cn.beian.platform.http.PrimingRequest;
import cn.beian.platform.json.JsonMap;
import cn.beian.platform.table.DeliveryTable;
import cn.beian.platform.table.MessageTable;
import cn.beian.platform.table.Page;
import cn.beian.platform.table.Wiring;
import java.util.List;
import java.util.Map;

/**
 * {@code GET /messages}: the account's messages, newest first, each with what went out of it, and
 * how many of all are unread.
 */
public final class ListMessagesFunction extends HttpFunction {
  private final MessageTable messages;
  private final DeliveryTable deliveries;
  private final MessageViews views = new MessageViews();

  public ListMessagesFunction() {
    this(new Wiring(Environment.current()));
  }

  private ListMessagesFunction(Wiring wiring) {
    super(wiring.environment(), Idempotency.unneeded());
    this.deliveries = new DeliveryTable(wiring.table(), 1);
    this.messages = new MessageTable(wiring.table(), deliveries);
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    Caller caller = request.customer(Permission.VIEW);
    Page<Message> page =
        messages.ofAccount(caller.account(), request.limit(), request.query("cursor"));
    Map<String, List<Delivery>> outside =
        deliveries.of(page.items()).stream().collect(groupingBy(each -> each.id().message()));
    return HttpResponse.json(
        200,
        new JsonMap()
            .with("unread", messages.unread(caller.account()))
            .with(
                "items",
                page.items().stream()
                    .map(each -> views.of(each, outside.getOrDefault(each.id(), List.of())))
                    .toList())
            .with("cursor", page.cursor())
            .build());
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(Role.CUSTOMER, "GET", "/messages");
  }
}
