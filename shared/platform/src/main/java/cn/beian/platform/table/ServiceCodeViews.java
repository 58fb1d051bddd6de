package cn.beian.platform.table;

import cn.beian.domain.code.ServiceCode;
import cn.beian.platform.json.JsonMap;
import java.util.List;
import java.util.Map;

/** Service codes as their account sees them. */
public final class ServiceCodeViews {
  private ServiceCodeViews() {}

  /** A code. */
  public static Map<String, Object> of(ServiceCode code) {
    return new JsonMap()
        .with("serviceCode", code.code())
        .with("kind", code.kind())
        .with("state", code.state())
        .with("instanceId", code.instanceId())
        .with("product", code.product())
        .with("issuedAt", code.issuedAt())
        .with("expiresOn", code.expiresOn())
        .with("orderId", code.order())
        .with("filingNumber", code.filingNumber())
        .build();
  }

  /** What an account sees of another's code that it knows. */
  public static Map<String, Object> anothers(ServiceCode code) {
    return new JsonMap()
        .with("serviceCode", code.code())
        .with("state", code.state())
        .with("expiresOn", code.expiresOn())
        .build();
  }

  /** Codes. */
  public static Map<String, Object> list(List<ServiceCode> codes) {
    return new JsonMap()
        .with("serviceCodes", codes.stream().map(ServiceCodeViews::of).toList())
        .build();
  }

  /** New codes, and how many the instance can still give. */
  public static Map<String, Object> issued(List<ServiceCode> codes, int freeRemaining) {
    return new JsonMap()
        .with("serviceCodes", codes.stream().map(ServiceCodeViews::of).toList())
        .with("freeRemaining", freeRemaining)
        .build();
  }
}
