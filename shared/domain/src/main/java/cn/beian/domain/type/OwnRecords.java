package cn.beian.domain.type;

import cn.beian.domain.type.TypeQuestion.Named;
import java.util.Map;

/**
 * What our own records say of an order's subject and services, seen from the account that orders
 * (FAQ-BASE-02).
 *
 * @param services by name; nothing is known of one that is not among them
 */
public record OwnRecords(OwnSubject subject, Map<Named, OwnService> services) {
  /** Nobody has looked at them. */
  public static final OwnRecords UNKNOWN = new OwnRecords(OwnSubject.UNKNOWN, Map.of());

  public OwnRecords {
    services = Map.copyOf(services);
  }

  OwnService service(Named named) {
    return services.getOrDefault(named, OwnService.UNKNOWN);
  }
}
