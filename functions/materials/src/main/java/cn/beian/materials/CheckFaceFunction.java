package cn.beian.materials;

import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Role;
import cn.beian.domain.face.CheckFace;
import cn.beian.domain.order.OrderId;
import cn.beian.platform.env.Environment;
import cn.beian.platform.http.HttpFunction;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.HttpResponse;
import cn.beian.platform.http.Idempotency;
import cn.beian.platform.http.PrimingRequest;
import cn.beian.platform.json.JsonObject;
import cn.beian.platform.table.FaceTable;
import cn.beian.platform.table.MaterialViews;
import cn.beian.platform.table.Wiring;

/**
 * {@code POST /orders/{orderId}/face-checks}: checks a principal's face by a session of the app.
 */
public final class CheckFaceFunction extends HttpFunction {
  private static final int TOKEN = 1024;
  private static final int LAST_SERVICE = 4;

  private final CheckFace checkFace;

  public CheckFaceFunction() {
    this(new Wiring(Environment.current()));
  }

  private CheckFaceFunction(Wiring wiring) {
    super(wiring.environment(), Idempotency.in(wiring.table(), wiring.clock()));
    this.checkFace =
        new CheckFace(
            wiring.ordersToRead(wiring.content()),
            new FaceTable(wiring.table()),
            MaterialDesk.app(wiring.environment()),
            new CheckFace.Means(wiring.hash(), wiring.clock()));
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    Caller caller = request.customer();
    OrderId order = request.orderId();
    CheckFace.Request wanted = read(request.json());
    return answers(request)
        .of(
            checkFace.check(caller, order, wanted),
            result -> HttpResponse.json(200, MaterialViews.of(result)));
  }

  private static CheckFace.Request read(JsonObject json) {
    Long service = json.number("service", 0, LAST_SERVICE);
    String session = json.requiredText("session", TOKEN);
    json.end();
    return new CheckFace.Request(
        service == null ? null : Integer.valueOf(Math.toIntExact(service)), session);
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(
        Role.CUSTOMER, "POST", "/orders/{orderId}/face-checks", "{\"session\":\"none\"}");
  }
}
