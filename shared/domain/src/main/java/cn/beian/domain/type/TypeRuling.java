package cn.beian.domain.type;

import cn.beian.domain.order.OrderType;
import cn.beian.domain.type.TypeGround.Kind;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the table says of one standing, whose unknown facts may turn out in any way.
 *
 * @param possible the types that are left
 * @param grounds those that hold however it turns out; what has to be looked up when none does
 */
record TypeRuling(Set<OrderType> possible, Set<TypeGround> grounds) {

  static TypeRuling of(Standing standing) {
    List<Set<TypeGround>> all = standing.completions().map(TypeTable::grounds).toList();
    List<Set<TypeGround>> likely =
        all.stream().filter(grounds -> kind(grounds) != Kind.CONTRADICTION).toList();
    Set<TypeGround> certain = common(likely.isEmpty() ? all : likely);
    return new TypeRuling(
        likely.stream()
            .flatMap(Collection::stream)
            .map(TypeGround::type)
            .flatMap(Optional::stream)
            .collect(Collectors.toUnmodifiableSet()),
        certain.isEmpty() ? standing.lookUps() : certain);
  }

  private static Kind kind(Set<TypeGround> grounds) {
    return grounds.iterator().next().kind();
  }

  private static Set<TypeGround> common(List<Set<TypeGround>> all) {
    Set<TypeGround> common = EnumSet.allOf(TypeGround.class);
    all.forEach(common::retainAll);
    return common;
  }
}
