package cn.beian.orders;

import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.domain.filing.Province;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.platform.env.Environment;
import cn.beian.platform.http.HttpFunction;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.HttpResponse;
import cn.beian.platform.http.Idempotency;
import cn.beian.platform.http.PrimingRequest;
import cn.beian.platform.http.RefusedException;
import cn.beian.platform.rules.Deregistrations;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /offline-deregistrations/{province}}: how a filing is deregistered at a province's
 * administration itself.
 */
public final class GetOfflineGuideFunction extends HttpFunction {
  private @Nullable Deregistrations data;

  public GetOfflineGuideFunction() {
    super(Environment.current(), Idempotency.unneeded());
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    request.reviewerOrCustomer(Permission.VIEW);
    // Before the province is looked at, so that priming reads the guides too.
    Deregistrations guides = data();
    Province province =
        Province.of(request.pathParameter("province"))
            .orElseThrow(() -> new RefusedException(RefusalCode.PROVINCE_NOT_FOUND));
    return HttpResponse.json(200, OfflineGuideViews.of(province, guides.guide(province)));
  }

  /** Read when it is first needed: what is wrong with it is then told to a caller. */
  private Deregistrations data() {
    Deregistrations read = data == null ? Deregistrations.load() : data;
    data = read;
    return read;
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(Role.CUSTOMER, "GET", "/offline-deregistrations/{province}");
  }
}
