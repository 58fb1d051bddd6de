package cn.beian.platform.table;

import static cn.beian.platform.table.Agency.customer;
import static cn.beian.platform.table.Agency.done;
import static cn.beian.platform.table.Agency.word;
import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.code.BindServiceCode;
import cn.beian.domain.code.ServiceCode;
import cn.beian.domain.code.ServiceCodeState;
import cn.beian.domain.instance.CodeKind;
import cn.beian.domain.instance.Instance;
import cn.beian.domain.order.Order;
import cn.beian.domain.time.ShanghaiDays;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Inventory, billing, customers, administration and clock do whatever comes to mind, some of it
 * twice and late; what must always hold is looked at after each step.
 */
class CodeHistoryTest {
  private static final long FIRST_SEED = 20_261_122L;
  private static final int WALKS = 5;
  private static final int STEPS = 60;

  private final Set<String> moves = new HashSet<>();
  private final Set<String> answers = new HashSet<>();

  @Test
  void noHistoryBreaksWhatMustAlwaysHold() {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + WALKS; seed++) {
      try {
        new Walk(seed).go(STEPS);
      } catch (AssertionError | RuntimeException failed) {
        throw new AssertionError("walk with seed " + seed, failed);
      }
    }
    assertThat(moves).as("seen in all walks").isEqualTo(CodeWorld.MOVES);
    assertThat(answers)
        .as("heard in all walks")
        .contains(
            "issue INSTANCE_NOT_ELIGIBLE",
            "grant PURCHASE_CONTRADICTED",
            "bind INSTANCE_NOT_ELIGIBLE",
            "bind SERVICE_CODE_UNUSABLE",
            "unbind SERVICE_CODE_STATE",
            "refund SERVICE_CODE_STATE",
            "submit SERVICE_CODE_UNUSABLE",
            "register false");
  }

  @Test
  void theSameSeedWalksTheSameWay() {
    List<List<String>> heard = new ArrayList<>();
    for (int run = 0; run < 2; run++) {
      Walk walk = new Walk(FIRST_SEED);
      walk.go(12);
      heard.add(walk.heard);
    }
    assertThat(heard.getFirst()).isNotEmpty().isEqualTo(heard.getLast());
  }

  private final class Walk {
    private final Random random;
    private final CodeDesk desk = CodeDesk.open();
    private final List<Server> said = new ArrayList<>();
    private final Map<String, Server> newest = new HashMap<>();
    private final Map<String, Integer> purchases = new HashMap<>();
    private final List<String> codes = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();
    private CodeWorld world = new CodeWorld();
    private int number;

    Walk(long seed) {
      random = new Random(seed);
    }

    void go(int steps) {
      tell(Server.bought("i-0", "ecs", "a", LocalDate.parse("2027-12-31")));
      tell(Server.bought("i-1", "nat-gateway", "a", LocalDate.parse("2027-12-31")));
      desk.issued(newest.get("i-1"), 2);
      purchases.put("bill-0", 12);
      List<String> bought = desk.bought("bill-0", "a", 12);
      done(desk.bind.bind(customer("a"), "i-1", bought.subList(0, 5)));
      world = CodeWorld.of(desk.agency);
      codes.addAll(
          world.codes.values().stream()
              .sorted(Comparator.comparing(ServiceCode::kind).thenComparing(ServiceCode::state))
              .map(ServiceCode::code)
              .toList());
      for (int step = 0; step < steps; step++) {
        act();
        look();
      }
      settle();
    }

    private void look() {
      CodeWorld now = CodeWorld.of(desk.agency);
      moves.addAll(now.follows(world, today()));
      now.codes.keySet().stream().filter(code -> !codes.contains(code)).forEach(codes::add);
      assertThat(now.count(CodeKind.PAID))
          .as("bought")
          .isEqualTo(purchases.values().stream().mapToLong(Integer::longValue).sum());
      world = now;
    }

    private LocalDate today() {
      return ShanghaiDays.of(desk.agency.clock.instant());
    }

    private void act() {
      switch (random.nextInt(24)) {
        case 0 -> buyInstance();
        case 1 -> inventory();
        case 3 -> heard("register", String.valueOf(desk.register(any(said))));
        case 2, 4, 5 -> issue();
        case 6, 7 -> grant();
        case 8, 9, 10 -> bind();
        case 11 -> heard("unbind", word(desk.unbind.unbind(customer(mostly("a")), anyCode())));
        case 12 -> heard("refund", word(desk.refund.refund(CodeDesk.BILLING, anyCode())));
        case 13, 14 -> timePasses();
        case 15 -> lookAtInstances();
        case 16, 17, 18, 19 -> submit();
        case 20 -> openOrders().forEach(this::maybeGiveUp);
        case 21, 22 -> openOrders().stream().limit(1).forEach(this::approve);
        default -> openOrders().forEach(order -> desk.agency.cleanUp.cleanUp(order.id()));
      }
    }

    private void timePasses() {
      desk.agency.clock.advance(Duration.ofDays(any(List.of(1, 20, 200))));
      look();
      sweepCodes();
    }

    private void heard(String action, String answer) {
      answers.add(action + " " + answer);
      heard.add(action + " " + answer);
    }

    private void tell(Server server) {
      said.add(server);
      newest.put(server.id(), server);
      desk.register(server);
    }

    private void buyInstance() {
      if (newest.size() < 5) {
        String product = random.nextBoolean() ? "ecs" : "nat-gateway";
        String id = "i-" + newest.size();
        tell(Server.bought(id, product, account(), today().plusDays(random.nextInt(400))));
      }
    }

    /** Something new of an instance; now and then it comes twice, or after what follows it. */
    private void inventory() {
      Server server = anyServer();
      Server next =
          switch (random.nextInt(8)) {
            case 0 -> server.expired();
            case 1 -> server.released();
            case 2 -> server.movedTo(account());
            case 3 -> server.changed();
            default -> server.renewed(today().plusDays(200 + random.nextInt(400)));
          };
      if (random.nextInt(4) == 0) {
        Server later = next.changed();
        tell(later);
        said.add(next);
        assertThat(desk.register(next)).as("out of order").isFalse();
      } else {
        tell(next);
      }
    }

    private void issue() {
      Server server = anyServer();
      int count = 1 + random.nextInt(4);
      heard(
          "issue",
          word(desk.agency.issue.issue(customer(mostly(server.account())), server.id(), count)));
    }

    private String mostly(String account) {
      return random.nextInt(8) == 0 ? account() : account;
    }

    private void grant() {
      String id = "bill-" + random.nextInt(5);
      int quantity = any(List.of(1, 4, 12));
      String account = purchases.containsKey(id) ? account() : "a";
      String answer = word(desk.grant.grant(desk.purchase(id, account, quantity)));
      heard("grant", answer);
      if (answer.equals("DONE")) {
        purchases.putIfAbsent(id, quantity);
      }
    }

    /** Mostly unbound ones of the instance's account, now and then any beside them. */
    private void bind() {
      Server server = anyServer();
      String account = mostly(server.account());
      List<String> wanted =
          new ArrayList<>(
              codes.stream()
                  .filter(code -> world.codes.get(code).state() == ServiceCodeState.UNBOUND)
                  .filter(code -> world.codes.get(code).account().value().equals(account))
                  .limit(1 + random.nextInt(BindServiceCode.MOST - 1))
                  .toList());
      if (wanted.isEmpty() || random.nextInt(6) == 0) {
        wanted.add(anyCode());
      }
      heard("bind", word(desk.bind.bind(customer(account), server.id(), wanted)));
    }

    private void sweepCodes() {
      due(Due.Kind.SERVICE_CODE).forEach(code -> done(desk.expire.expire(code)));
    }

    private void lookAtInstances() {
      due(Due.Kind.INSTANCE).forEach(id -> assertThat(done(desk.check.check(id)).none()).isTrue());
    }

    /** Everything that is due, however long ago. */
    private List<String> due(Due.Kind kind) {
      String until = Key.time(desk.agency.clock.instant()) + "$";
      return desk.agency.items().entrySet().stream()
          .filter(item -> item.getValue().containsKey(Attribute.DUE))
          .map(item -> item.getValue().get(Attribute.DUE_AT).s())
          .filter(at -> at.compareTo(until) < 0)
          .map(at -> at.split("#", 3))
          .filter(at -> at[1].equals(kind.name()))
          .map(at -> at[2])
          .toList();
    }

    private void submit() {
      String account = "filer-" + ++number;
      Order draft = desk.agency.draft(account, desk.agency.filing(anyCode(), Agency.domain()));
      heard("submit", word(desk.agency.submit.submit(customer(account), draft.id())));
    }

    private List<Order> openOrders() {
      return world.orders.values().stream()
          .filter(order -> !order.serviceCodes().isEmpty() && !order.state().ended())
          .sorted(Comparator.comparing(Walk::filer))
          .toList();
    }

    /** The number of its account: orders of one moment have no other order. */
    private static int filer(Order order) {
      return Integer.parseInt(order.account().value().substring("filer-".length()));
    }

    private void maybeGiveUp(Order order) {
      if (random.nextBoolean()) {
        desk.givenUp(order);
      }
    }

    private void approve(Order order) {
      desk.filed(order, ++number);
    }

    private String account() {
      return random.nextInt(4) == 0 ? "b" : "a";
    }

    private Server anyServer() {
      return newest.get("i-" + random.nextInt(newest.size()));
    }

    /** Mostly one that is bound, and paid for if there is such a one. */
    private String anyCode() {
      List<String> bound =
          codes.stream()
              .filter(code -> world.codes.get(code).state() == ServiceCodeState.BOUND)
              .toList();
      List<String> paid =
          bound.stream().filter(code -> world.codes.get(code).kind() == CodeKind.PAID).toList();
      List<String> some = any(List.of(codes, bound, paid, paid));
      return some.isEmpty() ? "nothing" : any(some);
    }

    private <T> T any(List<T> values) {
      return values.get(random.nextInt(values.size()));
    }

    /** When everything was looked at, nothing is left to do. */
    private void settle() {
      newest.keySet().forEach(id -> assertThat(done(desk.check.check(id)).none()).isTrue());
      look();
      sweepCodes();
      look();
      assertThat(desk.agency.instances.differences(10, null).items()).isEmpty();
      world.codes.values().forEach(this::settled);
    }

    private void settled(ServiceCode code) {
      String number = code.filingNumber();
      if (code.state() == ServiceCodeState.BOUND) {
        Instance instance = world.instances.get(code.instanceId());
        assertThat(code.account()).isEqualTo(instance.account());
      }
      if (number != null) {
        Instance instance = world.instances.get(code.instanceId());
        assertThat(desk.findings.of(List.of(number))).hasSize(instance.serves(today()) ? 0 : 1);
      }
      if (Set.of(ServiceCodeState.UNBOUND, ServiceCodeState.BOUND).contains(code.state())) {
        assertThat(code.overOn(today())).as("%s", code).isFalse();
      }
    }
  }
}
