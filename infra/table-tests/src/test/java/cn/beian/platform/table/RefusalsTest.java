package cn.beian.platform.table;

import static cn.beian.platform.table.Agency.customer;
import static cn.beian.platform.table.Agency.done;
import static cn.beian.platform.table.Agency.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.beian.domain.filing.Filing;
import cn.beian.domain.filing.Hosting;
import cn.beian.domain.filing.Service;
import cn.beian.domain.instance.Instance;
import cn.beian.domain.order.Order;
import cn.beian.domain.refusal.Blocker;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.rule.Finding;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Nobody is stuck without a reason: what a refusal tells. */
class RefusalsTest {
  private final Agency agency = Agency.open();

  private Refusal submit(String account, Filing filing) {
    return refusal(agency.submit.submit(customer(account), agency.draft(account, filing).id()));
  }

  @Test
  void anotherAccountsOrderIsNamedMaskedWithItsFieldAndSinceWhen() {
    String domain = Agency.domain();
    Order first = agency.submitted("a", agency.filing(agency.code(), domain));
    Instant since = agency.clock.instant();
    agency.clock.advance(Duration.ofHours(1));
    Refusal refusal = submit("b", agency.filing(agency.code(), Agency.domain(), domain));
    String id = first.id().value();
    assertThat(refusal.code()).isEqualTo(RefusalCode.ANOTHER_ORDER_IN_PROGRESS);
    assertThat(refusal.blockers())
        .extracting(Blocker::held, Blocker::name, Blocker::order, Blocker::since, Blocker::path)
        .containsExactly(
            tuple(
                "DOMAIN",
                domain,
                "***" + id.substring(id.length() - 4),
                since,
                "/services/0/domains/1/name"));
  }

  @Test
  void everythingThatBlocksIsNamedAtOnce() {
    String one = Agency.domain();
    String two = Agency.domain();
    Filing wanted = agency.filing(agency.code(), one, two);
    agency.submitted("a", wanted);
    Filing same = withCode(wanted, agency.code());
    assertThat(submit("b", same).blockers())
        .extracting(Blocker::held, Blocker::path)
        .containsExactlyInAnyOrder(
            tuple("CERTIFICATE", "/subject/certificateNumber"),
            tuple("DOMAIN", "/services/0/domains/0/name"),
            tuple("DOMAIN", "/services/0/domains/1/name"));
  }

  static Filing withCode(Filing filing, @Nullable String code) {
    return with(filing, new Hosting(code, null));
  }

  static Filing with(Filing filing, Hosting hosting) {
    var service = filing.services().getFirst();
    var hosted =
        new Service(
            service.kind(),
            service.name(),
            service.contentType(),
            service.languages(),
            service.domains(),
            hosting,
            service.preApprovals(),
            service.principal(),
            service.app(),
            service.remark());
    return new Filing(
        filing.province(), filing.subject(), List.of(hosted), filing.materials(), filing.remark());
  }

  @Test
  void aCertificateIsNeverNamed() {
    Filing wanted = agency.filing(agency.code(), Agency.domain());
    agency.submitted("a", wanted);
    Filing other = agency.filing(agency.code(), Agency.domain());
    Filing sameSubject =
        new Filing(other.province(), wanted.subject(), other.services(), other.materials(), null);
    assertThat(submit("b", sameSubject).blockers())
        .singleElement()
        .extracting(Blocker::held, Blocker::name, Blocker::path)
        .containsExactly("CERTIFICATE", null, "/subject/certificateNumber");
  }

  @Test
  void onesOwnOrderIsNamedInFull() {
    Order first = agency.draft("a", agency.filing(agency.code(), Agency.domain()));
    Refusal refusal = refusal(agency.create(customer("a"), agency.filing("", Agency.domain())));
    assertThat(refusal.code()).isEqualTo(RefusalCode.ANOTHER_ORDER_IN_PROGRESS);
    assertThat(refusal.blockers())
        .singleElement()
        .extracting(Blocker::held, Blocker::order, Blocker::path)
        .containsExactly("ACCOUNT", first.id().value(), "");
  }

