package cn.beian.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.fake.Samples;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.filing.Hosting;
import cn.beian.domain.filing.Province;
import cn.beian.domain.filing.Service;
import cn.beian.domain.filing.ServiceKind;
import cn.beian.domain.filing.Subject;
import cn.beian.domain.order.Lock.Kind;
import cn.beian.domain.order.LockStore.Holder;
import cn.beian.domain.personal.CertificateNumber;
import cn.beian.domain.record.RecordStore;
import cn.beian.domain.record.ServiceRecord;
import cn.beian.domain.record.SubjectRecord;
import cn.beian.domain.type.DecideOrderType;
import cn.beian.domain.type.OwnRecords;
import cn.beian.domain.type.OwnService;
import cn.beian.domain.type.OwnSubject;
import cn.beian.domain.type.TypeGround;
import cn.beian.domain.type.TypeOutcome;
import cn.beian.domain.type.TypeQuestion;
import cn.beian.domain.type.TypeQuestion.Named;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What our own records say of content, by who holds its certificate and its domains. */
class FindOwnRecordsTest {
  private static final AccountId ACCOUNT = new AccountId("a");
  private static final String OWN = "粤ICP备2026000001号";
  private static final String OTHERS = "粤ICP备2026000002号";
  private static final Lock DOMAIN = new Lock(Kind.DOMAIN, "one.example");
  private static final Lock CERTIFICATE = new Lock(Kind.CERTIFICATE, "hash");
  private static final SubjectRecord SUBJECT =
      new SubjectRecord(OWN, ACCOUNT, Province.GD, new OrderId("order-1"), Instant.EPOCH);
  private static final Filing WEBSITE =
      Samples.filing("91440300SAMPLE0001", List.of("one.example"), null);

  /** The records of an account that has filed a website and an App, or nothing. */
  private record Kept(@Nullable SubjectRecord subject) implements RecordStore {
    @Override
    public Optional<SubjectRecord> find(String subjectNumber) {
      return Optional.ofNullable(subject).filter(it -> it.filingNumber().equals(subjectNumber));
    }

    @Override
    public Optional<SubjectRecord> subject(AccountId account) {
      assertThat(account).isEqualTo(ACCOUNT);
      return Optional.ofNullable(subject);
    }

    @Override
    public List<ServiceRecord> services(SubjectRecord of) {
      assertThat(of).isEqualTo(SUBJECT);
      return List.of(kept(ServiceKind.WEBSITE, "示例网站"), kept(ServiceKind.APP, "示例应用"));
    }

    private static ServiceRecord kept(ServiceKind kind, String name) {
      return new ServiceRecord(
          OWN + "-1",
          OWN,
          ACCOUNT,
          ServiceRecord.State.NORMAL,
          kind,
          name,
          List.of("kept.example"),
          "code",
          new ServiceRecord.Content(new OrderId("order-1"), 0),
          Instant.EPOCH);
    }
  }

  private static @Nullable Holder holder(String who) {
    return switch (who) {
      case "nobody" -> null;
      case "order" -> new Holder.InOrder(new OrderId("order-9"));
      case "own" -> new Holder.OnRecord(OWN);
      default -> new Holder.OnRecord(OTHERS);
    };
  }

  private static OwnRecords find(boolean filed, Filing filing, Map<Lock, String> holders) {
    Map<Lock, String> wanted = new HashMap<>();
    holders.keySet().forEach(lock -> wanted.put(lock, "/somewhere"));
    Map<Lock, Holder> held = new HashMap<>();
    holders.forEach((lock, who) ->
        Optional.ofNullable(holder(who)).ifPresent(holder -> held.put(lock, holder)));
    return new FindOwnRecords(new Kept(filed ? SUBJECT : null))
        .of(new Holdings(ACCOUNT, filing, wanted, held));
  }

  @ParameterizedTest
  @CsvSource({
    "false, nobody, NONE",
    "false, order,  NONE",
    "false, others, IN_OTHER_ACCOUNT",
    "false, own,    IN_OTHER_ACCOUNT",
    "true,  nobody, ACCOUNT_TAKEN",
    "true,  order,  ACCOUNT_TAKEN",
    "true,  others, IN_OTHER_ACCOUNT",
    "true,  own,    IN_ACCOUNT"
  })
  void aSubjectIsKnownByWhoHoldsItsCertificate(boolean filed, String who, OwnSubject expected) {
    assertThat(find(filed, WEBSITE, Map.of(CERTIFICATE, who)).subject()).isEqualTo(expected);
  }

