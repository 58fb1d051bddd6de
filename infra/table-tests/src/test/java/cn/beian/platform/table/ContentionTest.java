package cn.beian.platform.table;

import static cn.beian.platform.table.Agency.customer;
import static cn.beian.platform.table.Agency.done;
import static cn.beian.platform.table.Agency.word;
import static cn.beian.platform.table.Together.answer;
import static cn.beian.platform.table.Together.colliding;
import static cn.beian.platform.table.Together.count;
import static cn.beian.platform.table.Together.together;
import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.code.ServiceCode;
import cn.beian.domain.code.ServiceCodeState;
import cn.beian.domain.event.Event;
import cn.beian.domain.event.EventType;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.filing.Province;
import cn.beian.domain.order.Deadline;
import cn.beian.domain.order.DecideReview;
import cn.beian.domain.order.Effect;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderChange;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.order.OrderState;
import cn.beian.domain.order.OrderType;
import cn.beian.domain.order.Reason;
import cn.beian.domain.order.RecordSmsCheck.Entry;
import cn.beian.domain.order.WithdrawOrder;
import cn.beian.domain.personal.PhoneNumber;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.sms.SmsCheck;
import cn.beian.domain.sms.SmsSecret;
import cn.beian.platform.table.Repetition.Mark;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Many at one thing at the same moment. DynamoDB Local lets transactions wait for each other; where
 * it says so, they collide as on AWS.
 */
class ContentionTest {
  private static final int MANY = 64;

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void sixtyFourIssuersNeverExceedTheQuota(long seed) {
    Agency agency = Agency.open();
    agency.instance("i-1", "a");
    Agency busy = seed % 2 == 0 ? agency : colliding(agency);
    Map<String, Integer> answers =
        count(together(seed, MANY, i -> answer(() -> busy.issue.issue(customer("a"), "i-1", 1))));
    String told = "seed " + seed + ": " + answers;
    List<ServiceCode> codes =
        agency.codes.ofAccount(new AccountId("a"), CodeFilter.ALL, 100, null).items();
    assertThat(codes).as(told).hasSize(5);
    assertThat(agency.instances.find("i-1").orElseThrow().freeCodesIssued()).as(told).isEqualTo(5);
    assertThat(answers).as(told).isEqualTo(Map.of("DONE", 5, "INSTANCE_NOT_ELIGIBLE", MANY - 5));
    assertThat(events(agency, "SERVICE_CODE_ISSUED")).as(told).hasSize(5);
  }

