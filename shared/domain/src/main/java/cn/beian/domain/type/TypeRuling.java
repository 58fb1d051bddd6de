package cn.beian.domain.type;

import cn.beian.domain.order.OrderType;
import java.util.EnumSet;
import java.util.Set;

/**
 * What the table says of one standing, whose unknown facts may turn out in any way.
 *
 * @param possible the types that are left
 * @param grounds those that hold however it turns out; what has to be looked up when none does
 */
record TypeRuling(Set<OrderType> possible, Set<TypeGround> grounds) {
  private static final int[] EVERY_KNOWN = FactMask.everyKnown();

  static TypeRuling of(Standing standing) {
    int open = standing.mask();
    int possible = 0;
    int certain = -1;
    int contradictions = -1;
    for (int known : EVERY_KNOWN) {
      int grounds = FactMask.within(known, open) ? TypeTable.grounds(known) : 0;
      if (TypeTable.contradictory(grounds)) {
        contradictions &= grounds;
      } else if (grounds != 0) {
        possible |= grounds;
        certain &= grounds;
      }
    }
    Set<TypeGround> common = grounds(possible == 0 ? contradictions : certain);
    return new TypeRuling(types(possible), common.isEmpty() ? standing.lookUps() : common);
  }

  private static Set<TypeGround> grounds(int bits) {
    Set<TypeGround> grounds = EnumSet.allOf(TypeGround.class);
    grounds.removeIf(ground -> (bits & 1 << ground.ordinal()) == 0);
    return grounds;
  }

  private static Set<OrderType> types(int bits) {
    Set<OrderType> types = EnumSet.noneOf(OrderType.class);
    grounds(bits).forEach(ground -> ground.type().ifPresent(types::add));
    return types;
  }
}
