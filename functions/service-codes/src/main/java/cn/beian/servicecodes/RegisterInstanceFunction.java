package cn.beian.servicecodes;

import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Role;
import cn.beian.domain.instance.Instance;
import cn.beian.domain.instance.Instance.Status;
import cn.beian.domain.instance.RegisterInstance;
import cn.beian.platform.env.Environment;
import cn.beian.platform.http.HttpFunction;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.HttpResponse;
import cn.beian.platform.http.Idempotency;
import cn.beian.platform.http.PrimingRequest;
import cn.beian.platform.json.FieldError;
import cn.beian.platform.json.JsonObject;
import cn.beian.platform.json.MalformedException;
import cn.beian.platform.table.InstanceTable;
import cn.beian.platform.table.Wiring;
import java.util.Objects;

/** {@code PUT /instances/{instanceId}}: what the provider's inventory knows of an instance. */
public final class RegisterInstanceFunction extends HttpFunction {
  private final RegisterInstance registerInstance;

  public RegisterInstanceFunction() {
    this(new Wiring(Environment.current()));
  }

  private RegisterInstanceFunction(Wiring wiring) {
    super(wiring.environment(), Idempotency.in(wiring.table(), wiring.clock()));
    this.registerInstance = new RegisterInstance(wiring.instances(), wiring.journal());
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    Caller caller = request.inRole(Role.INVENTORY);
    JsonObject json = request.json();
    Instance instance =
        InstanceReader.read(
            id(request),
            json,
            Objects.requireNonNullElse(json.choice("status", Status.class), Status.LIVE));
    json.end();
    boolean applied = registerInstance.register(instance, caller.user());
    return HttpResponse.json(200, InstanceTable.view(instance, applied));
  }

  private static String id(HttpRequest request) {
    return request
        .name("instanceId")
        .orElseThrow(() -> MalformedException.at("/instanceId", FieldError.Code.NOT_ONE_OF));
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(Role.INVENTORY, "PUT", "/instances/{instanceId}");
  }
}
