package cn.beian.domain.drift;

import static cn.beian.domain.fake.Office.done;
import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.bureau.BureauUnavailableException;
import cn.beian.domain.bureau.FiledNumbers;
import cn.beian.domain.bureau.FiledNumbers.Standing;
import cn.beian.domain.drift.CompareRecord.Compared;
import cn.beian.domain.fake.MemoryDrifts;
import cn.beian.domain.fake.Office;
import cn.beian.domain.fake.Samples;
import cn.beian.domain.filing.Province;
import cn.beian.domain.filing.ServiceKind;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.RecordedContent;
import cn.beian.domain.record.ServiceRecord;
import cn.beian.domain.type.FiledRegister.Found;
import cn.beian.domain.type.FiledService;
import cn.beian.domain.type.FiledSubject;
import cn.beian.domain.type.TypeQuestion.Named;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompareRecordTest {
  private static final String NUMBER = "粤ICP备2026000001号";
  private static final String SITE = NUMBER + "-1";

  private final Office office = new Office();
  private final MemoryDrifts drifts = new MemoryDrifts();
  private final Map<String, Standing> there = new HashMap<>();
  private boolean identity = true;
  private boolean silent;
  private boolean registered = true;
  private final FiledNumbers numbers = (province, domain) -> standing(domain);
  private final CompareRecord compare =
      new CompareRecord(
          office.store,
          new RecordedContent(office.store, office.store),
          new CompareRecord.Registers(
              numbers, province -> registered ? Optional.of(office.register) : Optional.empty()),
          new DriftLog(drifts, office::now));

  @BeforeEach
  void file() {
    Order order = office.inBureauReview(Samples.filing());
    done(office.result.apply(office.approval(order, NUMBER)));
    answers(FiledSubject.UNKNOWN, null, FiledService.UNKNOWN);
    domains().forEach(domain -> there.put(domain, new Standing.Filed(SITE)));
  }

  private List<String> domains() {
    return office.store.services.getFirst().domains();
  }

  private Optional<Standing> standing(String domain) {
    if (silent) {
      throw new BureauUnavailableException("made up");
    }
    return identity
        ? Optional.of(there.getOrDefault(domain, new Standing.NotFiled()))
        : Optional.empty();
  }

  /** What the register says from now on. */
  private void answers(FiledSubject subject, String number, FiledService service) {
    office.register.answers(found -> {
      Map<Named, FiledService> services = new HashMap<>(found.services());
      services.replaceAll((named, state) -> service);
      return new Found(subject, number, null, services);
    });
  }

  private Compared compare() {
    return compare.compare(NUMBER).orElseThrow();
  }

  private static Duration until(Office office, Compared compared) {
    return Duration.between(office.now(), compared.next());
  }

  @Test
  void whatAgreesIsComparedAgainInAWeek() {
    Compared compared = compare();
    assertThat(drifts.list()).isEmpty();
    assertThat(compared.unanswered()).isNull();
    assertThat(until(office, compared)).isBetween(Duration.ofDays(6), Duration.ofDays(8));
  }

  @Test
  void aDomainThatIsNotFiledThereIsNamedAndForgottenOnceItIs() {
    String domain = domains().getFirst();
    there.put(domain, new Standing.NotFiled());
    Compared compared = compare();
    assertThat(drifts.shown()).containsExactly("NOT_FILED_THERE " + SITE + " " + domain);
    assertThat(until(office, compared)).isLessThan(Duration.ofDays(2));
    Instant noticed = office.now();
    office.advance(Duration.ofDays(1));
    compare();
    assertThat(drifts.list()).singleElement().extracting(Drift::since).isEqualTo(noticed);
    there.put(domain, new Standing.Filed(SITE));
    compare();
    assertThat(drifts.list()).isEmpty();
  }

  @Test
  void aDomainUnderAnotherNumberIsNamedWithIt() {
    String domain = domains().getFirst();
    there.put(domain, new Standing.Filed("粤ICP备2026000009号-1"));
    compare();
    assertThat(drifts.shown())
        .containsExactly("OTHER_NUMBER " + SITE + " " + domain + "=粤ICP备2026000009号-1");
  }

  @Test
  void aNumberThatIsNotToldIsNoOtherNumber() {
    there.put(domains().getFirst(), new Standing.Filed(""));
    compare();
    assertThat(drifts.list()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "FILED_HERE,",
    "FILED,",
    "UNKNOWN,",
    "NOT_FILED,NOT_FILED_THERE",
    "FILED_BY_OTHER,OTHER_NUMBER",
    "FILED_ELSEWHERE,ACCESS_LOST"
  })
  void theRegisterTellsOfTheAccess(FiledService state, Drift.Kind expected) {
    answers(FiledSubject.FILED_HERE, NUMBER, state);
    compare();
    if (expected == null) {
      assertThat(drifts.list()).isEmpty();
    } else {
      assertThat(drifts.list())
          .singleElement()
          .satisfies(drift -> {
            assertThat(drift.kind()).isEqualTo(expected);
            assertThat(drift.about()).isEqualTo(SITE);
            assertThat(drift.province()).isEqualTo(Province.GD);
          });
    }
  }

  @Test
  void theRegisterTellsOfTheSubject() {
    answers(FiledSubject.NOT_FILED, null, FiledService.UNKNOWN);
    compare();
    assertThat(drifts.shown()).containsExactly("NOT_FILED_THERE " + NUMBER + " " + NUMBER);
    answers(FiledSubject.SHELL, "粤ICP备2026000009号", FiledService.UNKNOWN);
    compare();
    assertThat(drifts.shown()).containsExactly("OTHER_NUMBER " + NUMBER + " 粤ICP备2026000009号");
  }

  @Test
  void anAppIsAskedForByItsName() {
    ServiceRecord site = office.store.services.getFirst();
    office.store.services.set(
        0,
        new ServiceRecord(
            NUMBER + "-1A",
            NUMBER,
            site.account(),
            ServiceRecord.State.NORMAL,
            ServiceKind.APP,
            "示例应用",
            List.of(),
            site.serviceCode(),
            site.content(),
            site.filedAt()));
    there.clear();
    answers(FiledSubject.FILED_HERE, NUMBER, FiledService.NOT_FILED);
    compare();
    assertThat(drifts.shown()).containsExactly("NOT_FILED_THERE " + NUMBER + "-1A 示例应用");
  }

  @Test
  void whereNobodyCanBeAskedNothingIsSaidAndNothingForgotten() {
    there.clear();
    compare();
    assertThat(drifts.list()).hasSize(1);
    identity = false;
    compare();
    assertThat(drifts.list()).hasSize(1);
  }

  @Test
  void aSilentAdministrationIsAskedTheNextDayAndNothingIsNoted() {
    there.clear();
    silent = true;
    Compared compared = compare();
    assertThat(compared.unanswered()).isEqualTo("made up");
    assertThat(until(office, compared)).isLessThan(Duration.ofDays(2));
    assertThat(drifts.list()).isEmpty();
  }

  @Test
  void aSilentRegisterLeavesWhatTheDomainsTold() {
    there.clear();
    office.register.down(true);
    Compared compared = compare();
    assertThat(compared.unanswered()).isEqualTo("made up");
    assertThat(until(office, compared)).isLessThan(Duration.ofDays(2));
    assertThat(drifts.list()).singleElement().extracting(Drift::about).isEqualTo(SITE);
    domains().forEach(domain -> there.put(domain, new Standing.Filed(SITE)));
    assertThat(until(office, compare())).isLessThan(Duration.ofDays(2));
    assertThat(drifts.list()).isEmpty();
  }

  @Test
  void whereThereIsNoRegisterTheDomainsAreEnough() {
    registered = false;
    office.register.asked = null;
    assertThat(compare().unanswered()).isNull();
    assertThat(office.register.asked).isNull();
  }

  @Test
  void anEndedServiceIsNotComparedAndAnEndedSubjectNeither() {
    office.store.services.replaceAll(ServiceRecord::deregistered);
    there.clear();
    compare();
    assertThat(drifts.list()).isEmpty();
    office.store.subjects.clear();
    assertThat(compare.compare(NUMBER)).isEmpty();
  }
}
