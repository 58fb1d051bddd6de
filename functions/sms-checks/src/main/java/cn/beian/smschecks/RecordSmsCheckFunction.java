package cn.beian.smschecks;

import cn.beian.domain.account.Role;
import cn.beian.domain.order.RecordSmsCheck;
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
 * {@code POST /sms-checks}: a contact's answer to the ministry's SMS. Public; throttled at the
 * gateway, and for each address, number and order.
 */
public final class RecordSmsCheckFunction extends HttpFunction {
  private final RecordSmsCheck recordSmsCheck;

  public RecordSmsCheckFunction() {
    this(new Wiring(Environment.current()));
  }

  private RecordSmsCheckFunction(Wiring wiring) {
    super(wiring.environment(), Idempotency.unneeded());
    this.recordSmsCheck = new RecordSmsCheck(wiring.smsDesk(wiring.content()));
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    JsonObject json = request.json();
    RecordSmsCheck.Entry entry =
        new RecordSmsCheck.Entry(
            json.requiredText("mobile", 32),
            json.requiredText("code", 16),
            json.requiredText("idLast6", 16),
            request.callerAddress());
    json.end();
    return answers(request)
        .of(
            recordSmsCheck.record(entry),
            order -> HttpResponse.json(200, new JsonMap().with("verified", true).build()));
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(
        Role.CUSTOMER,
        "POST",
        "/sms-checks",
        "{\"mobile\":\"priming\",\"code\":\"000000\",\"idLast6\":\"000000\"}");
  }
}
