package cn.beian.materials;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.testing.HandlerCaller;
import cn.beian.testing.HandlerContract;
import cn.beian.testing.HttpEvent;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** GET /orders/{orderId}/materials/{materialId}. */
class GetMaterialFunctionTest extends HandlerContract {
  private String id = "";

  @BeforeEach
  void lay() {
    id = harness.seeds().draft(harness.number()).id().value();
  }

  @Override
  protected RequestStreamHandler create() {
    return new GetMaterialFunction();
  }

  @Override
  protected HandlerCaller caller() {
    return HandlerCaller.customer(harness.number());
  }

  @Override
  protected Permission permission() {
    return Permission.VIEW;
  }

  @Override
  protected boolean alsoFor(Role role) {
    return role == Role.REVIEWER;
  }

  @Override
  protected boolean readsBody() {
    return false;
  }

  @Override
  protected HttpEvent request() {
    return Materials.get(id, "M0000");
  }

  @Test
  void everyLookLeavesAnAuditItem() throws Exception {
    call(request()).done(200);
    call(request()).done(200);
    assertThat(harness.table().partition("AUDIT#ORDER#" + id + "/MATERIAL#M0000"))
        .hasSize(2)
        .allSatisfy(item -> assertThat(item.get("actor").s()).startsWith("user-"));
  }

  @Test
  void theLinkShowsForFiveMinutes() throws Exception {
    assertThat(call(request()).done(200).text("/view/url"))
        .contains("X-Amz-Expires=300", "response-content-disposition=attachment");
  }

  @Test
  void anotherAccountsMaterialIsAsUnknownAsTheOrder() throws Exception {
    harness
        .call(handler(), HandlerCaller.customer(harness.number() + 100_000).calls(request()))
        .refused(404, "ORDER_NOT_FOUND");
    call(Materials.get(id, "M9999")).refused(404, "MATERIAL_NOT_FOUND");
  }
}