  @Test
  void withoutACertificateTheAccountsSubjectIsMeantIfItHasOne() {
    assertThat(find(false, WEBSITE, Map.of()).subject()).isEqualTo(OwnSubject.UNKNOWN);
    assertThat(find(true, WEBSITE, Map.of()).subject()).isEqualTo(OwnSubject.IN_ACCOUNT);
  }

  @ParameterizedTest
  @CsvSource({
    "false, nobody, NONE",
    "false, order,  NONE",
    "false, others, IN_OTHER_ACCOUNT",
    "true,  nobody, NONE",
    "true,  order,  NONE",
    "true,  others, IN_OTHER_ACCOUNT",
    "true,  own,    IN_ACCOUNT"
  })
  void aDomainIsKnownByWhoHoldsIt(boolean filed, String who, OwnService expected) {
    assertThat(find(filed, WEBSITE, Map.of(DOMAIN, who)).services())
        .isEqualTo(Map.of(new Named(ServiceKind.WEBSITE, "one.example"), expected));
  }

  @Test
  void anAppIsKnownAmongTheAccountsServicesAlone() {
    Filing apps = Samples.filing("91440300SAMPLE0001", List.of(app("示例应用"), app("其他应用")));
    OwnRecords own = find(true, apps, Map.of());
    assertThat(own.services())
        .isEqualTo(Map.of(new Named(ServiceKind.APP, "示例应用"), OwnService.IN_ACCOUNT));
    assertThat(find(false, apps, Map.of()).services()).isEmpty();
    assertThat(TypeQuestion.of(apps, own).items())
        .extracting(TypeQuestion.Item::own)
        .containsExactly(OwnService.IN_ACCOUNT, OwnService.UNKNOWN);
  }

  @Test
  void whatIsWantedIsLookedUpOnceAndTheAccountIsNot() {
    Filing twice =
        Samples.filing("91440300SAMPLE0001", List.of("one.example", "ONE.example"), null);
    LockStore store =
        locks -> {
          assertThat(locks)
              .extracting(Lock::kind)
              .containsExactlyInAnyOrder(Kind.CERTIFICATE, Kind.DOMAIN);
          return Map.of(DOMAIN, new Holder.OnRecord(OTHERS));
        };
    Holdings held = new FindHoldings(store, (purpose, text) -> purpose).of(ACCOUNT, twice);
    OwnRecords own = new FindOwnRecords(new Kept(null)).of(held);
    assertThat(own.subject()).isEqualTo(OwnSubject.NONE);
    assertThat(TypeQuestion.of(twice, own).items())
        .extracting(TypeQuestion.Item::own)
        .containsExactly(OwnService.IN_OTHER_ACCOUNT, OwnService.IN_OTHER_ACCOUNT);
  }

  @Test
  void aCertificateOfWhichOnlyTheNumberIsEnteredIsNotLookedUp() {
    CertificateNumber number = new CertificateNumber("91440300SAMPLE0001");
    Subject subject =
        new Subject(null, null, null, number, null, null, null, null, null, null, null, null, null);
    Filing filing = new Filing(null, subject, WEBSITE.services(), List.of(), null);
    Holdings held = new FindHoldings(_ -> Map.of(), (purpose, text) -> purpose).of(ACCOUNT, filing);
    assertThat(held.wanted()).containsOnlyKeys(DOMAIN);
    assertThat(new FindOwnRecords(new Kept(null)).of(held).subject()).isEqualTo(OwnSubject.UNKNOWN);
  }

  @Test
  void aSubjectOrDomainOfAnotherAccountOpensNoOrder() {
    assertThat(obstacles(Map.of(CERTIFICATE, "others", DOMAIN, "nobody")))
        .containsExactly(TypeGround.SUBJECT_IN_OTHER_ACCOUNT);
    assertThat(obstacles(Map.of(CERTIFICATE, "own", DOMAIN, "others")))
        .containsExactly(TypeGround.SERVICE_IN_OTHER_ACCOUNT);
    assertThat(obstacles(Map.of(CERTIFICATE, "nobody", DOMAIN, "nobody")))
        .containsExactly(TypeGround.ACCOUNT_HAS_OTHER_SUBJECT);
  }

  private static Stream<TypeGround> obstacles(Map<Lock, String> holders) {
    TypeQuestion question = TypeQuestion.of(WEBSITE, find(true, WEBSITE, holders));
    TypeOutcome order = new DecideOrderType().decide(question).order();
    assertThat(order.possible()).isEqualTo(Set.of());
    return ((TypeOutcome.Impossible) order).obstacles().stream().map(TypeOutcome.At::ground);
  }

  private static Service app(String name) {
    return new Service(
        ServiceKind.APP,
        name,
        null,
        List.of(),
        List.of(),
        new Hosting(null, null),
        List.of(),
        null,
        null,
        null);
  }
}
