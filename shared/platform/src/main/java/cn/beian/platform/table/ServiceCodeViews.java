package cn.beian.platform.table;

import cn.beian.domain.code.ServiceCode;
import cn.beian.domain.instance.Instance;
import cn.beian.platform.json.JsonMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Service codes as their account sees them. */
public final class ServiceCodeViews {
  private ServiceCodeViews() {}

  /** A code. */
  public static Map<String, Object> of(ServiceCode code) {
    return view(code).build();
  }

  /**
   * A code, with the address of its instance as long as that is the same account's.
   *
   * @param instances by their ids
   */
  public static Map<String, Object> listed(ServiceCode code, Map<String, Instance> instances) {
    Instance instance = instances.get(Objects.requireNonNullElse(code.instanceId(), ""));
    JsonMap view = view(code);
    if (instance != null && instance.account().equals(code.account())) {
      view.with("ipAddress", instance.ipAddress());
    }
    return view.build();
  }

  private static JsonMap view(ServiceCode code) {
    return new JsonMap()
        .with("serviceCode", code.code())
        .with("kind", code.kind())
        .with("state", code.state())
        .with("instanceId", code.instanceId())
        .with("product", code.product())
        .with("issuedAt", code.issuedAt())
        .with("expiresOn", code.expiresOn())
        .with("orderId", code.order())
        .with("filingNumber", code.filingNumber());
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
