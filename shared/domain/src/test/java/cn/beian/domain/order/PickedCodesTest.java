package cn.beian.domain.order;

import static cn.beian.domain.fake.Office.customer;
import static cn.beian.domain.fake.Office.done;
import static cn.beian.domain.fake.Office.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.code.ServiceCode;
import cn.beian.domain.code.ServiceCodeState;
import cn.beian.domain.event.Event;
import cn.beian.domain.event.EventType;
import cn.beian.domain.fake.Office;
import cn.beian.domain.fake.SampleCatalogue;
import cn.beian.domain.fake.Samples;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.filing.Hosting;
import cn.beian.domain.instance.CodeKind;
import cn.beian.domain.record.ServiceRecord;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.rule.Finding;
import cn.beian.domain.rule.Obstacle;
import cn.beian.domain.rule.Obstacles;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service that names an instance gets a code of it when the order is submitted. */
class PickedCodesTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-01");
  private static final Hosting MINE = new Hosting(null, "i-mine");

  private final Office office = new Office();

  @BeforeEach
  void anInstance() {
    office.store.instances.put("i-mine", Samples.instance("i-mine", "a", "ecs", 0));
  }

  private static Filing filing(Hosting... hostings) {
    return Samples.filing(
        "91440300SAMPLE0001",
        IntStream.range(0, hostings.length)
            .mapToObj(i -> Samples.hosted("site-" + i + ".example", hostings[i]))
            .toList());
  }

  private Order draft(Hosting... hostings) {
    return office.draft(filing(hostings));
  }

  private Order submitted(Order order) {
    return done(office.submit.submit(customer("a"), order.id()));
  }

  private Refusal refused(Order order) {
    return refusal(office.submit.submit(customer("a"), order.id()));
  }

  private ServiceCodeState state(String code) {
    return office.store.code(code).state();
  }

  private int issued() {
    return office.store.instances.get("i-mine").freeCodesIssued();
  }

  /** A code that is tied to the instance. */
  private void tied(String code, CodeKind kind, ServiceCodeState state, @Nullable String lastDay) {
    tied(code, "a", kind, state, lastDay);
  }

  private void tied(
      String code,
      String account,
      CodeKind kind,
      ServiceCodeState state,
      @Nullable String lastDay) {
    office.store.codes.put(
        code,
        new ServiceCode(
            code,
            new AccountId(account),
            kind,
            "i-mine",
            "ecs",
            state,
            Instant.parse("2026-01-01T00:00:00Z"),
            lastDay == null ? null : LocalDate.parse(lastDay),
            state == ServiceCodeState.BOUND ? null : "another order",
            null));
  }

  private List<Event> issues() {
    return office.store.events.stream()
        .filter(event -> event.type() == EventType.SERVICE_CODE_ISSUED)
        .toList();
  }

  @Test
  void anInstanceWithoutACodeGivesANewOne() {
    Order order = submitted(draft(MINE));
    assertThat(order.serviceCodes()).hasSize(1);
    ServiceCode code = office.store.code(order.serviceCodes().getFirst());
    assertThat(code.code()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    assertThat(code)
        .extracting(
            ServiceCode::kind, ServiceCode::state, ServiceCode::order, ServiceCode::instanceId)
        .containsExactly(CodeKind.FREE, ServiceCodeState.FILING, order.id().value(), "i-mine");
    assertThat(code.account()).isEqualTo(order.account());
    assertThat(issued()).isEqualTo(1);
    assertThat(issues())
        .singleElement()
        .extracting(Event::subjectId, Event::actor)
        .containsExactly("i-mine", "a-user");
  }

  @Test
  void theContentStaysWhatTheCustomerWrote() {
    Order draft = draft(MINE);
    Filing before = office.store.filings.get(draft.id());
    Order order = submitted(draft);
    assertThat(office.store.filings.get(order.id())).isEqualTo(before).isEqualTo(filing(MINE));
  }

  @Test
  void newCodesGoBeforeFreeOnesTheseBeforePaidOnesAndOfTheseTheOneThatEndsFirst() {
    tied("paid-late", CodeKind.PAID, ServiceCodeState.BOUND, "2027-05-01");
    tied("paid-soon", CodeKind.PAID, ServiceCodeState.BOUND, "2026-11-01");
    tied("free", CodeKind.FREE, ServiceCodeState.BOUND, null);
    Order order = submitted(draft(MINE, MINE, MINE, MINE, MINE));
    assertThat(order.serviceCodes().subList(2, 5))
        .containsExactly("free", "paid-soon", "paid-late");
    assertThat(order.serviceCodes()).doesNotHaveDuplicates().hasSize(5);
    assertThat(issued()).isEqualTo(2);
    assertThat(issues()).as("the instance is written once").hasSize(1);
    assertThat(order.serviceCodes()).allMatch(code -> state(code) == ServiceCodeState.FILING);
  }

  private Obstacles obstacles(Filing filing, @Nullable Order order, LocalDate day) {
    Holdings held = new Holdings(new AccountId("a"), filing, Map.of(), Map.of());
    return office.obstacles.of(held, order, day);
  }

  private void nothingLeft() {
    office.store.instances.put(
        "i-mine", Samples.instance("i-mine", "a", "ecs", SampleCatalogue.QUOTA));
  }

  @Test
  void whatCannotBeUsedIsNotPicked() {
    nothingLeft();
    tied("over", CodeKind.PAID, ServiceCodeState.BOUND, "2026-10-31");
    tied("taken", CodeKind.FREE, ServiceCodeState.FILING, null);
    tied("spent", CodeKind.FREE, ServiceCodeState.FILED, null);
    tied("stranger", "b", CodeKind.PAID, ServiceCodeState.BOUND, "2027-10-31");
    Order draft = draft(MINE);
    assertThat(refused(draft).findings()).extracting(Finding::ruleId).containsExactly("QUOTA");
    tied("usable", CodeKind.PAID, ServiceCodeState.BOUND, "2026-11-01");
    assertThat(submitted(draft).serviceCodes()).containsExactly("usable");
  }

  @Test
  void aCodeThatAnotherServiceNamesIsItsOwn() {
    nothingLeft();
    tied("named", CodeKind.FREE, ServiceCodeState.BOUND, null);
    tied("other", CodeKind.FREE, ServiceCodeState.BOUND, null);
    Order order = submitted(draft(MINE, new Hosting("NAMED", null)));
    assertThat(order.serviceCodes()).containsExactly("other", "named");
  }

  @Test
  void codesAndInstancesStandSideBySide() {
    Order order = submitted(draft(new Hosting("code-2", null), MINE, new Hosting("code-1", null)));
    assertThat(order.serviceCodes()).element(0).isEqualTo("code-2");
    assertThat(order.serviceCodes()).element(2).isEqualTo("code-1");
    assertThat(office.store.code(order.serviceCodes().get(1)).instanceId()).isEqualTo("i-mine");
  }

  @Test
  void everyServiceThatGetsNoneIsToldWhyAndNothingIsWritten() {
    office.store.instances.put("i-other", Samples.instance("i-other", "b", "ecs", 0));
    Order draft =
        draft(MINE, MINE, MINE, new Hosting(null, "i-other"), new Hosting(null, "i-nobody"));
    Map<String, ServiceCode> before = Map.copyOf(office.store.codes);
    Refusal refusal = refused(draft);
    assertThat(refusal.code()).isEqualTo(RefusalCode.INSTANCE_NOT_ELIGIBLE);
    assertThat(refusal.findings())
        .extracting(Finding::path, Finding::ruleId)
        .containsExactly(
            tuple("/services/2/hosting/instanceId", "QUOTA"),
            tuple("/services/3/hosting/instanceId", "OWNER"),
            tuple("/services/4/hosting/instanceId", "OWNER"));
    assertThat(refusal.findings().get(1).at("")).isEqualTo(refusal.findings().get(2).at(""));
    assertThat(office.store.codes).isEqualTo(before);
    assertThat(office.order(draft.id())).isEqualTo(draft);
    assertThat(issued()).isZero();
  }

  @Test
  void whatIsInTheWayIsToldBeforehandWithoutTakingAnything() {
    office.store.instances.put("i-other", Samples.instance("i-other", "b", "ecs", 0));
    Filing filing =
        filing(MINE, MINE, MINE, new Hosting(null, "i-other"), new Hosting(null, "i-nobody"));
    assertThat(obstacles(filing, null, TODAY).byField())
        .isEqualTo(
            Map.of(
                "/services/2/hosting/instanceId", Set.of(Obstacle.INSTANCE_WITHOUT_CODE),
                "/services/3/hosting/instanceId", Set.of(Obstacle.INSTANCE_UNKNOWN),
                "/services/4/hosting/instanceId", Set.of(Obstacle.INSTANCE_UNKNOWN)));
    LocalDate late = LocalDate.parse("2036-01-02");
    assertThat(obstacles(filing(MINE), null, late).byField())
        .isEqualTo(Map.of("/services/0/hosting/instanceId", Set.of(Obstacle.SERVER_EXPIRED)));
    assertThat(issued()).isZero();
  }

  @Test
  void whatTheOrderHoldsIsNotInItsOwnWay() {
    Order order = submitted(draft(MINE, MINE));
    Filing filing = filing(MINE, MINE);
    assertThat(obstacles(filing, order, TODAY).byField().keySet())
        .noneMatch(path -> path.contains("/hosting/"));
    assertThat(obstacles(filing, null, TODAY).byField())
        .containsOnlyKeys("/services/0/hosting/instanceId", "/services/1/hosting/instanceId");
  }

  @Test
  void anExpiredInstanceGivesNoneHoweverManyAreTied() {
    tied("free", CodeKind.FREE, ServiceCodeState.BOUND, null);
    Order draft = draft(MINE);
    office.setNow(Instant.parse("2036-01-01T16:00:00Z"));
    assertThat(refused(draft).findings())
        .extracting(Finding::ruleId)
        .containsExactly("NOT_EXPIRED");
    assertThat(state("free")).isEqualTo(ServiceCodeState.BOUND);
  }

  @Test
  void aProductWithAConsoleOfItsOwnGivesOnlyWhatWasIssuedThere() {
    office.store.instances.put("i-mine", Samples.instance("i-mine", "a", "channel", 1));
    assertThat(refused(draft(MINE)).findings())
        .extracting(Finding::ruleId)
        .containsExactly("ISSUED_HERE");
    tied("issued there", CodeKind.FREE, ServiceCodeState.BOUND, null);
    Order order = office.store.orders.values().iterator().next();
    assertThat(submitted(order).serviceCodes()).containsExactly("issued there");
  }

  @Test
  void submittedAgainEveryServiceKeepsItsCode() {
    tied("paid", CodeKind.PAID, ServiceCodeState.BOUND, "2027-05-01");
    Order order = submitted(draft(MINE, MINE, MINE));
    office.reject(order.id());
    Order again = submitted(order);
    assertThat(again.serviceCodes()).isEqualTo(order.serviceCodes()).hasSize(3);
    assertThat(issued()).isEqualTo(SampleCatalogue.QUOTA);
  }

  @Test
  void aServiceThatIsTakenOutLetsItsCodeGo() {
    Order order = submitted(draft(MINE, MINE));
    Order rejected = office.reject(order.id());
    done(office.update.update(customer("a"), order.id(), rejected.version(), seen -> filing(MINE)));
    Order again = submitted(order);
    assertThat(again.serviceCodes()).containsExactly(order.serviceCodes().getFirst());
    assertThat(state(order.serviceCodes().getLast())).isEqualTo(ServiceCodeState.BOUND);
  }

  @Test
  void aPickedCodeCanBeNamedAndTheOtherWayRound() {
    Order order = submitted(draft(MINE));
    String code = order.serviceCodes().getFirst();
    for (Hosting other : List.of(new Hosting(code, null), MINE)) {
      Order rejected = office.reject(order.id());
      done(
          office.update.update(
              customer("a"), order.id(), rejected.version(), seen -> filing(other)));
      assertThat(submitted(order).serviceCodes()).containsExactly(code);
    }
    assertThat(issued()).isEqualTo(1);
  }

  @Test
  void anAbandonedOrdersCodeIsBoundAgainAndCountsForEver() {
    Order order = submitted(draft(MINE));
    String code = order.serviceCodes().getFirst();
    office.reject(order.id());
    done(office.abandon.abandon(customer("a"), order.id()));
    assertThat(state(code)).isEqualTo(ServiceCodeState.BOUND);
    assertThat(issued()).isEqualTo(1);
    Order next = submitted(draft(MINE, MINE));
    assertThat(next.serviceCodes()).hasSize(2).element(1).isEqualTo(code);
    assertThat(issued()).isEqualTo(SampleCatalogue.QUOTA);
  }

  @Test
  void anApprovalSpendsThePickedCode() {
    Order order = office.inBureauReview(filing(MINE));
    String code = order.serviceCodes().getFirst();
    done(office.result.apply(office.approval(order, "粤ICP备2026000001号")));
    assertThat(state(code)).isEqualTo(ServiceCodeState.FILED);
    assertThat(office.store.services).extracting(ServiceRecord::serviceCode).containsExactly(code);
  }

  @Test
  void anOrderThatTheSmsCheckReturnedKeepsItsCode() {
    Order order = office.pending(filing(MINE));
    office.advance(java.time.Duration.ofHours(25));
    done(office.cleanUp.cleanUp(order.id()));
    Order returned = office.order(order.id());
    assertThat(returned.state()).isEqualTo(OrderState.SMS_RETURNED);
    Order again = submitted(returned);
    assertThat(again.state()).isEqualTo(OrderState.REVIEW_PASSED);
    assertThat(again.serviceCodes()).isEqualTo(order.serviceCodes()).hasSize(1);
    assertThat(issued()).isEqualTo(1);
  }

  @Test
  void anotherCodeIsPickedWhenARivalComesFirst() {
    nothingLeft();
    tied("one", CodeKind.FREE, ServiceCodeState.BOUND, null);
    tied("two", CodeKind.FREE, ServiceCodeState.BOUND, null);
    Order draft = draft(MINE);
    office.store.rival = () -> tied("one", CodeKind.FREE, ServiceCodeState.FILING, null);
    assertThat(submitted(draft).serviceCodes()).containsExactly("two");
  }

  @Test
  void anInstanceThatGaveItsLastCodeMeanwhileIsToldSo() {
    Order draft = draft(MINE);
    office.store.rival =
        () ->
            office.store.instances.put(
                "i-mine", Samples.instance("i-mine", "a", "ecs", SampleCatalogue.QUOTA));
    Refusal refusal = refused(draft);
    assertThat(refusal.code()).isEqualTo(RefusalCode.INSTANCE_NOT_ELIGIBLE);
    assertThat(refusal.findings()).extracting(Finding::ruleId).containsExactly("QUOTA");
  }

  @Test
  void whoIsAlwaysTooLateIsToldToTryAgain() {
    nothingLeft();
    IntStream.range(0, 20)
        .forEach(i -> tied("code-" + (10 + i), CodeKind.FREE, ServiceCodeState.BOUND, null));
    Order draft = draft(MINE);
    List<String> lost = new ArrayList<>();
    office.store.rival = () -> lost.add(takeFirst());
    assertThat(refused(draft).code()).isEqualTo(RefusalCode.BUSY);
    assertThat(lost).hasSize(8);
    assertThat(office.order(draft.id())).isEqualTo(draft);
  }

  private String takeFirst() {
    String first =
        office.store.codes.values().stream()
            .filter(code -> "i-mine".equals(code.instanceId()))
            .filter(code -> code.state() == ServiceCodeState.BOUND)
            .map(ServiceCode::code)
            .findFirst()
            .orElseThrow();
    tied(first, CodeKind.FREE, ServiceCodeState.FILING, null);
    return first;
  }

  @Test
  void aNamedCodeThatIsLostIsRefusedAtOnceBesideAPickedOne() {
    Order draft = draft(new Hosting("code-1", null), MINE);
    List<String> tries = new ArrayList<>();
    office.store.rival =
        () -> {
          tries.add("again");
          ServiceCode code = office.store.code("code-1");
          office.store.codes.put(
              "code-1",
              new ServiceCode(
                  "code-1",
                  code.account(),
                  code.kind(),
                  code.instanceId(),
                  code.product(),
                  ServiceCodeState.FILING,
                  code.issuedAt(),
                  null,
                  "another order",
                  null));
        };
    Refusal refusal = refused(draft);
    assertThat(refusal.code()).isEqualTo(RefusalCode.SERVICE_CODE_UNUSABLE);
    assertThat(refusal.blockers())
        .extracting(blocker -> blocker.path())
        .containsExactly("/services/0/hosting/serviceCode");
    assertThat(tries).hasSize(1);
    assertThat(issued()).isZero();
  }

  @Test
  void whatAnAdministrationIsToldNamesEveryCode() {
    Filing coded = filing(MINE, new Hosting("CODE-1", null)).withCodes(List.of("new", "code-1"));
    Stream<Hosting> hostings = coded.services().stream().map(service -> service.hosting());
    assertThat(hostings).containsExactly(new Hosting("new", null), new Hosting("code-1", null));
  }
}
