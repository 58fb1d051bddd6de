package cn.beian.platform.table;

import static cn.beian.platform.table.Agency.code;
import static cn.beian.platform.table.Agency.customer;
import static cn.beian.platform.table.Agency.done;
import static cn.beian.platform.table.Together.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.code.ServiceCode;
import cn.beian.domain.code.ServiceCodeState;
import cn.beian.domain.event.EventType;
import cn.beian.domain.instance.Instance;
import cn.beian.domain.instance.QuotaDifference;
import cn.beian.domain.order.Order;
import cn.beian.domain.record.RecordFinding;
import cn.beian.domain.record.RecordFinding.Kind;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.time.ShanghaiDays;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** What follows when an instance ends, revives, moves, or its counts are wrong. */
class CheckInstanceTest {
  private static final LocalDate LAST_DAY = LocalDate.parse("2027-01-31");
  private static final String AFTER = "2027-02-01";

  private final CodeDesk desk = CodeDesk.open();
  private Server server = Server.bought("i-1", "ecs", "a", LAST_DAY);

  private QuotaDifference look() {
    return done(desk.check.check("i-1"));
  }

  private void registered(Server next) {
    server = next;
    assertThat(desk.register(next)).isTrue();
  }

  private String nextLook() {
    return desk.nextLook(Key.instance("i-1"));
  }

  /** The beginning of a day in Shanghai as the due index has it. */
  private static String startOf(LocalDate day) {
    return day.minusDays(1) + "T16:00:00.000000000Z";
  }

  /** The hour of i-1, thirteen o'clock in Shanghai. */
  private static String inAWeek(LocalDate day) {
    return day + "T05:00:00.000000000Z";
  }

  private List<RecordFinding> findings(String number) {
    return desk.findings.of(List.of(number));
  }

  @Test
  void anInstanceThatNobodyKnowsIsNotFound() {
    assertThat(code(desk.check.check("nobody"))).isEqualTo(RefusalCode.INSTANCE_NOT_FOUND);
  }

  @Test
  void aRegisteredInstanceIsLookedAtAtOnceThenEveryWeekAndTheDayAfterItsLast() {
    registered(server);
    assertThat(desk.due(Due.Kind.INSTANCE, 1)).containsExactly("i-1");
    assertThat(look().none()).isTrue();
    assertThat(desk.due(Due.Kind.INSTANCE, 1)).isEmpty();
    assertThat(nextLook()).isEqualTo(inAWeek(LocalDate.parse("2026-11-09")));
    desk.today("2027-01-28");
    assertThat(look().none()).isTrue();
    assertThat(nextLook()).isEqualTo(startOf(LAST_DAY.plusDays(1)));
    desk.agency.clock.advance(Duration.ofDays(3));
    assertThat(desk.due(Due.Kind.INSTANCE, 1)).as("the last day counts").isEmpty();
    desk.today(AFTER);
    assertThat(desk.due(Due.Kind.INSTANCE, 1)).containsExactly("i-1");
    look();
    assertThat(nextLook()).isEqualTo(inAWeek(LocalDate.parse("2027-02-08")));
  }

  @Test
  void whatWasGivenBackIsLookedAtNoMore() {
    registered(server);
    registered(server.released());
    assertThat(desk.due(Due.Kind.INSTANCE, 1)).containsExactly("i-1");
    look();
    assertThat(nextLook()).isEqualTo("never");
  }

  /** How an instance ends, and what is told of it. */
  static Stream<Arguments> ends() {
    return Stream.of(
        Arguments.of("by its term", EventType.INSTANCE_EXPIRED, Kind.INSTANCE_EXPIRED),
        Arguments.of("expired", EventType.INSTANCE_EXPIRED, Kind.INSTANCE_EXPIRED),
        Arguments.of("released", EventType.INSTANCE_RELEASED, Kind.INSTANCE_RELEASED));
  }

