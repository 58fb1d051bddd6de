package cn.beian.notifications;

import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.platform.env.Environment;
import cn.beian.platform.http.HttpFunction;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.HttpResponse;
import cn.beian.platform.http.Idempotency;
import cn.beian.platform.http.PrimingRequest;
import cn.beian.platform.json.JsonObject;
import cn.beian.platform.table.DeliveryTable;
import cn.beian.platform.table.MessageTable;
import cn.beian.platform.table.Wiring;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;

/** {@code POST /messages/readings}: marks messages of the account as read. */
public final class ReadMessagesFunction extends HttpFunction {
  private final MessageTable messages;
  private final InstantSource clock;

  public ReadMessagesFunction() {
    this(new Wiring(Environment.current()));
  }

  private ReadMessagesFunction(Wiring wiring) {
    super(wiring.environment(), Idempotency.in(wiring.table(), wiring.clock()));
    this.messages = new MessageTable(wiring.table(), new DeliveryTable(wiring.table(), 1));
    this.clock = wiring.clock();
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    Caller caller = request.customer(Permission.VIEW);
    JsonObject json = request.json();
    Set<String> ids = Set.copyOf(json.requiredTexts("messages", MessageTable.MOST_READ));
    json.end();
    return answers(request)
        .of(
            messages.read(caller.account(), ids, clock.instant()),
            read -> HttpResponse.json(200, Map.of("read", read)));
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(
        Role.CUSTOMER, "POST", "/messages/readings", "{\"messages\":[\"priming\"]}");
  }
}
