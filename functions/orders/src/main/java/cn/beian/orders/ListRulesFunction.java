package cn.beian.orders;

import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.domain.rule.RuleSet;
import cn.beian.domain.time.ShanghaiDays;
import cn.beian.platform.env.Environment;
import cn.beian.platform.http.HttpFunction;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.HttpResponse;
import cn.beian.platform.http.Idempotency;
import cn.beian.platform.http.PrimingRequest;
import cn.beian.platform.json.JsonMap;
import java.time.InstantSource;
import java.time.LocalDate;

/**
 * {@code GET /rules/{province}}: the rules of a province that are in force on a day, with {@code
 * national} also those of the nation that it does not replace.
 */
public final class ListRulesFunction extends HttpFunction {
  private final RuleShelf shelf = new RuleShelf();
  private final InstantSource clock;

  public ListRulesFunction() {
    this(Environment.current());
  }

  private ListRulesFunction(Environment environment) {
    super(environment, Idempotency.unneeded());
    this.clock = environment.clock();
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    request.reviewerOrCustomer(Permission.VIEW);
    RuleSet rules = shelf.rules(request);
    LocalDate asOf = request.day("asOf").orElseGet(() -> ShanghaiDays.of(clock.instant()));
    boolean national = request.flag("national");
    return HttpResponse.json(
        200,
        new JsonMap()
            .with("province", request.pathParameter("province"))
            .with("asOf", asOf)
            .with("rules", RuleViews.rules(national ? rules.inForceOn(asOf) : rules.ownOn(asOf)))
            .build());
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(Role.CUSTOMER, "GET", "/rules/{province}");
  }
}