  private static List<String> events(Agency agency, String type) {
    return agency.items().entrySet().stream()
        .filter(item -> item.getKey().sk().startsWith(Key.EVENT))
        .filter(item -> item.getValue().get("type").s().equals(type))
        .map(item -> item.getKey().pk())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12})
  void ofSixtyFourOrdersForOneDomainOneWins(long seed) {
    Agency agency = Agency.open();
    String domain = Agency.domain();
    List<String> codes = codes(agency);
    List<Order> drafts = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      drafts.add(agency.draft("account-" + i, agency.filing(codes.get(i), domain)));
    }
    Agency busy = seed % 2 == 0 ? agency : colliding(agency);
    Map<String, Integer> answers =
        count(
            together(
                seed,
                MANY,
                i ->
                    answer(
                        () -> busy.submit.submit(customer("account-" + i), drafts.get(i).id()))));
    String told = "seed " + seed + ": " + answers;
    assertThat(answers)
        .as(told)
        .isEqualTo(Map.of("DONE", 1, "ANOTHER_ORDER_IN_PROGRESS", MANY - 1));
    losersHoldNothing(agency, drafts, told);
  }

  /** As many codes as there are orders, from as few instances as give them. */
  private static List<String> codes(Agency agency) {
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      String instance = "i-" + i / 5;
      if (i % 5 == 0) {
        agency.instance(instance, "hosting");
      }
      codes.add(
          done(agency.issue.issue(customer("hosting"), instance, 1)).codes().getFirst().code());
    }
    return codes;
  }

  private static void losersHoldNothing(Agency agency, List<Order> drafts, String told) {
    List<Order> now = drafts.stream().map(draft -> agency.order(draft.id())).toList();
    List<Order> winners =
        now.stream().filter(order -> order.state() == OrderState.AWAITING_REVIEW).toList();
    assertThat(winners).as(told).hasSize(1);
    Order winner = winners.getFirst();
    for (int i = 0; i < now.size(); i++) {
      if (!now.get(i).equals(winner)) {
        assertThat(now.get(i)).as(told).isEqualTo(drafts.get(i));
      }
    }
    Stream<Key> locks = now.stream().flatMap(order -> order.locks().stream()).map(Key::lock);
    assertThat(agency.items().keySet().stream().filter(key -> key.sk().equals("LOCK")))
        .as(told)
        .containsExactlyInAnyOrderElementsOf(locks.toList());
    assertThat(agency.codes.ofAccount(new AccountId("hosting"), CodeFilter.ALL, 100, null).items())
        .as(told)
        .hasSize(MANY)
        .filteredOn(code -> code.state() != ServiceCodeState.BOUND)
        .extracting(ServiceCode::order)
        .containsExactly(winner.id().value());
  }

  @RepeatedTest(2)
  void ofTwoOrdersForOneCodeOneWins(RepetitionInfo run) {
    Agency agency = Agency.open();
    String code = agency.code();
    Order one = agency.draft("a", agency.filing(code, Agency.domain()));
    Order two = agency.draft("b", agency.filing(code, Agency.domain()));
    Agency busy = colliding(agency);
    List<Callable<String>> both =
        List.of(
            () -> word(busy.submit.submit(customer("a"), one.id())),
            () -> word(busy.submit.submit(customer("b"), two.id())));
    assertThat(together(run.getCurrentRepetition(), both))
        .containsExactlyInAnyOrder("DONE", "SERVICE_CODE_UNUSABLE");
    ServiceCode taken = agency.codes.find(code).orElseThrow();
    assertThat(taken.state()).isEqualTo(ServiceCodeState.FILING);
    Order winner =
        Stream.of(one, two)
            .map(order -> agency.order(order.id()))
            .filter(order -> order.state() == OrderState.AWAITING_REVIEW)
            .findFirst()
            .orElseThrow();
    assertThat(taken.order()).isEqualTo(winner.id().value());
  }

  @ParameterizedTest
  @ValueSource(longs = 22)
  void oneRequestThatComesThirtyTwoTimesMakesOneOrder(long seed) {
    Agency agency = Agency.open();
    Agency busy = seed % 2 == 0 ? agency : colliding(agency);
    Filing filing = agency.filing("", Agency.domain());
    List<String> bodies =
        together(
            seed,
            32,
            i -> {
              Mark mark = new Mark("a", "POST /orders", "key-1", "one");
              Repetition repetition = new Repetition(mark, busy.clock.instant());
              word(repetition.callWith(() -> busy.create(customer("a"), filing)));
              return repetition
                  .kept(busy.table)
                  .map(kept -> new String(kept.body(), StandardCharsets.UTF_8))
                  .orElse("none");
            });
    assertThat(bodies).as("seed %s", seed).hasSize(32).containsOnly(bodies.getFirst());
    assertThat(bodies.getFirst()).contains("\"orderId\"");
    assertThat(agency.orders.ofAccount(new AccountId("a"), 100, null).items()).hasSize(1);
    assertThat(events(agency, "ORDER_CREATED")).hasSize(1);
  }

  @Test
  void bothPrincipalsMayAnswerAtTheSameMoment() {
    Agency agency = Agency.open();
    for (int run = 0; run < 20; run++) {
      Order order = asked(agency, run);
      List<Entry> entries = agency.entries(order);
      Agency busy = run % 2 == 0 ? agency : colliding(agency);
      List<String> answers = together(run, 2, i -> word(busy.sms.record(entries.get(i))));
      Order now = agency.order(order.id());
      assertThat(answers).as("run %s", run).containsOnly("DONE");
      assertThat(now.state()).as("run %s", run).isEqualTo(OrderState.BUREAU_REVIEW);
      assertThat(now.openChecks()).as("run %s", run).isZero();
    }
  }

  /** An order whose two contacts are asked, written as it is without the way there. */
  private static Order asked(Agency agency, int run) {
    AccountId account = new AccountId("account-" + run);
    Instant now = agency.clock.instant();
    OrderId id = new OrderId(agency.journal.id());
    Deadline deadline = new Deadline(Deadline.Kind.SMS_CHECK, now.plus(Duration.ofHours(24)));
    Order order =
        new Order(
            id,
            account,
            new Order.Aim(OrderType.FIRST_FILING, null),
            OrderState.SMS_PENDING,
            1,
            Province.GD,
            new Order.Opening(now, null),
            now,
            Order.Overdue.NONE,
            true,
            1,
            2,
            List.of(),
            List.of(),
            List.of(),
            deadline);
    Event event = agency.journal.entry(EventType.SMS_CHECK_SENT, id.value(), account, "test");
    List<Effect> checks = List.of(check(agency, order, 0), check(agency, order, 1));
    return done(agency.orders.commit(new OrderChange(null, order, event, null, checks, null)));
  }

  private static Effect check(Agency agency, Order order, int number) {
    String mobile = "138" + order.id().value().substring(18) + number;
    SmsCheck check =
        new SmsCheck(
            agency.hash.of("MOBILE", mobile), order.id(), 1, number, 1, order.createdAt(), 0, null);
    return new Effect.OpenCheck(check, new SmsSecret(new PhoneNumber(mobile), "31998" + number));
  }

  @RepeatedTest(2)
  void wrongEntriesAtTheSameMomentAreAllCounted(RepetitionInfo run) {
    Agency agency = Agency.open();
    Order order = agency.pending("a");
    Entry right = agency.entries(order).getFirst();
    Entry wrong = new Entry(right.mobile(), "000000", right.idLast6(), right.address());
    List<String> answers =
        together(run.getCurrentRepetition(), 6, i -> word(agency.sms.record(wrong)));
    assertThat(count(answers)).isEqualTo(Map.of("SMS_CHECK_MISMATCH", 5, "SMS_CHECK_RETURNED", 1));
    assertThat(agency.order(order.id()).state()).isEqualTo(OrderState.SMS_RETURNED);
  }

  @RepeatedTest(8)
  void anOrderIsNeverBothLapsedAndEdited(RepetitionInfo run) {
    Agency agency = Agency.open();
    Order order = agency.draft("a", agency.filing("", Agency.domain()));
    for (int days : List.of(30, 10)) {
      agency.clock.advance(Duration.ofDays(days));
      done(agency.cleanUp.cleanUp(order.id()));
    }
    agency.clock.advance(Duration.ofDays(5));
    Order warned = agency.order(order.id());
    Agency busy = colliding(agency);
    Filing edited = agency.filing("", "edited.example");
    List<Callable<String>> both =
        List.of(
            () -> word(busy.cleanUp.cleanUp(order.id())),
            () ->
                word(
                    busy.update.update(
                        customer("a"), order.id(), warned.version(), filing -> edited)));
    List<String> answers = together(run.getCurrentRepetition(), both);
    Order now = agency.order(order.id());
    boolean isEdited =
        agency.orders.filing(order.id(), "test").services().equals(edited.services());
    assertThat(now.version()).as("%s", answers).isEqualTo(warned.version() + 1);
    assertThat(isEdited).as("%s", answers).isEqualTo(now.state() == OrderState.DRAFT);
    assertThat(now.state()).isIn(OrderState.DRAFT, OrderState.EXPIRED);
    assertThat(agency.items().keySet().stream().anyMatch(key -> key.sk().equals("LOCK")))
        .isEqualTo(isEdited);
  }

  @RepeatedTest(2)
  void aHandOverThatIsDeliveredEightTimesAsksOnce(RepetitionInfo run) {
    Agency agency = Agency.open();
    Order order = agency.passed("a");
    CountingBureau bureau = new CountingBureau();
    Agency busy = colliding(agency);
    List<String> answers =
        together(
            run.getCurrentRepetition(), 8, i -> word(busy.handOver(bureau).handOver(order.id())));
    assertThat(count(answers)).containsKey("DONE");
    assertThat(answers).allMatch(word -> List.of("DONE", "STALE_VERSION", "BUSY").contains(word));
    assertThat(agency.order(order.id()).openChecks()).isEqualTo(2);
    assertThat(agency.checks.ofOrder(agency.order(order.id()))).hasSize(2);
    assertThat(bureau.known()).containsExactly("submit " + order.submissionId());
    assertThat(events(agency, "SMS_CHECK_SENT")).hasSize(1);
  }

  /** What is withdrawn never reaches the administration, and what is sent is not withdrawn. */
  @RepeatedTest(8)
  void anOrderIsNeverBothWithdrawnAndHandedOver(RepetitionInfo run) {
    Agency agency = Agency.open();
    Order order = agency.passed("a");
    CountingBureau bureau = new CountingBureau();
    Agency busy = colliding(agency);
    List<Callable<String>> both =
        List.of(
            () -> word(busy.handOver(bureau).handOver(order.id())),
            () -> word(withdraw(busy, order)));
    List<String> answers = together(run.getCurrentRepetition(), both);
    OrderState state = agency.order(order.id()).state();
    assertThat(state)
        .as("%s", answers)
        .isIn(OrderState.WITHDRAWN, OrderState.SMS_PENDING, OrderState.REVIEW_PASSED);
    assertThat(bureau.known().isEmpty())
        .as("%s", answers)
        .isEqualTo(state != OrderState.SMS_PENDING);
    // The message that is in the queue comes again, whatever the first delivery came to.
    Order later = done(agency.handOver(bureau).handOver(order.id()));
    boolean withdrawn = state == OrderState.WITHDRAWN;
    assertThat(later.state()).isEqualTo(withdrawn ? state : OrderState.SMS_PENDING);
    assertThat(bureau.known().isEmpty()).isEqualTo(withdrawn);
  }

  @RepeatedTest(8)
  void aDecisionAndAWithdrawalAtTheSameMomentLeaveOneWinner(RepetitionInfo run) {
    Agency agency = Agency.open();
    Order order = agency.submitted("a");
    Agency busy = colliding(agency);
    List<Callable<String>> both =
        List.of(
            () ->
                word(
                    busy.review.decide(
                        Agency.REVIEWER,
                        order.id(),
                        DecideReview.Decision.REJECT,
                        List.of(new Reason("OTHER", null, "made up")))),
            () -> word(withdraw(busy, order)));
    List<String> answers = together(run.getCurrentRepetition(), both);
    assertThat(answers.stream().filter("DONE"::equals)).as("%s", answers).hasSizeLessThan(2);
    Order now = agency.order(order.id());
    assertThat(now.version())
        .as("%s", answers)
        .isEqualTo(order.version() + (answers.contains("DONE") ? 1 : 0));
    assertThat(now.locks().isEmpty()).isEqualTo(now.state() == OrderState.WITHDRAWN);
  }

  private static Outcome<Order> withdraw(Agency agency, Order order) {
    return agency.withdraw.withdraw(
        customer("a"), order.id(), WithdrawOrder.Cause.NO_LONGER_WANTED, null);
  }
}
