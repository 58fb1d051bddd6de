package cn.beian.bureau;

import cn.beian.platform.filing.Reasons;

import cn.beian.domain.account.Role;
import cn.beian.domain.bureau.BureauResult;
import cn.beian.domain.order.ApplyBureauResult;
import cn.beian.domain.order.DecideReview.Decision;
import cn.beian.domain.order.Reason;
import cn.beian.platform.env.Environment;
import cn.beian.platform.http.HttpFunction;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.HttpResponse;
import cn.beian.platform.http.Idempotency;
import cn.beian.platform.http.PrimingRequest;
import cn.beian.platform.json.JsonMap;
import cn.beian.platform.json.JsonObject;
import cn.beian.platform.table.Wiring;
import java.util.List;
import java.util.Objects;

/** {@code POST /bureau-results}: the administration's decision. The same result may come again. */
public final class ReceiveBureauResultFunction extends HttpFunction {
  private static final int LONGEST = 128;
  private static final int MOST = 100;

  private final ApplyBureauResult applyResult;

  public ReceiveBureauResultFunction() {
    this(new Wiring(Environment.current()));
  }

  private ReceiveBureauResultFunction(Wiring wiring) {
    super(wiring.environment(), Idempotency.unneeded());
    this.applyResult =
        new ApplyBureauResult(wiring.clerk(wiring.content()), "receive-bureau-result");
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    request.inRole(Role.BUREAU);
    BureauResult result = read(request.json());
    return answers(request)
        .of(
            applyResult.apply(result),
            order -> HttpResponse.json(200, new JsonMap().with("accepted", true).build()));
  }

  private enum Decision {
    APPROVED,
    REJECTED
  }

  private static BureauResult read(JsonObject json) {
    String submission = json.requiredText("submissionId", LONGEST);
    Decision decision = json.requiredChoice("outcome", Decision.class);
    String subjectNumber = json.text("subjectNumber", LONGEST);
    List<String> serviceNumbers = json.texts("serviceNumbers", MOST);
    List<Reason> reasons = json.objects("reasons", MOST).stream().map(Reasons::read).toList();
    json.end();
    return decision == Decision.APPROVED
        ? new BureauResult.Approved(
            submission, Objects.requireNonNullElse(subjectNumber, ""), serviceNumbers)
        : new BureauResult.Rejected(submission, reasons);
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
