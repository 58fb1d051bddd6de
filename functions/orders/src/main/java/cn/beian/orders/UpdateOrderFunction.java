package cn.beian.orders;

import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Role;
import cn.beian.domain.order.OrderChange;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.order.UpdateOrder;
import cn.beian.platform.env.Environment;
import cn.beian.platform.filing.FilingPatch;
import cn.beian.platform.filing.FilingReader;
import cn.beian.platform.http.Answers;
import cn.beian.platform.http.HttpFunction;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.HttpResponse;
import cn.beian.platform.http.Idempotency;
import cn.beian.platform.http.PrimingRequest;
import cn.beian.platform.json.JsonObject;
import cn.beian.platform.progress.ProgressViews;
import cn.beian.platform.table.SealedContent;
import cn.beian.platform.table.Wiring;
import java.util.Map;
import java.util.Objects;

/**
 * {@code PATCH /orders/{orderId}}: a merge patch of an order's content, of one field or of one
 * section; tells which sections are complete now, and which are not any more.
 */
public final class UpdateOrderFunction extends HttpFunction {
  private final ProgressViews views = new ProgressViews();
  private final UpdateOrder updateOrder;

  public UpdateOrderFunction() {
    this(new Wiring(Environment.current()));
  }

  private UpdateOrderFunction(Wiring wiring) {
    super(wiring.environment(), Idempotency.in(wiring.table(), wiring.clock()));
    SealedContent content = wiring.content();
    this.updateOrder =
        new UpdateOrder(
            wiring.clerk(content, this::answer),
            wiring.sections(),
            wiring.recordedContent(wiring.ordersToRead(content)));
  }

  private Map<String, Object> answer(OrderChange change) {
    return views.edited(change.after(), Objects.requireNonNull(change.sections(), "sections"));
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    Caller caller = request.customer();
    OrderId order = request.orderId();
    long seen = request.ifMatch();
    JsonObject json = request.json();
    FilingReader.refuseMaterials(json);
    FilingPatch patch = FilingPatch.read(json);
    return answers(request)
        .of(
            updateOrder.update(caller, order, seen, patch),
            done -> Answers.order(200, done.order(), views.edited(done.order(), done.sections())));
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(Role.CUSTOMER, "PATCH", "/orders/{orderId}");
  }
}
