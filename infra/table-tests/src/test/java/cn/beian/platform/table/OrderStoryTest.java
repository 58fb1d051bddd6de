package cn.beian.platform.table;

import static cn.beian.domain.order.OrderState.ABANDONED;
import static cn.beian.domain.order.OrderState.AWAITING_REVIEW;
import static cn.beian.domain.order.OrderState.DRAFT;
import static cn.beian.domain.order.OrderState.NEEDS_MATERIAL;
import static cn.beian.platform.table.Agency.REVIEWER;
import static cn.beian.platform.table.Agency.customer;
import static cn.beian.platform.table.Agency.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.bureau.BureauResult;
import cn.beian.domain.code.ServiceCode;
import cn.beian.domain.code.ServiceCodeState;
import cn.beian.domain.event.Event;
import cn.beian.domain.event.EventType;
import cn.beian.domain.event.Passage;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.order.DecideReview.Decision;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderState;
import cn.beian.domain.order.Party;
import cn.beian.domain.order.Reason;
import cn.beian.domain.record.ServiceRecord;
import cn.beian.domain.time.ShanghaiDays;
import cn.beian.platform.rules.RulePacks;
import cn.beian.testing.SampleFilings;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An order's life on the real table, written and read back. */
class OrderStoryTest {
  private static final String NUMBER = "粤ICP备2026000001号";

  @Test
  void aFirstFilingFromTheInstanceToTheRecord() {
    Agency agency = Agency.open(RulePacks.delivered());
    agency.instance("i-1", "a");
    ServiceCode code = done(agency.issue.issue(customer("a"), "i-1", 1)).codes().getFirst();
    Filing content = SampleFilings.filing(SampleFilings.company(today(agency), code.code()));
    Order draft = agency.draft("a", content);
    done(agency.submit.submit(customer("a"), draft.id()));
    agency.pass(draft.id());
    Order asked = done(agency.handOver(new CountingBureau()).handOver(draft.id()));
    assertThat(asked.openChecks()).as("one principal for both parts").isEqualTo(1);
    agency.entries(asked).forEach(entry -> done(agency.sms.record(entry)));
    agency.clock.advance(Duration.ofSeconds(1));
    Order waiting = agency.order(draft.id());
    Order approved = done(agency.result.apply(Agency.approval(waiting, NUMBER)));
    assertThat(approved.state()).isEqualTo(OrderState.APPROVED);
    Filing filed = agency.orders.filing(draft.id(), "test");
    assertThat(filed.withMaterials(List.of())).isEqualTo(content.withMaterials(List.of()));
    assertThat(filed.materials())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("materialId")
        .isEqualTo(content.materials());
    recordsAreThere(agency, code);
  }

  private static LocalDate today(Agency agency) {
    return ShanghaiDays.of(agency.clock.instant());
  }

  private static void recordsAreThere(Agency agency, ServiceCode code) {
    var subject = agency.records.subject(new AccountId("a")).orElseThrow();
    assertThat(subject.filingNumber()).isEqualTo(NUMBER);
    assertThat(agency.records.services(subject))
        .extracting(ServiceRecord::filingNumber, ServiceRecord::domains, ServiceRecord::serviceCode)
        .containsExactly(
            tuple(NUMBER + "-1", List.of("beian-sample.cn", "beian-sample.com"), code.code()));
    assertThat(agency.codes.find(code.code()).orElseThrow())
        .extracting(ServiceCode::state, ServiceCode::filingNumber)
        .containsExactly(ServiceCodeState.FILED, NUMBER + "-1");
    assertThat(agency.records.subject(new AccountId("a"))).isPresent();
    assertThat(agency.records.subject(new AccountId("b"))).isEmpty();
  }

  @Test
  void whatIsWrittenIsReadBack() {
    Agency agency = Agency.open();
    Order order = agency.submitted("a");
    assertThat(agency.order(order.id())).isEqualTo(order);
    Order rejected = agency.reject(order.id());
    assertThat(agency.order(order.id())).isEqualTo(rejected);
    assertThat(rejected.reasons())
        .containsExactly(new Reason("BLURRED", "/materials/0", "made up"));
    Order edited =
        done(agency.update.update(customer("a"), order.id(), rejected.version(), filing -> filing))
            .order();
    assertThat(agency.order(order.id())).isEqualTo(edited);
    done(agency.submit.submit(customer("a"), order.id()));
    Order pending =
        done(agency.handOver(new CountingBureau()).handOver(agency.pass(order.id()).id()));
    assertThat(agency.order(order.id())).isEqualTo(pending);
    assertThat(pending.openChecks()).isEqualTo(2);
  }

