package cn.beian.domain.filing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service (互联网信息服务): a website or an App (FAQ-FORM-30..38).
 *
 * @param contentType a code of the table {@code contentTypes}, such as {@code OTHER}
 * @param languages codes of the table {@code languages}
 * @param hosting the instance or the service code that ties the service to a server
 * @param preApprovals prior approvals (前置审批) that the content needs
 * @param app what identifies an App; null for a website
 */
public record Service(
    @Nullable ServiceKind kind,
    @Nullable String name,
    @Nullable String contentType,
    List<String> languages,
    List<Domain> domains,
    Hosting hosting,
    List<PreApproval> preApprovals,
    @Nullable Principal principal,
    @Nullable App app,
    @Nullable String remark) {

  public Service {
    languages = List.copyOf(languages);
    domains = List.copyOf(domains);
    preApprovals = List.copyOf(preApprovals);
  }

  /** A service of which nothing is known. */
  public static final Service UNKNOWN =
      new Service(
          null, null, null, List.of(), List.of(), Hosting.NONE, List.of(), null, null, null);

  /** The same service, hosted otherwise. */
  public Service with(Hosting other) {
    return new Service(
        kind, name, contentType, languages, domains, other, preApprovals, principal, app, remark);
  }
}
