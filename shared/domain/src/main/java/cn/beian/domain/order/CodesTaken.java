package cn.beian.domain.order;

import cn.beian.domain.code.ServiceCode;
import cn.beian.domain.code.ServiceCodeState;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.filing.Hosting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The codes that an order's services get when it is submitted, and what gets them. */
final class CodesTaken {
  private final OrderClerk clerk;
  private final Order order;
  private final String actor;
  private final List<String> codes = new ArrayList<>();
  private final List<Effect> taken = new ArrayList<>();
  private final Map<String, New> issued = new LinkedHashMap<>();

  /**
   * @param actor the user who submits
   */
  CodesTaken(OrderClerk clerk, Order order, String actor) {
    this.clerk = clerk;
    this.order = order;
    this.actor = actor;
  }

  /** New codes of one instance: they are issued together, for an item is written once. */
  private record New(Pick.Fresh of, List<ServiceCode> codes) {}

  /**
   * Every service takes the code it names, or the one that was picked for it.
   *
   * @param picks by the services' places
   */
  CodesTaken take(Filing filing, Map<Integer, Pick> picks) {
    for (int i = 0; i < filing.services().size(); i++) {
      Hosting hosting = filing.services().get(i).hosting();
      String path = CodeInspector.path(i, hosting);
      String named = hosting.code().orElse(null);
      codes.add(
          named == null
              ? picked(Objects.requireNonNull(picks.get(i), "pick"), path)
              : named(named, path));
    }
    return this;
  }

  /** The code of each service, in the services' order. */
  List<String> codes() {
    return List.copyOf(codes);
  }

  /** What turns the codes the order holds into these. */
  List<Effect> effects() {
    List<Effect> effects = new ArrayList<>();
    order.serviceCodes().stream()
        .filter(code -> !codes.contains(code))
        .forEach(code -> effects.add(new Effect.ReleaseCode(code)));
    effects.addAll(taken);
    issued.values().forEach(each -> effects.add(issue(each)));
    return effects;
  }

  private Effect issue(New fresh) {
    Pick.Fresh of = fresh.of();
    return new Effect.IssueCodes(
        of.instance(), of.quota(), fresh.codes(), clerk.issued(of.instance(), actor));
  }

  private String named(String code, String path) {
    if (!order.serviceCodes().contains(code)) {
      taken.add(new Effect.TakeCode(code, path));
    }
    return code;
  }

  private String picked(Pick pick, String path) {
    return switch (pick) {
      case Pick.Tied(ServiceCode code) -> {
        if (code.state() == ServiceCodeState.BOUND) {
          taken.add(new Effect.PickCode(code, path));
        }
        yield code.code();
      }
      case Pick.Fresh fresh -> newCode(fresh);
      case Pick.None none -> throw new IllegalStateException("no code: " + none.obstacle());
    };
  }

  private String newCode(Pick.Fresh fresh) {
    ServiceCode code = ServiceCode.inUse(fresh.instance(), order.id().value(), clerk.now());
    issued
        .computeIfAbsent(fresh.instance().id(), id -> new New(fresh, new ArrayList<>()))
        .codes()
        .add(code);
    return code.code();
  }
}
