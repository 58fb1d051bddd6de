package cn.beian.notifications;

import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.domain.notice.NoticePreferences;
import cn.beian.platform.env.Environment;
import cn.beian.platform.http.HttpFunction;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.HttpResponse;
import cn.beian.platform.http.Idempotency;
import cn.beian.platform.http.PrimingRequest;
import cn.beian.platform.table.PreferenceTable;
import cn.beian.platform.table.Wiring;

/** {@code PUT /notice-preferences}: says how the account wants to be told. */
public final class PutNoticePreferencesFunction extends HttpFunction {
  private final PreferenceTable preferences;
  private final PreferenceJson json = new PreferenceJson();

  public PutNoticePreferencesFunction() {
    this(new Wiring(Environment.current()));
  }

  private PutNoticePreferencesFunction(Wiring wiring) {
    super(wiring.environment(), Idempotency.in(wiring.table(), wiring.clock()));
    this.preferences = new PreferenceTable(wiring.table());
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    Caller caller = request.customer(Permission.UPDATE);
    NoticePreferences wanted = json.read(request.json());
    return answers(request)
        .of(
            preferences.put(caller.account(), wanted, json.write(wanted)),
            kept -> HttpResponse.json(200, json.write(kept)));
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(Role.CUSTOMER, "PUT", "/notice-preferences", "{\"language\":\"\"}");
  }
}
