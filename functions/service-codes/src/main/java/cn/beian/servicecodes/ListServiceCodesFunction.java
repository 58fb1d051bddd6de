package cn.beian.servicecodes;

import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.domain.code.ServiceCode;
import cn.beian.domain.code.ServiceCodeState;
import cn.beian.domain.instance.CodeKind;
import cn.beian.domain.instance.Instance;
import cn.beian.platform.env.Environment;
import cn.beian.platform.http.Answers;
import cn.beian.platform.http.HttpFunction;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.HttpResponse;
import cn.beian.platform.http.Idempotency;
import cn.beian.platform.http.PrimingRequest;
import cn.beian.platform.json.JsonObject;
import cn.beian.platform.table.CodeFilter;
import cn.beian.platform.table.InstanceTable;
import cn.beian.platform.table.Page;
import cn.beian.platform.table.ServiceCodeTable;
import cn.beian.platform.table.ServiceCodeViews;
import cn.beian.platform.table.Wiring;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /service-codes}: the account's codes, newest first, all of them or those of a {@code
 * kind}, of {@code state}s, of an {@code instanceId}, of a {@code product}. A filtered page may be
 * short, or empty, and still have a cursor: the list ends where there is none.
 */
public final class ListServiceCodesFunction extends HttpFunction {
  private final ServiceCodeTable codes;
  private final InstanceTable instances;

  public ListServiceCodesFunction() {
    this(new Wiring(Environment.current()));
  }

  private ListServiceCodesFunction(Wiring wiring) {
    super(wiring.environment(), Idempotency.unneeded());
    this.codes = wiring.serviceCodesToRead();
    this.instances = wiring.instancesToRead();
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    Caller caller = request.customer(Permission.SERVICE_CODES);
    Page<ServiceCode> page =
        codes.ofAccount(
            caller.account(), filter(request), request.limit(), request.query("cursor"));
    Map<String, Instance> tied =
        instances.findAll(
            page.items().stream().map(ServiceCode::instanceId).filter(Objects::nonNull).toList());
    return Answers.page(page, code -> ServiceCodeViews.listed(code, tied));
  }

  private static CodeFilter filter(HttpRequest request) {
    Set<ServiceCodeState> states = request.query("state", ListServiceCodesFunction::states);
    return new CodeFilter(
        request.query("kind", text -> JsonObject.choice(CodeKind.class, text)),
        states == null ? Set.of() : states,
        request.query("instanceId", JsonObject::name),
        request.query("product", JsonObject::name));
  }

  /** States separated by commas; null if one of them is none. */
  private static @Nullable Set<ServiceCodeState> states(String text) {
    Set<ServiceCodeState> states = EnumSet.noneOf(ServiceCodeState.class);
    for (String name : text.split(",", -1)) {
      ServiceCodeState state = JsonObject.choice(ServiceCodeState.class, name);
      if (state == null) {
        return null;
      }
      states.add(state);
    }
    return states;
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(Role.CUSTOMER, "GET", "/service-codes");
  }
}
