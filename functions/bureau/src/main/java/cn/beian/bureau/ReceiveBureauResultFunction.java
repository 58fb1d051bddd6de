package cn.beian.bureau;

import cn.beian.domain.account.Role;
import cn.beian.domain.bureau.BureauResult;
import cn.beian.domain.order.ApplyBureauResult;
import cn.beian.platform.env.Environment;
import cn.beian.platform.http.HttpFunction;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.HttpResponse;
import cn.beian.platform.http.Idempotency;
import cn.beian.platform.http.PrimingRequest;
import cn.beian.platform.json.JsonMap;
import cn.beian.platform.table.Wiring;

/** {@code POST /bureau-results}: the administration's decision. The same result may come again. */
public final class ReceiveBureauResultFunction extends HttpFunction {
  private final ApplyBureauResult applyResult;

  public ReceiveBureauResultFunction() {
    this(new Wiring(Environment.current()));
  }

  private ReceiveBureauResultFunction(Wiring wiring) {
    super(wiring.environment(), Idempotency.unneeded());
    this.applyResult =
        new ApplyBureauResult(wiring.clerk(wiring.content()), wiring.records(), wiring.hash());
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    request.inRole(Role.BUREAU);
    BureauResult result = BureauResultReader.read(request.json());
    return answers(request)
        .of(
            applyResult.apply(result),
            order -> HttpResponse.json(200, new JsonMap().with("accepted", true).build()));
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(
        Role.BUREAU,
        "POST",
        "/bureau-results",
        "{\"submissionId\":\"priming.1\",\"outcome\":\"REJECTED\"}");
  }
}
