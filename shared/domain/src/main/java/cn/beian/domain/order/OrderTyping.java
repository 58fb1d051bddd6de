package cn.beian.domain.order;

import cn.beian.domain.order.OrderType.Purpose;
import cn.beian.domain.record.SubjectRecord;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.type.TypeGround;
import cn.beian.domain.type.TypeOutcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which type an order gets when it is submitted, by what the records say (FAQ-TYPE-10, FAQ-VAL-11).
 *
 * @param aim what the order is for, by the records
 * @param misfit why the order cannot be submitted as it is; null where it can
 */
record OrderTyping(Order.Aim aim, @Nullable Refusal misfit) {

  static OrderTyping of(Order order, LookedUp records) {
    OrderTyping asItIs = new OrderTyping(order.aim(), null);
    // What others hold, the locks refuse, and they name it.
    if (order.type().purpose() != Purpose.FILE || records.heldByOthers(order)) {
      return asItIs;
    }
    return switch (records.decision().order()) {
      case TypeOutcome.Decided(OrderType type, TypeGround ground) ->
          type.purpose() == Purpose.FILE
              ? new OrderTyping(new Order.Aim(type, target(type, records)), null)
              : asItIs.misfit(Set.of(type), List.of(ground));
      case TypeOutcome.Undecided(Set<OrderType> possible, List<TypeOutcome.At> lookUp) ->
          asItIs.misfit(possible, grounds(lookUp));
      case TypeOutcome.Impossible(List<TypeOutcome.At> obstacles) ->
          asItIs.misfit(Set.of(), grounds(obstacles));
      case TypeOutcome.Mixed(List<TypeOutcome.Part> parts) ->
          asItIs.misfit(
              parts.stream().map(TypeOutcome.Part::type).collect(Collectors.toSet()),
              parts.stream().map(TypeOutcome.Part::ground).toList());
    };
  }

  /** A subject that is filed here gets what is filed; others come with the order. */
  private static @Nullable String target(OrderType type, LookedUp records) {
    SubjectRecord subject = records.subject();
    return type == OrderType.FIRST_FILING || subject == null ? null : subject.filingNumber();
  }

  private static List<TypeGround> grounds(List<TypeOutcome.At> places) {
    return places.stream().map(TypeOutcome.At::ground).toList();
  }

  private OrderTyping misfit(Set<OrderType> types, List<TypeGround> grounds) {
    return new OrderTyping(
        aim,
        Refusal.of(
            RefusalCode.ORDER_TYPE_MISFIT,
            Map.of("types", list(types.stream().sorted()), "grounds", list(grounds.stream()))));
  }

  private static String list(Stream<? extends Enum<?>> names) {
    return Optional.of(names.map(Enum::name).distinct().collect(Collectors.joining(", ")))
        .filter(text -> !text.isEmpty())
        .orElse("-");
  }
}