  @Test
  void theHistoryTellsEveryStepInItsOrder() {
    Agency agency = Agency.open();
    Order order = agency.draft("a", agency.filing(agency.code(), Agency.domain()));
    tick(agency);
    done(agency.update.update(customer("a"), order.id(), 1, filing -> filing));
    tick(agency);
    done(agency.submit.submit(customer("a"), order.id()));
    tick(agency);
    done(
        agency.review.decide(
            REVIEWER, order.id(), Decision.REQUEST_MATERIAL, List.of(new Reason("M", null, "x"))));
    tick(agency);
    done(agency.abandon.abandon(customer("a"), order.id()));
    assertThat(agency.orders.history(order.id()))
        .extracting(Event::type, Event::actor, Event::passage)
        .containsExactly(
            tuple(EventType.ORDER_CREATED, "a-user", by(Party.CUSTOMER, null, DRAFT)),
            tuple(EventType.ORDER_EDITED, "a-user", by(Party.CUSTOMER, DRAFT, DRAFT)),
            tuple(EventType.ORDER_SUBMITTED, "a-user", by(Party.CUSTOMER, DRAFT, AWAITING_REVIEW)),
            tuple(
                EventType.MATERIAL_REQUESTED,
                "reviewer",
                new Passage(
                    Party.REVIEWER,
                    AWAITING_REVIEW,
                    NEEDS_MATERIAL,
                    List.of(new Reason("M", null, "x")))),
            tuple(
                EventType.ORDER_ABANDONED,
                "a-user",
                by(Party.CUSTOMER, NEEDS_MATERIAL, ABANDONED)));
  }

  private static Passage by(Party party, @Nullable OrderState from, OrderState to) {
    return new Passage(party, from, to, List.of());
  }

  private static void tick(Agency agency) {
    agency.clock.advance(Duration.ofMillis(1));
  }

  @Test
  void anAbandonedOrderLeavesNoLocksAndItsCodeFree() {
    Agency agency = Agency.open();
    String code = agency.code();
    Order order = agency.submitted("a", agency.filing(code, Agency.domain()));
    assertThat(locks(agency)).hasSize(3);
    agency.reject(order.id());
    done(agency.abandon.abandon(customer("a"), order.id()));
    assertThat(locks(agency)).isEmpty();
    assertThat(agency.codes.find(code).orElseThrow())
        .extracting(ServiceCode::state, ServiceCode::order)
        .containsExactly(ServiceCodeState.BOUND, null);
  }

  @Test
  void theLocksOfAnApprovedOrderPassToTheRecord() {
    Agency agency = Agency.open();
    agency.approved("a", NUMBER);
    assertThat(locks(agency))
        .hasSize(3)
        .allSatisfy(
            key -> assertThat(agency.items().get(key).get("filingNumber").s()).isEqualTo(NUMBER));
  }

  private static List<Key> locks(Agency agency) {
    return agency.items().keySet().stream().filter(key -> key.sk().equals("LOCK")).toList();
  }

  @Test
  void aLapsedOrderLeavesNothingHeldAndItsContentReadable() {
    Agency agency = Agency.open();
    Filing content = agency.filing(agency.code(), Agency.domain());
    Order order = agency.submitted("a", content);
    agency.reject(order.id());
    for (int days : List.of(30, 10, 5)) {
      agency.clock.advance(Duration.ofDays(days));
      done(agency.cleanUp.cleanUp(order.id()));
    }
    assertThat(agency.order(order.id()).state()).isEqualTo(OrderState.EXPIRED);
    assertThat(locks(agency)).isEmpty();
    assertThat(agency.orders.filing(order.id(), "test").withMaterials(content.materials()))
        .isEqualTo(content);
  }

  @Test
  void aRejectionOfTheAdministrationIsReadBackWithItsReasons() {
    Agency agency = Agency.open();
    Order order = agency.inBureauReview("a");
    Reason reason = new Reason("NAME", "/services/0/name", "made up");
    done(agency.result.apply(new BureauResult.Rejected(order.submissionId(), List.of(reason))));
    assertThat(agency.order(order.id()).reasons()).containsExactly(reason);
  }
}
