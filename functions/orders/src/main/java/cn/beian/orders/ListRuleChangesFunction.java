package cn.beian.orders;

import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.domain.rule.RuleChanges;
import cn.beian.domain.rule.RuleSet;
import cn.beian.platform.env.Environment;
import cn.beian.platform.http.HttpFunction;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.HttpResponse;
import cn.beian.platform.http.Idempotency;
import cn.beian.platform.http.PrimingRequest;
import cn.beian.platform.json.JsonMap;
import java.time.LocalDate;

/**
 * {@code GET /rules/{province}/changes}: how a province's rules changed after the day {@code from}
 * and until the day {@code to}.
 */
public final class ListRuleChangesFunction extends HttpFunction {
  private final RuleShelf shelf = new RuleShelf();

  public ListRuleChangesFunction() {
    super(Environment.current(), Idempotency.unneeded());
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    request.reviewerOrCustomer(Permission.VIEW);
    RuleSet rules = shelf.rules(request);
    LocalDate from = request.requiredDay("from");
    LocalDate to = request.requiredDay("to", from);
    RuleChanges changes = rules.changes(from, to);
    return HttpResponse.json(
        200,
        new JsonMap()
            .with("province", request.pathParameter("province"))
            .with("from", from)
            .with("to", to)
            .with("started", RuleViews.rules(changes.started()))
            .with("ended", RuleViews.rules(changes.ended()))
            .with("replacements", RuleViews.replacements(changes.replacements()))
            .build());
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(Role.CUSTOMER, "GET", "/rules/{province}/changes");
  }
}
