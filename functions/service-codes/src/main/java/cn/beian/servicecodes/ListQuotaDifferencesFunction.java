package cn.beian.servicecodes;

import cn.beian.domain.account.Role;
import cn.beian.domain.instance.QuotaDifference;
import cn.beian.platform.env.Environment;
import cn.beian.platform.http.Answers;
import cn.beian.platform.http.HttpFunction;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.HttpResponse;
import cn.beian.platform.http.Idempotency;
import cn.beian.platform.http.PrimingRequest;
import cn.beian.platform.json.JsonMap;
import cn.beian.platform.table.InstanceTable;
import cn.beian.platform.table.Wiring;
import java.util.Map;

/** {@code GET /quota-differences}: the instances whose counts and codes do not agree. */
public final class ListQuotaDifferencesFunction extends HttpFunction {
  private final InstanceTable instances;

  public ListQuotaDifferencesFunction() {
    this(new Wiring(Environment.current()));
  }

  private ListQuotaDifferencesFunction(Wiring wiring) {
    super(wiring.environment(), Idempotency.unneeded());
    this.instances = wiring.instancesToRead();
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    request.inRole(Role.REVIEWER);
    return Answers.page(
        instances.differences(request.limit(), request.query("cursor")),
        ListQuotaDifferencesFunction::view);
  }

  private static Map<String, Object> view(QuotaDifference found) {
    return new JsonMap()
        .with("instanceId", found.instance().id())
        .with("accountId", found.instance().account())
        .with("freeCodesIssued", found.instance().freeCodesIssued())
        .with("freeCodesFound", found.freeFound())
        .with("paidCodesBound", found.instance().paidCodesBound())
        .with("paidCodesFound", found.paidFound())
        .with("foundAt", found.foundAt())
        .build();
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(Role.REVIEWER, "GET", "/quota-differences");
  }
}
