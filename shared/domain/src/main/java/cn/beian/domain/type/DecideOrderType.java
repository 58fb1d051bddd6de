package cn.beian.domain.type;

import cn.beian.domain.filing.ServiceKind;
import cn.beian.domain.order.OrderType;
import cn.beian.domain.type.TypeGround.About;
import cn.beian.domain.type.TypeGround.Kind;
import cn.beian.domain.type.TypeOutcome.At;
import cn.beian.domain.type.TypeOutcome.Part;
import cn.beian.domain.type.TypeQuestion.Item;
import cn.beian.domain.type.TypeQuestion.Named;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides the type of an order from what the administration and our own records have on file; a
 * caller's wish has no say (FAQ-TYPE-10, design §5). It reads nothing else and never fails.
 */
public final class DecideOrderType {
  /** In which order the parts of a mixed order are filed. */
  private static final List<TypeGround> SEQUENCE =
      List.of(
          TypeGround.SERVICE_FILED_HERE,
          TypeGround.SERVICE_NOT_JOINED,
          TypeGround.SUBJECT_FILED_HERE,
          TypeGround.SUBJECT_FILED_ELSEWHERE,
          TypeGround.NOTHING_FILED);

  /** Stands for the services of an order that has none yet. */
  private static final Item NOTHING_YET =
      new Item(
          0,
          "/services",
          new Named(ServiceKind.WEBSITE, ""),
          FiledService.UNKNOWN,
          OwnService.UNKNOWN);

  private record Ruled(Item item, TypeRuling ruling) {
    boolean has(TypeGround ground) {
      return ruling.grounds().contains(ground);
    }
  }

  /** The type of the order and of each of its services, each with its grounds. */
  public TypeDecision decide(TypeQuestion question) {
    List<Ruled> items = rule(question, question.items());
    Map<Integer, List<Ruled>> services =
        items.stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.item().service(), TreeMap::new, Collectors.toList()));
    List<Ruled> whole = items.isEmpty() ? rule(question, List.of(NOTHING_YET)) : items;
    return new TypeDecision(
        outcome(whole), services.values().stream().map(DecideOrderType::outcome).toList());
  }

  private static List<Ruled> rule(TypeQuestion question, List<Item> items) {
    // Most items of an order stand alike.
    Map<Integer, TypeRuling> rulings = new HashMap<>();
    return items.stream()
        .map(item -> {
          Standing standing = standing(question, item);
          return new Ruled(
              item, rulings.computeIfAbsent(standing.mask(), mask -> TypeRuling.of(standing)));
        })
        .toList();
  }

  private static Standing standing(TypeQuestion question, Item item) {
    return new Standing(question.filedSubject(), item.filed(), question.ownSubject(), item.own());
  }

  private static TypeOutcome outcome(List<Ruled> items) {
    List<At> obstacles = grounds(items, EnumSet.of(Kind.OBSTACLE));
    if (!obstacles.isEmpty()) {
      return new TypeOutcome.Impossible(obstacles);
    }
    List<At> lookUp = grounds(items, EnumSet.of(Kind.CONTRADICTION, Kind.LOOK_UP));
    if (!lookUp.isEmpty()) {
      return new TypeOutcome.Undecided(possible(items), lookUp);
    }
    List<Part> parts = SEQUENCE.stream().flatMap(ground -> part(ground, items)).toList();
    return parts.size() == 1
        ? new TypeOutcome.Decided(parts.getFirst().type(), parts.getFirst().ground())
        : new TypeOutcome.Mixed(parts);
  }

  private static List<At> grounds(List<Ruled> items, Set<Kind> kinds) {
    return items.stream()
        .flatMap(each ->
            each.ruling().grounds().stream()
                .filter(ground -> kinds.contains(ground.kind()))
                .map(ground -> at(ground, each.item())))
        .distinct()
        .toList();
  }

  private static At at(TypeGround ground, Item item) {
    return new At(ground, ground.about() == About.SUBJECT ? "/subject" : item.path());
  }

  private static Set<OrderType> possible(List<Ruled> items) {
    Set<OrderType> possible = EnumSet.allOf(OrderType.class);
    items.forEach(each -> possible.retainAll(each.ruling().possible()));
    return possible;
  }

  private static Stream<Part> part(TypeGround ground, List<Ruled> items) {
    List<String> paths =
        items.stream().filter(each -> each.has(ground)).map(each -> each.item().path()).toList();
    return ground.type().stream()
        .filter(_ -> !paths.isEmpty())
        .map(type -> new Part(type, ground, paths));
  }
}
