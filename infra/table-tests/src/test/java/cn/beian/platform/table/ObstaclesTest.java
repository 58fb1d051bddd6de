package cn.beian.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.blacklist.BlacklistChange;
import cn.beian.domain.blacklist.Blacklisted;
import cn.beian.domain.blacklist.ChangeBlacklist;
import cn.beian.domain.code.GrantPaidCodes;
import cn.beian.domain.code.Purchase;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.filing.Hosting;
import cn.beian.domain.filing.Service;
import cn.beian.domain.filing.Subject;
import cn.beian.domain.identity.DomainName;
import cn.beian.domain.order.Holdings;
import cn.beian.domain.order.Lock;
import cn.beian.domain.order.LockStore;
import cn.beian.domain.order.Order;
import cn.beian.domain.personal.CertificateNumber;
import cn.beian.domain.personal.KeyedHash;
import cn.beian.domain.rule.Obstacle;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What stands in the way of an order, looked up in the one table. */
class ObstaclesTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-02");
  private static final String CODE = "/services/0/hosting/serviceCode";
  private static final String DOMAIN = "/services/0/domains/0/name";
  private static final String CERTIFICATE = "/subject/certificateNumber";

  private final Agency agency = Agency.open();
  private final String domain = Agency.domain();

  private Map<String, Set<Obstacle>> of(Filing filing) {
    return of(filing, null, DAY);
  }

  private Map<String, Set<Obstacle>> of(Filing filing, @Nullable Order order, LocalDate day) {
    Holdings held = agency.holdings.of(new AccountId("b"), filing);
    return agency.obstacles.of(held, order, day).byField();
  }

  @Test
  void whatNobodyHoldsIsFree() {
    assertThat(of(agency.filing(agency.code(), domain, Agency.domain()))).isEmpty();
    assertThat(of(agency.filing(agency.code().toUpperCase(Locale.ROOT), domain))).isEmpty();
  }

  @Test
  void whatAnOrderHoldsItselfIsFreeForItAlone() {
    Filing filing = agency.filing(agency.code(), domain);
    Order order = agency.submitted("a", filing);
    assertThat(of(filing, order, DAY)).isEmpty();
    assertThat(of(filing))
        .isEqualTo(
            Map.of(
                CODE, Set.of(Obstacle.CODE_TAKEN),
                DOMAIN, Set.of(Obstacle.IN_ANOTHER_ORDER),
                CERTIFICATE, Set.of(Obstacle.IN_ANOTHER_ORDER)));
  }

  @Test
  void aDomainIsTheSameHoweverItIsWritten() {
    agency.submitted("a", agency.filing(agency.code(), domain));
    assertThat(of(agency.filing(agency.code(), domain.toUpperCase(Locale.ROOT))))
        .isEqualTo(Map.of(DOMAIN, Set.of(Obstacle.IN_ANOTHER_ORDER)));
  }

  @Test
  void whatIsFiledStaysTaken() {
    Order order = agency.approved("a", "粤ICP备2026000001号");
    Filing filed = agency.orders.filing(order.id(), "test");
    assertThat(of(filed))
        .containsEntry(CODE, Set.of(Obstacle.CODE_TAKEN))
        .containsEntry(DOMAIN, Set.of(Obstacle.ON_RECORD))
        .containsEntry(CERTIFICATE, Set.of(Obstacle.ON_RECORD));
  }

  @Test
  void whatAnOrderLetsGoIsFree() {
    Filing filing = agency.filing(agency.code(), domain);
    Order order = agency.reject(agency.submitted("a", filing).id());
    Agency.done(agency.abandon.abandon(Agency.customer("a"), order.id()));
    assertThat(of(filing)).isEmpty();
  }

  @Test
  void codesMustBeKnownAndTheirServersLast() {
    assertThat(of(agency.filing("00000000-0000-4000-8000-000000000000", domain)))
        .isEqualTo(Map.of(CODE, Set.of(Obstacle.CODE_UNKNOWN)));
    Filing filing = agency.filing(agency.code(), domain);
    LocalDate lastDay = LocalDate.parse("2036-01-01");
    assertThat(of(filing, null, lastDay)).isEmpty();
    assertThat(of(filing, null, lastDay.plusDays(1)))
        .isEqualTo(Map.of(CODE, Set.of(Obstacle.SERVER_EXPIRED)));
  }

  @Test
  void aCodeIsForOneServiceAndNoneIsNoObstacle() {
    Filing one = agency.filing(agency.code(), domain);
    Service service = one.services().getFirst();
    assertThat(of(with(one, Collections.nCopies(2, service))))
        .isEqualTo(Map.of("/services/1/hosting/serviceCode", Set.of(Obstacle.CODE_REPEATED)));
    assertThat(of(RefusalsTest.withCode(one, null))).isEmpty();
  }

  @Test
  void whatAnInstanceCanGiveIsLookedUp() {
    agency.instance("i-b", "b");
    Filing sample = RefusalsTest.with(agency.filing("", domain), new Hosting(null, "i-b"));
    assertThat(of(sample)).isEmpty();
    Service service = sample.services().getFirst();
    assertThat(of(with(sample, Collections.nCopies(6, service))))
        .isEqualTo(
            Map.of("/services/5/hosting/instanceId", Set.of(Obstacle.INSTANCE_WITHOUT_CODE)));
    Agency.done(agency.issue.issue(Agency.customer("b"), "i-b", 5));
    assertThat(of(with(sample, Collections.nCopies(5, service)))).isEmpty();
    assertThat(of(RefusalsTest.with(sample, new Hosting(null, "i-nobody"))))
        .isEqualTo(Map.of("/services/0/hosting/instanceId", Set.of(Obstacle.INSTANCE_UNKNOWN)));
  }

  @Test
  void boughtCodesMustBeBoundAndInTheirTerm() {
    String paid = paid();
    Filing filing = agency.filing(paid, domain);
    assertThat(of(filing)).isEqualTo(Map.of(CODE, Set.of(Obstacle.CODE_UNBOUND)));
    assertThat(of(filing, null, DAY.plusYears(2)))
        .isEqualTo(Map.of(CODE, Set.of(Obstacle.CODE_ENDED)));
  }

  private String paid() {
    Purchase purchase = new Purchase("bill", new AccountId("b"), 1, agency.clock.instant());
    Agency.done(new GrantPaidCodes(agency.codes, 12, agency.journal).grant(purchase));
    return agency
        .codes
        .ofAccount(purchase.account(), CodeFilter.ALL, 1, null)
        .items()
        .getFirst()
        .code();
  }

  @Test
  void whatIsBlacklistedIsToldBesideWhatElseStandsInTheWay() {
    Filing filing = agency.filing(agency.code(), domain);
    String name = filing.services().getFirst().name();
    agency.submitted("a", filing);
    list(1, BlacklistChange.Operation.ADD, domainNamed(domain), Blacklisted.websiteName(name));
    assertThat(of(filing))
        .containsEntry(DOMAIN, Set.of(Obstacle.IN_ANOTHER_ORDER, Obstacle.BLACKLISTED))
        .containsEntry("/services/0/name", Set.of(Obstacle.BLACKLISTED));
    list(2, BlacklistChange.Operation.REMOVE, domainNamed(domain), Blacklisted.websiteName(name));
    assertThat(of(filing))
        .containsEntry(DOMAIN, Set.of(Obstacle.IN_ANOTHER_ORDER))
        .doesNotContainKey("/services/0/name");
  }

  @Test
  void aBlacklistedCertificateIsFoundUnderItsHash() {
    Filing filing = agency.filing(agency.code(), domain);
    Subject subject = filing.subject();
    list(
        1,
        BlacklistChange.Operation.ADD,
        Blacklisted.certificate(
            subject.certificateType(), subject.certificateNumber(), agency.hash));
    assertThat(of(filing)).isEqualTo(Map.of(CERTIFICATE, Set.of(Obstacle.BLACKLISTED)));
  }

  @Test
  void theCaseOfLettersHidesNoCertificate() {
    KeyedHash hash = agency.hash;
    String key = new CertificateNumber("91110000YYYYYYY01X").key("BUSINESS_LICENSE", hash);
    assertThat(new CertificateNumber("91110000yyyyyyy01x").key("BUSINESS_LICENSE", hash))
        .isEqualTo(key)
        .isNotEqualTo(new CertificateNumber("91110000YYYYYYY01X").key("OTHER", hash));
  }

  private static Blacklisted domainNamed(String name) {
    return Blacklisted.domain(DomainName.of(name).orElseThrow());
  }

  private void list(int sequence, BlacklistChange.Operation operation, Blacklisted... things) {
    BlacklistChange change =
        new BlacklistChange("change-" + sequence, sequence, operation, Set.of(things));
    new ChangeBlacklist(agency.blacklist, agency.journal).change(change, Agency.REVIEWER);
  }

  @Test
  void moreThanFitsIntoOneQuestionIsLookedUp() {
    Order order = agency.submitted("a", agency.filing(agency.code(), domain));
    Lock taken = new Lock(Lock.Kind.DOMAIN, domain);
    List<Lock> many =
        IntStream.range(0, 250)
            .mapToObj(i -> i == 249 ? taken : new Lock(Lock.Kind.DOMAIN, "free-" + i + ".example"))
            .toList();
    assertThat(new LockTable(agency.table).holders(many))
        .isEqualTo(Map.of(taken, new LockStore.Holder.InOrder(order.id())));
  }

  private static Filing with(Filing filing, List<Service> services) {
    return new Filing(
        filing.province(), filing.subject(), services, filing.materials(), filing.remark());
  }
}
