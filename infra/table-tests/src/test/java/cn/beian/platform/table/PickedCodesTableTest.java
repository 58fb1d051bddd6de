package cn.beian.platform.table;

import static cn.beian.platform.table.Agency.customer;
import static cn.beian.platform.table.Agency.done;
import static cn.beian.platform.table.Agency.refusal;
import static cn.beian.platform.table.Agency.word;
import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.code.CheckInstance;
import cn.beian.domain.code.ServiceCode;
import cn.beian.domain.code.ServiceCodeState;
import cn.beian.domain.event.Event;
import cn.beian.domain.event.EventType;
import cn.beian.domain.filing.Domain;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.filing.Hosting;
import cn.beian.domain.filing.Service;
import cn.beian.domain.instance.Instance;
import cn.beian.domain.order.Lock;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderChange;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.order.OrderState;
import cn.beian.domain.order.OrderType;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.rule.Finding;
import cn.beian.platform.table.Repetition.Mark;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes that orders take of instances, in the one table, with rivals. */
class PickedCodesTableTest {
  private static final int MANY = 32;
  private static final int QUOTA = 5;
  private static final Hosting MINE = new Hosting(null, "i-mine");

  private final Agency agency = Agency.open();

  private Instance instance() {
    return agency.instances.find("i-mine").orElseThrow();
  }

  private List<ServiceCode> codes() {
    return agency.codes.ofInstance("i-mine");
  }

  /** A filing of websites, each on so many domains of its own. */
  /** As many services and domains as an order may have: 5 and 34. */
  private Filing largest(Hosting... hostings) {
    Filing five = filing(7, hostings);
    List<Service> services = new ArrayList<>(five.services());
    Service last = services.removeLast();
    services.addAll(filing(6, last.hosting()).services());
    return five.with(services);
  }

  private Filing filing(int domains, Hosting... hostings) {
    Filing sample = agency.filing("", "sample.example");
    Service site = sample.services().getFirst();
    List<Service> services =
        Stream.of(hostings).map(hosting -> site(site, hosting, domains)).toList();
    return new Filing(
        sample.province(), sample.subject(), services, sample.materials(), sample.remark());
  }

  private static Service site(Service site, Hosting hosting, int domains) {
    Domain sample = site.domains().getFirst();
    List<Domain> own = Stream.generate(() -> domain(sample)).limit(domains).toList();
    return new Service(
        site.kind(),
        site.name(),
        site.contentType(),
        site.languages(),
        own,
        hosting,
        site.preApprovals(),
        site.principal(),
        site.app(),
        site.remark());
  }

  private static Domain domain(Domain sample) {
    return new Domain(
        Agency.domain(),
        sample.registrar(),
        sample.registeredOn(),
        sample.expiresOn(),
        sample.realNameVerifiedOn(),
        sample.holderRelation(),
        sample.holderName(),
        sample.holderCertificateType(),
        sample.holderCertificateNumber(),
        sample.privacyOn(),
        sample.registeredAbroad(),
        sample.resolves());
  }

  /**
   * A draft of account a beside its other drafts. An account has one order at a time; these are
   * written past that, so that they can be rivals for one instance.
   */
  private Order rival(Hosting... hostings) {
    AccountId account = new AccountId("a");
    Instant now = agency.clock.instant();
    OrderId id = new OrderId(agency.journal.id());
    Filing filing = filing(1, hostings);
    Lock lock = new Lock(Lock.Kind.ACCOUNT, "a");
    Order order =
        new Order(
            id,
            account,
            new Order.Aim(OrderType.FIRST_FILING, null),
            OrderState.DRAFT,
            1,
            filing.province(),
            new Order.Opening(now, null),
            now,
            Order.Overdue.NONE,
            false,
            0,
            0,
            List.of(lock),
            List.of(),
            List.of(),
            null);
    Event event = agency.journal.entry(EventType.ORDER_CREATED, id.value(), account, "test");
    return done(agency.orders.commit(new OrderChange(null, order, event, filing, List.of(), null)));
  }

  private Agency colliding() {
    return agency.through(new ConflictingDynamoDb(Agency.CLIENT));
  }

