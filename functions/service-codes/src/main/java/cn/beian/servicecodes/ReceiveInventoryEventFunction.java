package cn.beian.servicecodes;

import cn.beian.domain.instance.RegisterInstance;
import cn.beian.platform.env.Environment;
import cn.beian.platform.queue.QueueFunction;
import cn.beian.platform.table.Table;
import cn.beian.platform.table.Wiring;

/**
 * Takes what the provider's inventory tells of its instances: bought, renewed, changed, expired,
 * given back. The newest version wins, whatever the order of arrival.
 */
public final class ReceiveInventoryEventFunction extends QueueFunction {
  private static final String ACTOR = "receive-inventory-event";

  private final RegisterInstance registerInstance;
  private final Table table;

  public ReceiveInventoryEventFunction() {
    this(new Wiring(Environment.current()));
  }

  private ReceiveInventoryEventFunction(Wiring wiring) {
    super(wiring.environment());
    this.registerInstance = new RegisterInstance(wiring.instances(), wiring.journal());
    this.table = wiring.table();
  }

  @Override
  protected void handle(String body) {
    registerInstance.register(InventoryEvent.read(body), ACTOR);
  }

  @Override
  protected String primingBody() {
    return """
    {"type": "RELEASED", "instanceId": "priming", "accountId": "priming", "product": "priming",
     "region": "priming", "mainland": false, "billingMode": "PAY_AS_YOU_GO", "months": 0,
     "expiresOn": "1970-01-01", "publicBandwidth": false, "version": 1}
    """;
  }

  /** An event that is handled is kept: this one is only read. */
  @Override
  protected void prime() {
    InventoryEvent.read(primingBody());
    table.primeWrite();
  }
}
