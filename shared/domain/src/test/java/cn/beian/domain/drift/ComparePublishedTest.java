package cn.beian.domain.drift;

import static cn.beian.domain.fake.Office.done;
import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.bureau.BureauEvent.Published;
import cn.beian.domain.bureau.FiledIds;
import cn.beian.domain.bureau.FiledIds.Pair;
import cn.beian.domain.fake.MemoryDrifts;
import cn.beian.domain.fake.Office;
import cn.beian.domain.fake.Samples;
import cn.beian.domain.filing.Province;
import cn.beian.domain.record.ServiceRecord;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ComparePublishedTest {
  private static final String NUMBER = "粤ICP备2026000001号";
  private static final String SITE = NUMBER + "-1";

  private final Office office = new Office();
  private final MemoryDrifts drifts = new MemoryDrifts();
  private final ComparePublished compare =
      new ComparePublished(office.store, new DriftLog(drifts, office::now));

  @BeforeEach
  void file() {
    done(office.result.apply(office.approval(office.inBureauReview(Samples.filing()), NUMBER)));
  }

  private List<String> domains() {
    return office.store.services.getFirst().domains();
  }

  private static FiledIds.Site site(
      String number, @Nullable Long access, Collection<String> domains) {
    Map<String, Pair> ids =
        domains.stream().collect(Collectors.toMap(each -> each, each -> new Pair(null, 1L)));
    return new FiledIds.Site(1, number, ids, access, Map.of());
  }

  private void publish(String number, FiledIds.Site... sites) {
    FiledIds ids = new FiledIds(1, number, Arrays.asList(sites));
    compare.compare(Province.GD, new Published(null, ids, Map.of()));
  }

  @Test
  void theSameIsNoDrift() {
    publish(NUMBER, site(SITE, 1L, domains()));
    assertThat(drifts.list()).isEmpty();
  }

  @Test
  void whatIsServedHereAndNotOnRecordIsShownUntilItIs() {
    publish("粤ICP备2026000009号", site("粤ICP备2026000009号-1", 1L, List.of("a.example")));
    assertThat(drifts.shown()).containsExactly("NOT_FILED_HERE 粤ICP备2026000009号 粤ICP备2026000009号");
    publish(NUMBER, site(SITE, 1L, domains()), site(NUMBER + "-2", 1L, List.of("b.example")));
    assertThat(drifts.shown()).contains("NOT_FILED_HERE " + NUMBER + "-2 " + NUMBER + "-2");
    publish(NUMBER, site(SITE, 1L, domains()), site(NUMBER + "-2", null, List.of("b.example")));
    assertThat(drifts.shown()).noneMatch(drift -> drift.contains(NUMBER));
  }

  @Test
  void whatOthersServeIsTheirs() {
    publish("粤ICP备2026000009号", site("粤ICP备2026000009号-1", null, List.of("a.example")));
    assertThat(drifts.list()).isEmpty();
  }

  @Test
  void anAccessThatIsGoneIsShown() {
    publish(NUMBER, site(SITE, null, domains()));
    assertThat(drifts.shown()).containsExactly("ACCESS_LOST " + SITE + " " + SITE);
    publish(NUMBER, site(SITE, 1L, domains()));
    assertThat(drifts.list()).isEmpty();
  }

  @Test
  void aDomainThatWeDoNotHaveIsShownAndOneThatTheyLackIsNot() {
    publish(NUMBER, site(SITE, 1L, List.of("new.example")));
    assertThat(drifts.shown()).containsExactly("OTHER_DOMAINS " + SITE + " new.example");
    publish(NUMBER, site(SITE, 1L, List.of()));
    assertThat(drifts.list()).isEmpty();
  }

  @Test
  void aSiteWhoseFilingEndedHereIsNotOnRecord() {
    office.store.services.replaceAll(ServiceRecord::deregistered);
    publish(NUMBER, site(SITE, 1L, domains()));
    assertThat(drifts.shown()).containsExactly("NOT_FILED_HERE " + SITE + " " + SITE);
  }
}
