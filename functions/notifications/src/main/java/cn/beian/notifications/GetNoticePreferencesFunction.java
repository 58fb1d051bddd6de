package cn.beian.notifications;

import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.platform.env.Environment;
import cn.beian.platform.http.HttpFunction;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.HttpResponse;
import cn.beian.platform.http.Idempotency;
import cn.beian.platform.http.PrimingRequest;
import cn.beian.platform.table.PreferenceTable;
import cn.beian.platform.table.Wiring;

/**
 * {@code GET /notice-preferences}: how the account wants to be told outside its message box, and
 * what it may turn off.
 */
public final class GetNoticePreferencesFunction extends HttpFunction {
  private final PreferenceTable preferences;
  private final PreferenceJson json = new PreferenceJson();

  public GetNoticePreferencesFunction() {
    this(new Wiring(Environment.current()));
  }

  private GetNoticePreferencesFunction(Wiring wiring) {
    super(wiring.environment(), Idempotency.unneeded());
    this.preferences = new PreferenceTable(wiring.table());
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    Caller caller = request.customer(Permission.VIEW);
    return HttpResponse.json(200, json.write(preferences.of(caller.account())));
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(Role.CUSTOMER, "GET", "/notice-preferences");
  }
}
