package cn.beian.calendars;

import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.domain.calendar.EndCalendar;
import cn.beian.platform.env.Environment;
import cn.beian.platform.http.HttpFunction;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.HttpResponse;
import cn.beian.platform.http.Idempotency;
import cn.beian.platform.http.PrimingRequest;
import cn.beian.platform.json.JsonMap;
import cn.beian.platform.table.Wiring;

/** {@code DELETE /calendar}: ends the account's calendar feed, if there is one. */
public final class EndCalendarFunction extends HttpFunction {
  private final EndCalendar end;

  public EndCalendarFunction() {
    this(new Wiring(Environment.current()));
  }

  private EndCalendarFunction(Wiring wiring) {
    super(wiring.environment(), Idempotency.unneeded());
    this.end = new EndCalendar(wiring.calendars());
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    Caller caller = request.customer(Permission.VIEW);
    return answers(request)
        .of(
            end.end(caller),
            there -> HttpResponse.json(200, new JsonMap().with("ended", there).build()));
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(Role.CUSTOMER, "DELETE", "/calendar");
  }
}
