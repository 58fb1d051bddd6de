package cn.beian.bureau;

import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Role;
import cn.beian.domain.blacklist.ChangeBlacklist;
import cn.beian.platform.env.Environment;
import cn.beian.platform.http.HttpFunction;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.HttpResponse;
import cn.beian.platform.http.Idempotency;
import cn.beian.platform.http.PrimingRequest;
import cn.beian.platform.table.BlacklistTable;
import cn.beian.platform.table.Wiring;

/**
 * {@code POST /bureau-blacklist-changes}: a change of the administration's blacklist. The same
 * change may come again, and changes may come in any order.
 */
public final class ReceiveBlacklistChangeFunction extends HttpFunction {
  private final ChangeBlacklist changeBlacklist;
  private final BlacklistChangeReader reader;

  public ReceiveBlacklistChangeFunction() {
    this(new Wiring(Environment.current()));
  }

  private ReceiveBlacklistChangeFunction(Wiring wiring) {
    super(wiring.environment(), Idempotency.in(wiring.table(), wiring.clock()));
    this.changeBlacklist =
        new ChangeBlacklist(new BlacklistTable(wiring.table()), wiring.journal());
    this.reader = new BlacklistChangeReader(wiring.hash());
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    Caller caller = request.inRole(Role.BUREAU);
    changeBlacklist.change(reader.read(request.json()), caller);
    return HttpResponse.json(200, BlacklistTable.view());
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(Role.BUREAU, "POST", "/bureau-blacklist-changes");
  }
}
