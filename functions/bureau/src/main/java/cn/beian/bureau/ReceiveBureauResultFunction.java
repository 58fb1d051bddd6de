package cn.beian.bureau;

import cn.beian.domain.account.Role;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.platform.env.Environment;
import cn.beian.platform.http.HttpFunction;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.HttpResponse;
import cn.beian.platform.http.Idempotency;
import cn.beian.platform.http.PrimingRequest;
import cn.beian.platform.http.RefusedException;
import cn.beian.platform.outside.HttpSignature;
import cn.beian.platform.table.InboxTable;
import cn.beian.platform.table.Wiring;

/**
 * {@code POST /bureau-results}: an administration's decision over the extension channel, signed. It
 * is kept before it is acknowledged, and applied by {@link ApplyBureauResultsFunction}. The same
 * may come again.
 */
public final class ReceiveBureauResultFunction extends HttpFunction {
  private final InboxTable inbox;
  private final HttpSignature signature;

  public ReceiveBureauResultFunction() {
    this(new Wiring(Environment.current()));
  }

  private ReceiveBureauResultFunction(Wiring wiring) {
    super(wiring.environment(), Idempotency.unneeded());
    this.inbox = wiring.inbox();
    this.signature =
        new HttpSignature(wiring.environment().variable("BUREAU_SECRET"), wiring.clock());
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    String caller = request.inRole(Role.BUREAU).user();
    byte[] body = request.body();
    BureauResultReader.read(request.json());
    boolean known = inbox.knows(body);
    if (!signature.fits(request.header(HttpSignature.HEADER).orElse(""), body)) {
      throw new RefusedException(RefusalCode.SIGNATURE_WRONG);
    }
    if (!known) {
      inbox.keep(body, caller);
    }
    return HttpResponse.json(200, InboxTable.view());
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
