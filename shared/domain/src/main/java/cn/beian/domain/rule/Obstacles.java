package cn.beian.domain.rule;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What stands in the way of an order, found in the tables of the provider when it was looked at.
 *
 * @param byField by JSON Pointer of the order's field; a field that is not named is free
 */
public record Obstacles(Map<String, Set<Obstacle>> byField) {

  public Obstacles {
    Map<String, Set<Obstacle>> copy = new HashMap<>();
    byField.forEach((field, obstacles) -> copy.put(field, Set.copyOf(obstacles)));
    byField = Collections.unmodifiableMap(copy);
  }
}
