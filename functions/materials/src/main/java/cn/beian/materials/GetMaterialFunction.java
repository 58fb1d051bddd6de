package cn.beian.materials;

import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.domain.material.UploadedMaterial;
import cn.beian.domain.order.OwnOrders;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.platform.env.Environment;
import cn.beian.platform.http.HttpFunction;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.HttpResponse;
import cn.beian.platform.http.Idempotency;
import cn.beian.platform.http.PrimingRequest;
import cn.beian.platform.table.MaterialTable;
import cn.beian.platform.table.Wiring;

/**
 * {@code GET /orders/{orderId}/materials/{materialId}}: a material with a link to look at it, which
 * leaves an audit entry, or to upload it while it is awaited.
 */
public final class GetMaterialFunction extends HttpFunction {
  private final OwnOrders own;
  private final MaterialTable materials;
  private final MaterialLinks links;

  public GetMaterialFunction() {
    this(new Wiring(Environment.current()));
  }

  private GetMaterialFunction(Wiring wiring) {
    super(wiring.environment(), Idempotency.unneeded());
    this.own = new OwnOrders(wiring.ordersToRead(wiring.noContent()));
    this.materials = new MaterialTable(wiring.table());
    this.links = new MaterialLinks(wiring);
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    Caller caller = request.reviewerOrCustomer(Permission.VIEW);
    String id = request.name("materialId").orElse("");
    Outcome<UploadedMaterial> found =
        own.find(caller, request.orderId())
            .then(order ->
                materials
                    .find(order.id(), id)
                    .map(Outcome::done)
                    .orElseGet(() -> Outcome.refused(RefusalCode.MATERIAL_NOT_FOUND)));
    return answers(request)
        .of(found, material -> HttpResponse.json(200, links.view(material, caller)));
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(Role.CUSTOMER, "GET", "/orders/{orderId}/materials/{materialId}");
  }
}
