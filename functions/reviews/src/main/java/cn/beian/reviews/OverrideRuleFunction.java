package cn.beian.reviews;

import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Role;
import cn.beian.domain.order.OverrideRule;
import cn.beian.domain.order.OverrideRule.Claim;
import cn.beian.platform.env.Environment;
import cn.beian.platform.http.HttpFunction;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.HttpResponse;
import cn.beian.platform.http.Idempotency;
import cn.beian.platform.http.PrimingRequest;
import cn.beian.platform.json.JsonObject;
import cn.beian.platform.rules.RulePacks;
import cn.beian.platform.table.Wiring;

/** {@code POST /reviews/{orderId}/overrides}: the reviewer lets a value pass that breaks a rule. */
public final class OverrideRuleFunction extends HttpFunction {
  private static final int RULE = 64;
  private static final int PATH = 256;
  private static final int REASON = 500;

  private final OverrideRule overrideRule;

  public OverrideRuleFunction() {
    this(new Wiring(Environment.current()));
  }

  private OverrideRuleFunction(Wiring wiring) {
    super(wiring.environment(), Idempotency.in(wiring.table(), wiring.clock()));
    this.overrideRule =
        new OverrideRule(wiring.clerk(wiring.content()), RulePacks.delivered(), wiring.hash());
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    Caller caller = request.inRole(Role.REVIEWER);
    JsonObject json = request.json();
    Claim claim =
        new Claim(
            json.requiredText("ruleId", RULE),
            json.requiredText("path", PATH),
            json.requiredText("reason", REASON));
    json.end();
    return answers(request).ofOrder(overrideRule.override(caller, request.orderId(), claim));
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(
        Role.REVIEWER,
        "POST",
        "/reviews/{orderId}/overrides",
        "{\"ruleId\":\"rule\",\"path\":\"/path\",\"reason\":\"reason\"}");
  }
}
