package cn.beian.domain.order;

import static cn.beian.domain.fake.Office.customer;
import static cn.beian.domain.fake.Office.done;
import static cn.beian.domain.fake.Office.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.code.ServiceCodeState;
import cn.beian.domain.fake.Office;
import cn.beian.domain.fake.Samples;
import cn.beian.domain.order.Lock.Kind;
import cn.beian.domain.refusal.RefusalCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Test;

class HoldingsTest {
  private final Office office = new Office();

  private ServiceCodeState state(String code) {
    return office.store.code(code).state();
  }

  @Test
  void aDraftHoldsItsAccountAndNothingElse() {
    Order draft = office.draft(Samples.filing());
    assertThat(draft.locks()).containsExactly(new Lock(Kind.ACCOUNT, "a"));
    assertThat(office.store.locks).containsOnlyKeys(new Lock(Kind.ACCOUNT, "a"));
    assertThat(state("code-1")).isEqualTo(ServiceCodeState.BOUND);
  }

  @Test
  void fromSubmissionOnAnOrderHoldsItsDomainsItsCertificateAndItsCodes() {
    Order order = office.submitted(Samples.filing());
    assertThat(order.locks())
        .extracting(Lock::kind)
        .containsExactlyInAnyOrder(Kind.ACCOUNT, Kind.CERTIFICATE, Kind.DOMAIN, Kind.DOMAIN);
    assertThat(office.store.locks).containsOnlyKeys(order.locks());
    assertThat(office.store.code("code-1").order()).isEqualTo(order.id().value());
    assertThat(state("code-1")).isEqualTo(ServiceCodeState.FILING);
  }

  @Test
  void submittedAgainItHoldsWhatItNamesNow() {
    Order order = office.submitted(Samples.filing());
    Order rejected = office.reject(order.id());
    done(
        office.update.update(
            customer("a"),
            order.id(),
            rejected.version(),
            filing ->
                Samples.filing(
                    "91440300SAMPLE0001", List.of("two.example", "three.example"), "code-2")));
    Order again = done(office.submit.submit(customer("a"), order.id()));
    assertThat(again.locks())
        .filteredOn(lock -> lock.kind() == Kind.DOMAIN)
        .extracting(Lock::key)
        .containsExactlyInAnyOrder("two.example", "three.example");
    assertThat(office.store.locks).containsOnlyKeys(again.locks());
    assertThat(state("code-1")).isEqualTo(ServiceCodeState.BOUND);
    assertThat(state("code-2")).isEqualTo(ServiceCodeState.FILING);
  }

  @Test
  void anAbandonedOrderHoldsNothing() {
    Order order = office.submitted(Samples.filing());
    office.reject(order.id());
    Order ended = done(office.abandon.abandon(customer("a"), order.id()));
    nothingIsHeld(ended);
  }

  @Test
  void aLapsedOrderHoldsNothing() {
    Order order = office.submitted(Samples.filing());
    office.reject(order.id());
    for (int i = 0; i < 3; i++) {
      office.advance(Duration.ofDays(50));
      done(office.cleanUp.cleanUp(order.id()));
    }
    Order ended = office.order(order.id());
    assertThat(ended.state()).isEqualTo(OrderState.EXPIRED);
    nothingIsHeld(ended);
  }

  private void nothingIsHeld(Order ended) {
    assertThat(ended.locks()).isEmpty();
    assertThat(ended.serviceCodes()).isEmpty();
    assertThat(office.store.locks).isEmpty();
    assertThat(state("code-1")).isEqualTo(ServiceCodeState.BOUND);
    assertThat(office.store.code("code-1").order()).isNull();
  }

  @Test
  void whatWasFiledPassesToTheRecord() {
    Order order = office.inBureauReview(Samples.filing());
    Order approved = done(office.result.apply(office.approval(order, "粤ICP备2026000001号")));
    assertThat(approved.locks()).isEmpty();
    assertThat(office.store.locks)
        .doesNotContainKey(new Lock(Kind.ACCOUNT, "a"))
        .containsEntry(new Lock(Kind.DOMAIN, "one.example"), "粤ICP备2026000001号")
        .containsEntry(new Lock(Kind.DOMAIN, "two.example"), "粤ICP备2026000001号")
        .hasSize(3)
        .hasValueSatisfying(new Condition<>("粤ICP备2026000001号"::equals, "the record"));
    assertThat(state("code-1")).isEqualTo(ServiceCodeState.FILED);
    assertThat(office.store.code("code-1").filingNumber()).isEqualTo("粤ICP备2026000001号-1");
  }

  @Test
  void everyUnusableCodeIsNamed() {
    office.submitted(Samples.filing());
    var services =
        List.of(
            Samples.service(List.of("a.example"), "code-1", Samples.servicePrincipal()),
            Samples.service(List.of("b.example"), "unknown", Samples.servicePrincipal()),
            Samples.service(List.of("c.example"), null, Samples.servicePrincipal()),
            Samples.service(List.of("d.example"), "code-2", Samples.servicePrincipal()),
            Samples.service(List.of("e.example"), "CODE-2", Samples.servicePrincipal()));
    Order order =
        done(office.create(customer("b"), Samples.filing("91440300SAMPLE0002", services)));
    var refusal = refusal(office.submit.submit(customer("b"), order.id()));
    assertThat(refusal.code()).isEqualTo(RefusalCode.SERVICE_CODE_UNUSABLE);
    assertThat(refusal.blockers())
        .extracting(blocker -> blocker.path())
        .containsExactly(
            "/services/0/hosting/serviceCode",
            "/services/1/hosting/serviceCode",
            "/services/2/hosting/serviceCode",
            "/services/4/hosting/serviceCode");
    assertThat(office.order(order.id())).isEqualTo(order);
  }

  @Test
  void aCodeWhoseServerHasExpiredDoesNotDo() {
    Order order = office.draft(Samples.filing());
    office.setNow(Instant.parse("2036-01-01T15:59:59Z"));
    assertThat(done(office.submit.submit(customer("a"), order.id())).state())
        .as("the last day is still good")
        .isEqualTo(OrderState.AWAITING_REVIEW);
    office.reject(order.id());
    office.setNow(Instant.parse("2036-01-01T16:00:00Z"));
    assertThat(refusal(office.submit.submit(customer("a"), order.id())).code())
        .isEqualTo(RefusalCode.SERVICE_CODE_UNUSABLE);
  }
}
