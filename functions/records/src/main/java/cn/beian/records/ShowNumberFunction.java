package cn.beian.records;

import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.domain.record.DisplayRules;
import cn.beian.domain.record.PageFoot;
import cn.beian.domain.record.ShowNumber;
import cn.beian.platform.env.Environment;
import cn.beian.platform.http.HttpFunction;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.HttpResponse;
import cn.beian.platform.http.Idempotency;
import cn.beian.platform.http.PrimingRequest;
import cn.beian.platform.rules.DisplayNumbers;
import cn.beian.platform.table.RecordTable;
import cn.beian.platform.table.Wiring;
import java.util.Map;

/** {@code GET /records/display-number}: the number that a page has to show, with its HTML. */
public final class ShowNumberFunction extends HttpFunction {
  private final DisplayRules rules = DisplayNumbers.load();
  private final ShowNumber show;

  public ShowNumberFunction() {
    this(new Wiring(Environment.current()));
  }

  private ShowNumberFunction(Wiring wiring) {
    super(wiring.environment(), Idempotency.unneeded());
    this.show = new ShowNumber(new RecordTable(wiring.table()), rules);
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    Caller caller = request.customer(Permission.VIEW);
    PageFoot foot = RecordParameters.foot(request);
    return answers(request)
        .of(
            show.show(caller.account(), foot),
            number -> HttpResponse.json(200, NumberViews.of(number, foot, rules.placement())));
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.asking(
        Role.CUSTOMER, "/records/display-number", Map.of("domain", "priming.example"));
  }
}