  private static Map<String, Integer> together(List<Callable<String>> work) {
    Map<String, Integer> counts = new HashMap<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<String> answer : threads.invokeAll(work)) {
        counts.merge(answer.get(), 1, Integer::sum);
      }
    } catch (InterruptedException | ExecutionException failed) {
      throw new AssertionError(failed);
    }
    return counts;
  }

  /** Counts, codes and ties agree, and every code is in the order that says so. */
  private void assertWhole(List<Order> orders) {
    Map<String, String> inOrders = new HashMap<>();
    orders.stream()
        .map(order -> agency.order(order.id()))
        .forEach(
            order -> order.serviceCodes().forEach(code -> inOrders.put(code, order.id().value())));
    Map<String, String> inCodes = new HashMap<>();
    codes().stream()
        .filter(code -> code.state() == ServiceCodeState.FILING)
        .forEach(code -> inCodes.put(code.code(), code.order()));
    assertThat(inCodes).isEqualTo(inOrders);
    assertThat(instance().freeCodesIssued()).isEqualTo(codes().size());
    CheckInstance check =
        new CheckInstance(
            agency.instances, agency.codes, new RecordFindingTable(agency.table), agency.journal);
    assertThat(done(check.check("i-mine")).none()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void ofThirtyTwoOrdersForOneInstanceAsManyWinAsItHasCodes(boolean collide) {
    agency.instance("i-mine", "a");
    List<Order> orders = Stream.generate(() -> rival(MINE)).limit(MANY).toList();
    Agency busy = collide ? colliding() : agency;
    Map<String, Integer> answers = new HashMap<>();
    List<Order> left = orders;
    while (!left.isEmpty()) {
      together(left.stream().<Callable<String>>map(order -> () -> submit(busy, order)).toList())
          .forEach((word, count) -> answers.merge(word, count, Integer::sum));
      left = answers.getOrDefault("DONE", 0) < QUOTA ? drafts(orders) : List.of();
    }
    assertThat(answers).containsEntry("DONE", QUOTA);
    assertThat(answers.keySet()).isSubsetOf("DONE", "INSTANCE_NOT_ELIGIBLE", "BUSY");
    assertThat(codes()).hasSize(QUOTA);
    assertThat(drafts(orders)).hasSize(MANY - QUOTA);
    assertWhole(orders);
    Refusal late = refusal(agency.submit.submit(customer("a"), drafts(orders).getFirst().id()));
    assertThat(late.findings()).extracting(Finding::ruleId).containsExactly("CODE-QUOTA");
    assertThat(late.findings().getFirst().path()).isEqualTo("/services/0/hosting/instanceId");
  }

  private static String submit(Agency agency, Order order) {
    return word(agency.submit.submit(customer("a"), order.id()));
  }

  private List<Order> drafts(List<Order> orders) {
    return orders.stream()
        .map(order -> agency.order(order.id()))
        .filter(order -> order.state() == OrderState.DRAFT)
        .toList();
  }

  @RepeatedTest(3)
  void ofTwoOrdersForOneBoundCodeOneWins() {
    agency.instance("i-mine", "a");
    done(agency.issue.issue(customer("a"), "i-mine", QUOTA));
    codes().stream()
        .skip(1)
        .forEach(code ->
            agency.submitted("b-" + code.code(), agency.filing(code.code(), Agency.domain())));
    List<Order> orders = List.of(rival(MINE), rival(MINE));
    Agency busy = colliding();
    assertThat(
            together(
                orders.stream().<Callable<String>>map(order -> () -> submit(busy, order)).toList()))
        .isEqualTo(Map.of("DONE", 1, "INSTANCE_NOT_ELIGIBLE", 1));
    assertThat(codes()).hasSize(QUOTA).allMatch(code -> code.state() == ServiceCodeState.FILING);
    assertThat(codes()).extracting(ServiceCode::order).doesNotHaveDuplicates();
    assertThat(instance().freeCodesIssued()).isEqualTo(QUOTA);
  }

  @Test
  void issuersAndOrdersShareOneQuota() {
    agency.instance("i-mine", "a");
    Order order = rival(MINE, MINE);
    Agency busy = colliding();
    List<Callable<String>> work = new ArrayList<>();
    work.add(() -> submit(busy, order));
    IntStream.range(0, 8)
        .forEach(i -> work.add(() -> word(busy.issue.issue(customer("a"), "i-mine", 1))));
    together(work);
    assertThat(codes()).hasSizeLessThanOrEqualTo(QUOTA);
    assertWhole(List.of(order));
  }

  @Test
  void servicesOfOneInstanceGetACodeEachInOneTransaction() {
    agency.instance("i-mine", "a");
    List<ServiceCode> bound = done(agency.issue.issue(customer("a"), "i-mine", 3)).codes();
    Order order = agency.submitted("a", filing(1, MINE, MINE, MINE));
    assertThat(order.serviceCodes()).hasSize(3).doesNotHaveDuplicates();
    assertThat(bound)
        .extracting(ServiceCode::code)
        .contains(order.serviceCodes().getLast())
        .doesNotContainAnyElementsOf(order.serviceCodes().subList(0, 2));
    assertThat(codes()).hasSize(QUOTA);
    assertThat(codes().stream().filter(code -> order.serviceCodes().contains(code.code())))
        .allMatch(code -> code.state() == ServiceCodeState.FILING)
        .allMatch(code -> order.id().value().equals(code.order()));
    assertThat(agency.orders.filing(order.id(), "test").services())
        .extracting(Service::hosting)
        .as("the content stays what was written")
        .containsOnly(MINE);
    assertWhole(List.of(order));
    assertThat(agency.codes.ofAccount(new AccountId("a"), CodeFilter.ALL, 10, null).items())
        .hasSize(QUOTA);
  }

  @Test
  void whenSomethingElseIsInTheWayNoCodeIsIssued() {
    agency.instance("i-mine", "a");
    Filing wanted = filing(1, MINE);
    String domain = wanted.services().getFirst().domains().getFirst().name();
    agency.submitted("b", agency.filing(agency.code(), domain));
    Order draft = agency.draft("a", wanted);
    var before = agency.itemsWithoutAudit();
    assertThat(refusal(agency.submit.submit(customer("a"), draft.id())).code())
        .isEqualTo(RefusalCode.ANOTHER_ORDER_IN_PROGRESS);
    assertThat(agency.itemsWithoutAudit()).isEqualTo(before);
    assertThat(codes()).isEmpty();
  }

  @Test
  void aCodeOfAnAbandonedOrderIsBoundAndCountsForEver() {
    agency.instance("i-mine", "a");
    Order order = agency.submitted("a", filing(1, MINE));
    agency.reject(order.id());
    done(agency.abandon.abandon(customer("a"), order.id()));
    assertThat(codes())
        .singleElement()
        .extracting(ServiceCode::state, ServiceCode::order)
        .containsExactly(ServiceCodeState.BOUND, null);
    assertThat(instance().freeCodesIssued()).isEqualTo(1);
    agency.clock.advance(Duration.ofMinutes(1));
    done(agency.issue.issue(customer("a"), "i-mine", QUOTA - 1));
    Order next = agency.submitted("a", filing(1, MINE));
    assertThat(next.serviceCodes()).isEqualTo(order.serviceCodes());
    assertThat(instance().freeCodesIssued()).isEqualTo(QUOTA);
  }

  @Test
  void aFiledServiceIsFiledWithItsPickedCode() {
    agency.instance("i-mine", "a");
    Order order = agency.submitted("a", filing(1, MINE));
    agency.pass(order.id());
    done(agency.handOver(new CountingBureau()).handOver(order.id()));
    agency.entries(agency.order(order.id())).forEach(entry -> done(agency.sms.record(entry)));
    Order approved =
        done(agency.result.apply(Agency.approval(agency.order(order.id()), "粤ICP备2026000001号")));
    assertThat(codes())
        .singleElement()
        .extracting(ServiceCode::code, ServiceCode::state, ServiceCode::filingNumber)
        .containsExactly(
            approved.serviceCodes().getFirst(), ServiceCodeState.FILED, "粤ICP备2026000001号-1");
  }

  @Test
  void theLargestChangeOfASubmissionFitsIntoOneTransaction() {
    Hosting[] named =
        Stream.generate(() -> new Hosting(agency.code(), null)).limit(5).toArray(Hosting[]::new);
    Hosting[] instances =
        IntStream.range(0, 5)
            .mapToObj(i -> new Hosting(null, "i-large-" + i))
            .toArray(Hosting[]::new);
    Stream.of(instances).forEach(hosting -> agency.instance(hosting.instanceId(), "a"));
    Order order = agency.submitted("a", largest(named));
    Order rejected = agency.reject(order.id());
    Filing other = largest(instances);
    done(agency.update.update(customer("a"), order.id(), rejected.version(), before -> other));
    Repetition request =
        new Repetition(new Mark("a", "POST submission", "key", "one"), agency.clock.instant());
    Order again = request.callWith(() -> done(agency.submit.submit(customer("a"), order.id())));
    assertThat(again.serviceCodes())
        .hasSize(5)
        .doesNotContainAnyElementsOf(Collections.unmodifiableList(order.serviceCodes()));
    assertThat(again.locks()).hasSize(36).doesNotContainAnyElementsOf(domains(order));
  }

  private static List<Lock> domains(Order order) {
    return order.locks().stream().filter(lock -> lock.kind() == Lock.Kind.DOMAIN).toList();
  }
}
