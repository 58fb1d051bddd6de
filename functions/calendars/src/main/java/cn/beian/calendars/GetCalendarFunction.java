package cn.beian.calendars;

import cn.beian.domain.account.Role;
import cn.beian.domain.calendar.OpenCalendar;
import cn.beian.platform.env.Environment;
import cn.beian.platform.http.HttpFunction;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.HttpResponse;
import cn.beian.platform.http.Idempotency;
import cn.beian.platform.http.PrimingRequest;
import cn.beian.platform.rules.Policies;
import cn.beian.platform.table.AttemptTable;
import cn.beian.platform.table.Wiring;
import java.util.Objects;

/**
 * {@code GET /calendar.ics}: an account's calendar feed. Public, for calendar programs do not sign
 * in: whoever has the token may read. Throttled at the gateway, for each feed, and for unknown
 * tokens for each address.
 */
public final class GetCalendarFunction extends HttpFunction {
  private final OpenCalendar open;
  private final AccountCalendar calendar;

  public GetCalendarFunction() {
    this(new Wiring(Environment.current()));
  }

  private GetCalendarFunction(Wiring wiring) {
    super(wiring.environment(), Idempotency.unneeded());
    AttemptTable attempts = new AttemptTable(wiring.table());
    this.open =
        new OpenCalendar(wiring.calendars(), attempts, Policies.calendars(), wiring.clock());
    this.calendar = new AccountCalendar(wiring, Policies.calendars());
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    String token = Objects.requireNonNullElse(request.query("token"), "");
    return answers(request)
        .of(
            open.open(token, request.callerAddress()),
            account -> Download.of(calendar.of(account), request));
  }

  /** The unknown token; the file is written once for no order, so that the library is loaded. */
  @Override
  protected byte[] primingEvent() {
    CalendarFile.priming();
    return PrimingRequest.of(Role.CUSTOMER, "GET", "/calendar.ics");
  }
}