  private void ends(String how) {
    switch (how) {
      case "expired" -> registered(server.expired());
      case "released" -> registered(server.released());
      default -> desk.today(AFTER);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ends")
  void anEndIsToldOnceAndUnusedCodesAreOfNoUse(String how, EventType told, Kind kind) {
    registered(server);
    String code = desk.issued(server, 2).getFirst();
    look();
    assertThat(desk.told(told)).isEmpty();
    ends(how);
    for (int run = 0; run < 3; run++) {
      assertThat(look().none()).isTrue();
      assertThat(desk.told(told)).containsExactly("i-1");
    }
    registered(server.changed());
    look();
    assertThat(desk.told(told)).as("a newer version of the same end").containsExactly("i-1");
    assertThat(desk.state(code)).isEqualTo(ServiceCodeState.BOUND);
    Order order = desk.agency.draft("x", desk.agency.filing(code, Agency.domain()));
    assertThat(code(desk.agency.submit.submit(customer("x"), order.id())))
        .isEqualTo(RefusalCode.SERVICE_CODE_UNUSABLE);
    assertThat(desk.instance(server).freeCodesIssued()).isEqualTo(2);
  }

  @Test
  void anEndWithoutCodesIsToldToNobody() {
    registered(server);
    registered(server.released());
    look();
    assertThat(desk.told(EventType.INSTANCE_RELEASED)).isEmpty();
  }

  @Test
  void twoEndsAreToldTwice() {
    registered(server);
    desk.issued(server, 1);
    desk.today(AFTER);
    look();
    registered(server.renewed(LocalDate.parse("2027-03-31")));
    look();
    assertThat(desk.told(EventType.INSTANCE_EXPIRED)).hasSize(1);
    desk.today("2027-04-01");
    look();
    look();
    assertThat(desk.told(EventType.INSTANCE_EXPIRED)).containsExactly("i-1", "i-1");
  }

  /** The inventory may correct the last day of what was given back: it is the same end. */
  @Test
  void whatIsGivenBackIsToldOnceWhateverItsLastDay() {
    registered(server);
    desk.issued(server, 1);
    registered(server.released());
    look();
    registered(new Server("i-1", "ecs", "a", 12, LAST_DAY.minusDays(5), server.status(), 9));
    look();
    assertThat(desk.told(EventType.INSTANCE_RELEASED)).containsExactly("i-1");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ends")
  void whatIsFiledStaysFiledAndHasAFinding(String how, EventType told, Kind kind) {
    registered(server);
    String code = desk.issued(server, 1).getFirst();
    String number = desk.filed("x", code, 1);
    look();
    assertThat(findings(number)).isEmpty();
    ends(how);
    look();
    RecordFinding finding = new RecordFinding(number, kind, "i-1", desk.agency.clock.instant());
    desk.agency.clock.advance(Duration.ofHours(1));
    look();
    assertThat(findings(number)).as("since it was first found").containsExactly(finding);
    assertThat(desk.state(code)).isEqualTo(ServiceCodeState.FILED);
    assertThat(desk.told(told)).containsExactly("i-1");
  }

  @Test
  void aRenewalRevivesTheCodesAndClosesTheFindings() {
    registered(server);
    List<String> codes = desk.issued(server, 2);
    String number = desk.filed("x", codes.getFirst(), 1);
    desk.today(AFTER);
    look();
    assertThat(findings(number)).hasSize(1);
    registered(server.renewed(LocalDate.parse("2028-01-31")));
    look();
    look();
    assertThat(findings(number)).isEmpty();
    assertThat(desk.instance(server).freeCodesIssued()).as("no more codes").isEqualTo(2);
    desk.taken("y", codes.getLast());
    assertThat(desk.state(codes.getLast())).isEqualTo(ServiceCodeState.FILING);
  }

  @Test
  void anExpiredInstanceThatIsGivenBackHasAnotherFinding() {
    registered(server);
    String number = desk.filed("x", desk.issued(server, 1).getFirst(), 1);
    desk.today(AFTER);
    look();
    registered(server.released());
    look();
    assertThat(findings(number))
        .extracting(RecordFinding::kind)
        .containsExactly(Kind.INSTANCE_RELEASED);
  }

  @Test
  void anOlderVersionThatComesLateChangesNothing() {
    registered(server);
    desk.issued(server, 1);
    Server sold = server;
    registered(server.released());
    look();
    var before = desk.agency.items();
    assertThat(desk.register(sold)).isFalse();
    assertThat(desk.register(server)).as("the same once more").isFalse();
    assertThat(desk.agency.items()).isEqualTo(before);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ends")
  void anOrderUnderWayIsLookedAtDailyUntilItsServiceIsFiled(String how, EventType told, Kind kind) {
    registered(server);
    Order order = desk.taken("x", desk.issued(server, 1).getFirst());
    ends(how);
    look();
    for (int day = 0; day < 2; day++) {
      assertThat(nextLook()).isEqualTo(startOf(tomorrow()));
      desk.agency.clock.advance(Duration.ofDays(1));
      assertThat(desk.due(Due.Kind.INSTANCE, 2)).containsExactly("i-1");
      look();
    }
    String number = desk.filed(order, 1);
    desk.agency.clock.advance(Duration.ofDays(1));
    assertThat(desk.due(Due.Kind.INSTANCE, 2)).containsExactly("i-1");
    look();
    assertThat(findings(number))
        .extracting(RecordFinding::kind, RecordFinding::instanceId)
        .containsExactly(tuple(kind, "i-1"));
    assertThat(nextLook()).isNotEqualTo(startOf(tomorrow()));
  }

  private LocalDate tomorrow() {
    return ShanghaiDays.of(desk.agency.clock.instant()).plusDays(1);
  }

  @Test
  void aReleasedInstanceIsLookedAtEveryWeekWhileACodeIsUnused() {
    registered(server);
    String code = desk.issued(server, 1).getFirst();
    Order order = desk.taken("x", code);
    registered(server.released());
    look();
    desk.givenUp(order);
    look();
    assertThat(nextLook())
        .isEqualTo(inAWeek(ShanghaiDays.of(desk.agency.clock.instant()).plusDays(7)));
    assertThat(desk.state(code)).isEqualTo(ServiceCodeState.BOUND);
  }

  @Test
  void unusedFreeCodesFollowTheirInstanceAndPaidOnesStayWithTheirBuyer() {
    List<String> paid = desk.bound(server, 2);
    List<String> free = desk.codesOf("a").stream().filter(each -> !paid.contains(each)).toList();
    Order order = desk.taken("x", free.get(0));
    String number = desk.filed("y", free.get(1), 1);
    desk.filed("z", paid.get(1), 2);
    registered(server.movedTo("b"));
    for (int run = 0; run < 2; run++) {
      look();
      assertThat(desk.codesOf("b")).containsExactlyInAnyOrderElementsOf(free.subList(2, 5));
      assertThat(desk.codesOf("a")).contains(free.get(0), free.get(1)).containsAll(paid);
      assertThat(desk.code(paid.get(0)))
          .extracting(ServiceCode::state, ServiceCode::instanceId)
          .containsExactly(ServiceCodeState.UNBOUND, null);
      assertThat(desk.state(paid.get(1))).isEqualTo(ServiceCodeState.FILED);
      assertThat(desk.told(EventType.SERVICE_CODE_UNBOUND)).containsExactly(paid.get(0));
    }
    assertThat(findings(number)).isEmpty();
    assertThat(desk.instance(server).paidCodesBound()).isEqualTo(1);
    assertThat(nextLook()).as("an order is under way").isEqualTo(startOf(tomorrow()));
    desk.givenUp(order);
    look();
    assertThat(desk.code(free.get(0)).account()).isEqualTo(new AccountId("b"));
    assertThat(desk.state(free.get(1))).isEqualTo(ServiceCodeState.FILED);
    assertThat(look().none()).isTrue();
  }

  private void miscount(String attribute, int count) {
    Agency.CLIENT.updateItem(request ->
        request
            .tableName(desk.agency.name)
            .key(Key.instance("i-1").toMap())
            .updateExpression("SET " + attribute + " = :n")
            .expressionAttributeValues(
                Map.of(":n", AttributeValue.fromN(Integer.toString(count)))));
  }

  private List<QuotaDifference> listed() {
    return desk.agency.instances.differences(10, null).items();
  }

  @Test
  void aDifferenceIsListedAndStaysUntilItIsGone() {
    desk.bound(server, 2);
    assertThat(look().none()).isTrue();
    assertThat(listed()).isEmpty();
    miscount(Attribute.FREE_CODES_ISSUED, 3);
    miscount(Attribute.PAID_CODES_BOUND, 4);
    for (int run = 0; run < 2; run++) {
      QuotaDifference found = look();
      assertThat(found.none()).isFalse();
      assertThat(listed())
          .extracting(
              each -> each.instance().id(),
              each -> each.instance().freeCodesIssued(),
              QuotaDifference::freeFound,
              each -> each.instance().paidCodesBound(),
              QuotaDifference::paidFound,
              QuotaDifference::foundAt)
          .containsExactly(tuple("i-1", 3, 5, 4, 2, desk.agency.clock.instant()));
      desk.agency.clock.advance(Duration.ofDays(8));
      assertThat(desk.due(Due.Kind.INSTANCE, 1)).containsExactly("i-1");
    }
    miscount(Attribute.FREE_CODES_ISSUED, 5);
    miscount(Attribute.PAID_CODES_BOUND, 2);
    assertThat(look().none()).isTrue();
    assertThat(listed()).isEmpty();
  }

  @Test
  void whatWasSeenOfAnInstanceThatHasChangedIsNotKept() {
    registered(server);
    Instance bought = desk.instance(server);
    desk.issued(server, 1);
    Instance given = desk.instance(server);
    registered(server.changed());
    var before = desk.agency.items();
    for (Instance read : List.of(bought, given)) {
      QuotaDifference seen = new QuotaDifference(read, 3, 0, desk.agency.clock.instant());
      assertThat(desk.agency.instances.checked(seen, null)).isFalse();
    }
    assertThat(desk.agency.items()).isEqualTo(before);
  }

  /** One code leaves and another comes between two reads of one look: the count is as before. */
  @Test
  void whatChangesBetweenTwoReadsIsNoDifference() {
    String leaves = desk.bound(server, 1).getFirst();
    String comes = desk.bought("bill-2", "a", 1).getFirst();
    Agency disturbed =
        desk.agency.through(
            new ForwardingDynamoDb(Agency.CLIENT) {
              private boolean over;

              @Override
              public QueryResponse query(QueryRequest request) {
                if (over) {
                  return super.query(request);
                }
                over = true;
                done(desk.unbind.unbind(customer("a"), leaves));
                QueryResponse answer = super.query(request);
                done(desk.bind.bind(customer("a"), "i-1", List.of(comes)));
                return answer;
              }
            });
    assertThat(done(new CodeDesk(disturbed).check.check("i-1")).none()).isTrue();
    assertThat(listed()).isEmpty();
  }

  @Test
  void aCountThatIsTooLowIsListedAndNothingMovesBeforePeopleHaveLooked() {
    registered(server);
    desk.issued(server, 5);
    String paid = desk.bought("bill-low", "a", 1).getFirst();
    done(desk.bind.bind(customer("a"), "i-1", List.of(paid)));
    registered(server.movedTo("b"));
    miscount(Attribute.PAID_CODES_BOUND, 0);
    assertThat(look().none()).isFalse();
    assertThat(listed()).hasSize(1);
    assertThat(desk.state(paid)).isEqualTo(ServiceCodeState.BOUND);
    assertThat(code(desk.unbind.unbind(customer("a"), paid))).isEqualTo(RefusalCode.QUOTA_DIFFERS);
    miscount(Attribute.PAID_CODES_BOUND, 1);
    assertThat(look().none()).isTrue();
    assertThat(desk.state(paid)).isEqualTo(ServiceCodeState.UNBOUND);
  }

  @Test
  void aDifferenceOfWhatWasGivenBackLeavesTheListToo() {
    registered(server);
    desk.issued(server, 1);
    registered(server.released());
    miscount(Attribute.FREE_CODES_ISSUED, 2);
    look();
    assertThat(listed()).hasSize(1);
    miscount(Attribute.FREE_CODES_ISSUED, 1);
    desk.agency.clock.advance(Duration.ofDays(8));
    assertThat(desk.due(Due.Kind.INSTANCE, 1)).containsExactly("i-1");
    look();
    assertThat(listed()).isEmpty();
  }

  @Test
  void whatIsIssuedBetweenTwoLooksIsNoDifference() {
    registered(server);
    for (int i = 1; i <= 5; i++) {
      desk.issued(server, 1);
      QuotaDifference found = look();
      assertThat(found.freeFound()).isEqualTo(i);
      assertThat(found.none()).isTrue();
    }
  }

  @Test
  void manyWhoLookAtTheSameMomentDoEverythingOnce() {
    String code = desk.bound(server, 3).getFirst();
    String number = desk.filed("x", code, 1);
    registered(server.movedTo("b").released());
    CodeDesk busy = desk.colliding();
    assertThat(together(7, 4, i -> Together.answer(() -> busy.check.check("i-1"))))
        .containsOnly("DONE");
    assertThat(desk.told(EventType.INSTANCE_RELEASED)).containsExactly("i-1");
    assertThat(desk.told(EventType.SERVICE_CODE_UNBOUND)).hasSize(2).doesNotHaveDuplicates();
    assertThat(desk.codesOf("b")).hasSize(5);
    assertThat(findings(number)).hasSize(1);
    assertThat(desk.instance(server).paidCodesBound()).isEqualTo(1);
    assertThat(look().none()).isTrue();
  }
}
