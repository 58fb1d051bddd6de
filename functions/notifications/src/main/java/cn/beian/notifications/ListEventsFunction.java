package cn.beian.notifications;

import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.domain.webhook.FeedEntry;
import cn.beian.platform.env.Environment;
import cn.beian.platform.http.HttpFunction;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.HttpResponse;
import cn.beian.platform.http.Idempotency;
import cn.beian.platform.http.PrimingRequest;
import cn.beian.platform.json.JsonMap;
import cn.beian.platform.table.FeedTable;
import cn.beian.platform.table.WebhookViews;
import cn.beian.platform.table.Wiring;
import java.util.List;

/** {@code GET /events}: the account's feed after a position, oldest first. */
public final class ListEventsFunction extends HttpFunction {
  private final FeedTable feed;

  public ListEventsFunction() {
    this(new Wiring(Environment.current()));
  }

  private ListEventsFunction(Wiring wiring) {
    super(wiring.environment(), Idempotency.unneeded());
    this.feed = wiring.feed();
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    var account = request.customer(Permission.VIEW).account();
    Long after = request.query("after", Positions::read);
    long from = after == null ? 0 : after;
    List<FeedEntry> entries = feed.after(account, from, request.limit());
    return HttpResponse.json(
        200,
        new JsonMap()
            .with("items", entries.stream().map(WebhookViews::of).toList())
            .with("after", entries.isEmpty() ? from : entries.getLast().position())
            .build());
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(Role.CUSTOMER, "GET", "/events");
  }
}
