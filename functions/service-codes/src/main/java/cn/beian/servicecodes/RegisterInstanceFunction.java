package cn.beian.servicecodes;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Role;
import cn.beian.domain.instance.Instance;
import cn.beian.domain.instance.Instance.BillingMode;
import cn.beian.domain.instance.RegisterInstance;
import cn.beian.platform.env.Environment;
import cn.beian.platform.http.HttpFunction;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.HttpResponse;
import cn.beian.platform.http.Idempotency;
import cn.beian.platform.http.PrimingRequest;
import cn.beian.platform.json.JsonObject;
import cn.beian.platform.table.InstanceTable;
import cn.beian.platform.table.Wiring;

/** {@code PUT /instances/{instanceId}}: what the provider's inventory knows of an instance. */
public final class RegisterInstanceFunction extends HttpFunction {
  private static final int LONGEST = 128;

  private final RegisterInstance registerInstance;

  public RegisterInstanceFunction() {
    this(new Wiring(Environment.current()));
  }

  private RegisterInstanceFunction(Wiring wiring) {
    super(wiring.environment(), Idempotency.in(wiring.table(), wiring.clock()));
    this.registerInstance =
        new RegisterInstance(
            new InstanceTable(wiring.table()), wiring.ids(), wiring.clock());
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    Caller caller = request.inRole(Role.INVENTORY);
    JsonObject json = request.json();
    Instance instance = read(request.pathParameter("instanceId"), json);
    json.end();
    boolean applied = registerInstance.register(instance, caller.user());
    return HttpResponse.json(200, InstanceTable.view(instance, applied));
  }

  private static Instance read(String id, JsonObject json) {
    AccountId account = new AccountId(json.requiredText("accountId", LONGEST));
    boolean mainland = json.requiredFlag("mainland");
    boolean bandwidth = json.requiredFlag("publicBandwidth");
    return new Instance(
        id,
        account,
        json.requiredText("product", LONGEST),
        json.requiredText("region", LONGEST),
        mainland,
        json.requiredChoice("billingMode", BillingMode.class),
        (int) json.requiredNumber("months", 0, 1200),
        json.requiredDay("expiresOn"),
        bandwidth,
        json.number("orderAmountFen", 0, Long.MAX_VALUE),
        json.text("ipAddress", LONGEST),
        json.requiredNumber("version", 1, Long.MAX_VALUE),
        0);
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(Role.INVENTORY, "PUT", "/instances/{instanceId}");
  }
}
