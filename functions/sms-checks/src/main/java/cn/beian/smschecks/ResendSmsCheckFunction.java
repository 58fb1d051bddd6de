package cn.beian.smschecks;

import cn.beian.domain.account.Role;
import cn.beian.domain.order.ResendSmsCheck;
import cn.beian.platform.env.Environment;
import cn.beian.platform.http.HttpFunction;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.HttpResponse;
import cn.beian.platform.http.Idempotency;
import cn.beian.platform.http.PrimingRequest;
import cn.beian.platform.json.JsonMap;
import cn.beian.platform.json.JsonObject;
import cn.beian.platform.table.Wiring;

/**
 * {@code POST /sms-checks/resends}: a contact wants a new code. Public; throttled at the gateway,
 * and for each address, number and order. Each request that is done is a new code.
 */
public final class ResendSmsCheckFunction extends HttpFunction {
  private final ResendSmsCheck resendSmsCheck;

  public ResendSmsCheckFunction() {
    this(new Wiring(Environment.current()));
  }

  private ResendSmsCheckFunction(Wiring wiring) {
    super(wiring.environment(), Idempotency.unneeded());
    this.resendSmsCheck = new ResendSmsCheck(wiring.smsDesk(wiring.content()));
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    JsonObject json = request.json();
    ResendSmsCheck.Wish wish =
        new ResendSmsCheck.Wish(
            json.requiredText("mobile", 32),
            json.requiredText("idLast6", 16),
            request.callerAddress());
    json.end();
    return answers(request)
        .of(
            resendSmsCheck.resend(wish),
            order -> HttpResponse.json(200, new JsonMap().with("sent", true).build()));
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(
        Role.CUSTOMER,
        "POST",
        "/sms-checks/resends",
        "{\"mobile\":\"priming\",\"idLast6\":\"000000\"}");
  }
}
