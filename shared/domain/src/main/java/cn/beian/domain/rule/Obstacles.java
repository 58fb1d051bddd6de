package cn.beian.domain.rule;

import java.util.Map;

/**
 * What stands in the way of an order, found in the tables of the provider when it was looked at.
 *
 * @param byField by JSON Pointer of the order's field; a field that is not named is free
 */
public record Obstacles(Map<String, Obstacle> byField) {

  public Obstacles {
    byField = Map.copyOf(byField);
  }
}
