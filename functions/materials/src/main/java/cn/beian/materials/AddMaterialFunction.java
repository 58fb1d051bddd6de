package cn.beian.materials;

import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Role;
import cn.beian.domain.order.AddMaterial;
import cn.beian.domain.order.OrderId;
import cn.beian.materials.MaterialReader.Given;
import cn.beian.platform.env.Environment;
import cn.beian.platform.http.HttpFunction;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.HttpResponse;
import cn.beian.platform.http.Idempotency;
import cn.beian.platform.http.PrimingRequest;
import cn.beian.platform.table.Wiring;

/**
 * {@code POST /orders/{orderId}/materials}: announces a material and answers how to upload it, or
 * takes one of an earlier order again.
 */
public final class AddMaterialFunction extends HttpFunction {
  private static final String PRIMING =
      """
      {"kind":"UNIT_CERTIFICATE","contentType":"image/png","sizeBytes":300000}\
      """;

  private final MaterialDesk desk;
  private final AddMaterial addMaterial;

  public AddMaterialFunction() {
    this(new Wiring(Environment.current()));
  }

  private AddMaterialFunction(Wiring wiring) {
    super(wiring.environment(), Idempotency.in(wiring.table(), wiring.clock()));
    this.desk = new MaterialDesk(wiring);
    this.addMaterial = desk.addMaterial(wiring);
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    Caller caller = request.customer();
    OrderId order = request.orderId();
    return switch (desk.reader().read(request.json())) {
      case Given.Again(var source) ->
          answers(request).of(addMaterial.addAgain(caller, order, source), desk::reused);
      case Given.New given ->
          answers(request).of(addMaterial.add(caller, order, desk.wish(given)), desk::announced);
    };
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(Role.CUSTOMER, "POST", "/orders/{orderId}/materials", PRIMING);
  }
}
