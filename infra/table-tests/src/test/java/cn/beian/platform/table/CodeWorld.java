package cn.beian.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.code.ServiceCode;
import cn.beian.domain.code.ServiceCodeState;
import cn.beian.domain.instance.CodeKind;
import cn.beian.domain.instance.Instance;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderState;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Everything of codes, instances and orders that the table holds, and what must always be so. */
final class CodeWorld {
  /** What may become of a code in one step. */
  static final Set<String> MOVES =
      Set.of(
          "FREE new BOUND",
          "FREE BOUND FILING",
          "FREE FILING BOUND",
          "FREE FILING FILED",
          "PAID new UNBOUND",
          "PAID UNBOUND BOUND",
          "PAID BOUND UNBOUND",
          "PAID BOUND FILING",
          "PAID FILING BOUND",
          "PAID FILING FILED",
          "PAID UNBOUND REFUNDED",
          "PAID BOUND REFUNDED",
          "PAID UNBOUND EXPIRED",
          "PAID BOUND EXPIRED");

  private static final Map<String, Integer> FREE_QUOTA = Map.of("ecs", 5, "nat-gateway", 2);
  private static final int PAID_QUOTA = 20;
  private static final Set<ServiceCodeState> ENDED =
      Set.of(ServiceCodeState.FILED, ServiceCodeState.REFUNDED, ServiceCodeState.EXPIRED);

  final Map<String, ServiceCode> codes = new HashMap<>();
  final Map<String, Instance> instances = new HashMap<>();
  final Map<String, Order> orders = new HashMap<>();
  private final Map<String, Set<String>> ties = new HashMap<>();

  /** As it is now, read past every query that the code uses. */
  static CodeWorld of(Agency agency) {
    CodeWorld world = new CodeWorld();
    agency.items().forEach((key, item) -> world.add(key, Item.read(item)));
    return world;
  }

  private void add(Key key, Item item) {
    String id = key.pk().substring(key.pk().indexOf('#') + 1);
    switch (key.sk()) {
      case "CODE" -> codes.put(id, ServiceCodeItems.read(item));
      case "INSTANCE" -> instances.put(id, InstanceItems.read(item));
      case "ORDER" -> orders.put(id, OrderItems.read(item));
      default -> {
        if (key.pk().startsWith("INSTANCE#") && key.sk().startsWith(Key.CODE)) {
          ties.computeIfAbsent(id, each -> new HashSet<>()).add(item.text(Attribute.CODE));
        }
      }
    }
  }

  /** Holds it against what it was one step before; returns the moves of that step. */
  Set<String> follows(CodeWorld before, LocalDate today) {
    instances.values().forEach(this::countsFit);
    codes.values().forEach(this::orderFits);
    orders.values().forEach(this::codesFit);
    Set<String> moves = new HashSet<>();
    for (ServiceCode code : codes.values()) {
      ServiceCode was = before.codes.get(code.code());
      if (was == null || was.state() != code.state()) {
        moves.add(code.kind() + " " + (was == null ? "new" : was.state()) + " " + code.state());
        takenWhileOfUse(was, code, today);
      } else if (ENDED.contains(code.state())) {
        assertThat(code).as("what has ended stays").isEqualTo(was);
      }
    }
    assertThat(codes.keySet()).containsAll(before.codes.keySet());
    assertThat(moves).isSubsetOf(MOVES);
    return moves;
  }

  private void countsFit(Instance instance) {
    Set<String> tied = new HashSet<>();
    int paid = 0;
    for (ServiceCode code : codes.values()) {
      if (instance.id().equals(code.instanceId())) {
        tied.add(code.code());
        paid += code.kind() == CodeKind.PAID ? 1 : 0;
      }
    }
    int quota = Objects.requireNonNull(FREE_QUOTA.get(instance.product()));
    assertThat(ties.getOrDefault(instance.id(), Set.of())).isEqualTo(tied);
    assertThat(instance.freeCodesIssued()).isEqualTo(tied.size() - paid).isBetween(0, quota);
    assertThat(instance.paidCodesBound()).isEqualTo(paid).isBetween(0, PAID_QUOTA);
  }

  /** A code that an order holds is one of the order's, and the reverse: none is in two. */
  private void orderFits(ServiceCode code) {
    boolean held = Set.of(ServiceCodeState.FILING, ServiceCodeState.FILED).contains(code.state());
    assertThat(code.order() != null).as("%s", code).isEqualTo(held);
    assertThat(code.filingNumber() != null).isEqualTo(code.state() == ServiceCodeState.FILED);
    boolean tied = held || code.state() == ServiceCodeState.BOUND;
    assertThat(code.instanceId() != null).as("%s", code).isEqualTo(tied);
    if (held) {
      Order order = orders.get(code.order());
      assertThat(order.serviceCodes()).contains(code.code());
      assertThat(order.state() == OrderState.APPROVED)
          .isEqualTo(code.state() == ServiceCodeState.FILED);
    }
  }

  private void codesFit(Order order) {
    for (String code : order.serviceCodes()) {
      assertThat(codes.get(code).order()).as("%s", order).isEqualTo(order.id().value());
    }
  }

  private void takenWhileOfUse(ServiceCode was, ServiceCode code, LocalDate today) {
    if (code.state() == ServiceCodeState.FILING) {
      assertThat(was.overOn(today)).as("%s", code).isFalse();
      assertThat(instances.get(code.instanceId()).serves(today)).as("%s", code).isTrue();
    }
  }

  long count(CodeKind kind) {
    return codes.values().stream().filter(code -> code.kind() == kind).count();
  }
}
