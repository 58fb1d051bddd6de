package cn.beian.domain.type;

import java.util.List;

/**
 * The type of an order and of each of its services.
 *
 * @param services in the services' order
 */
public record TypeDecision(TypeOutcome order, List<TypeOutcome> services) {
  public TypeDecision {
    services = List.copyOf(services);
  }
}