  @Test
  void whatIsFiledIsToldAsFiled() {
    String domain = Agency.domain();
    Order order = agency.submitted("a", agency.filing(agency.code(), domain));
    agency.pass(order.id());
    done(agency.handOver(new CountingBureau()).handOver(order.id()));
    agency.entries(agency.order(order.id())).forEach(agency.sms::record);
    done(agency.result.apply(Agency.approval(agency.order(order.id()), "粤ICP备2026000001号")));
    Refusal refusal = submit("b", agency.filing(agency.code(), domain));
    assertThat(refusal.code()).isEqualTo(RefusalCode.ALREADY_FILED);
    assertThat(refusal.blockers())
        .singleElement()
        .extracting(Blocker::held, Blocker::name, Blocker::order)
        .containsExactly("DOMAIN", domain, null);
  }

  @Test
  void aCodeThatIsInUseIsNamedWithItsField() {
    String code = agency.code();
    agency.submitted("a", agency.filing(code, Agency.domain()));
    Refusal refusal = submit("b", agency.filing(code, Agency.domain()));
    assertThat(refusal.code()).isEqualTo(RefusalCode.SERVICE_CODE_UNUSABLE);
    assertThat(refusal.blockers())
        .extracting(Blocker::name, Blocker::path)
        .containsExactly(tuple(code, "/services/0/hosting/serviceCode"));
  }

  @Test
  void anInstanceThatIsNotOnesOwnIsUnknown() {
    agency.instance("i-mine", "a");
    assertThat(refusal(agency.issue.issue(customer("b"), "i-mine", 1)))
        .isEqualTo(refusal(agency.issue.issue(customer("b"), "i-nobody", 1)));
  }

  @Test
  void theSixthCodeIsRefusedWithEveryConditionThatFails() {
    agency.instance("i-1", "a");
    for (int left = 4; left >= 0; left--) {
      assertThat(done(agency.issue.issue(customer("a"), "i-1", 1)).freeRemaining()).isEqualTo(left);
    }
    agency.clock.set(Instant.parse("2036-01-02T02:00:00Z"));
    Refusal refusal = refusal(agency.issue.issue(customer("a"), "i-1", 1));
    assertThat(refusal.code()).isEqualTo(RefusalCode.INSTANCE_NOT_ELIGIBLE);
    assertThat(refusal.findings())
        .extracting(Finding::ruleId)
        .containsExactly("CODE-NOT-EXPIRED", "CODE-QUOTA");
  }

  @Test
  void anOlderVersionOfAnInstanceChangesNothing() {
    agency.instance("i-1", "a");
    done(agency.issue.issue(customer("a"), "i-1", 1));
    var before = agency.items();
    agency.instance("i-1", "b");
    assertThat(agency.items()).isEqualTo(before);
  }

  @Test
  void aNewerVersionKeepsTheCountOfCodes() {
    agency.instance("i-1", "a");
    done(agency.issue.issue(customer("a"), "i-1", 1));
    var old = agency.instances.find("i-1").orElseThrow();
    var renewed =
        new Instance(
            "i-1",
            old.account(),
            old.product(),
            old.region(),
            true,
            old.billingMode(),
            24,
            null,
            old.expiresOn(),
            true,
            9900L,
            null,
            Instance.Status.LIVE,
            7,
            0,
            0);
    assertThat(agency.register.register(renewed, "inventory")).isTrue();
    var now = agency.instances.find("i-1").orElseThrow();
    assertThat(now.freeCodesIssued()).isEqualTo(1);
    assertThat(now.months()).isEqualTo(24);
    assertThat(now.orderAmountFen()).isEqualTo(9900L);
    assertThat(now.ipAddress()).isNull();
  }
}
