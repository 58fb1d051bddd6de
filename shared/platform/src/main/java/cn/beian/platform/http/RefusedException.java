package cn.beian.platform.http;

import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import org.jspecify.annotations.Nullable;

/** Ends the handling of a request before its use case is called. */
public final class RefusedException extends RuntimeException {
  private final transient @Nullable Refusal refusal;
  private final transient @Nullable HttpRefusal httpRefusal;

  public RefusedException(RefusalCode code) {
    super(code.name(), null, false, false);
    this.refusal = Refusal.of(code);
    this.httpRefusal = null;
  }

  public RefusedException(HttpRefusal httpRefusal) {
    super(httpRefusal.name(), null, false, false);
    this.refusal = null;
    this.httpRefusal = httpRefusal;
  }

  HttpResponse response(Problems problems, String requestId) {
    if (refusal != null) {
      return problems.of(refusal, requestId);
    }
    return problems.of(httpRefusal == null ? HttpRefusal.INTERNAL : httpRefusal, requestId);
  }
}
