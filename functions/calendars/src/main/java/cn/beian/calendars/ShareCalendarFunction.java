package cn.beian.calendars;

import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.domain.calendar.ShareCalendar;
import cn.beian.domain.calendar.ShareCalendar.Shared;
import cn.beian.platform.env.Environment;
import cn.beian.platform.env.RandomTokens;
import cn.beian.platform.http.HttpFunction;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.HttpResponse;
import cn.beian.platform.http.Idempotency;
import cn.beian.platform.http.PrimingRequest;
import cn.beian.platform.json.JsonMap;
import cn.beian.platform.table.Wiring;

/**
 * {@code PUT /calendar}: makes the address of the account's calendar feed, anew if there was one.
 * An answer is never kept for a repetition: it holds the token.
 */
public final class ShareCalendarFunction extends HttpFunction {
  private final ShareCalendar share;

  public ShareCalendarFunction() {
    this(new Wiring(Environment.current()));
  }

  private ShareCalendarFunction(Wiring wiring) {
    super(wiring.environment(), Idempotency.unneeded());
    RandomTokens tokens = new RandomTokens();
    this.share = new ShareCalendar(wiring.calendars(), tokens::next, wiring.clock());
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    Caller caller = request.customer(Permission.VIEW);
    request.json().end();
    return answers(request).of(share.share(caller), ShareCalendarFunction::view);
  }

  private static HttpResponse view(Shared shared) {
    return HttpResponse.json(
            200,
            new JsonMap()
                .with("address", "/calendar.ics?token=" + shared.token())
                .with("since", shared.since())
                .build())
        .with("Cache-Control", "no-store");
  }

  /** Refused for its body: a feed that is made would stay. */
  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(Role.CUSTOMER, "PUT", "/calendar", "{\"priming\":true}");
  }
}
