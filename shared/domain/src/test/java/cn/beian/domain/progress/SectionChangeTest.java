package cn.beian.domain.progress;

import static cn.beian.domain.fake.Office.customer;
import static cn.beian.domain.fake.Office.done;
import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.fake.Office;
import cn.beian.domain.fake.Samples;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.filing.Hosting;
import cn.beian.domain.filing.Service;
import cn.beian.domain.order.Order;
import cn.beian.domain.progress.Section.Kind;
import cn.beian.domain.rule.Finding;
import cn.beian.domain.rule.Severity;
import cn.beian.domain.rule.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a change of the content does to its sections, told at once. */
class SectionChangeTest {

  private static Finding finding(String path, Severity severity) {
    Text text = new Text("x", "x");
    return new Finding("R" + path, severity, path, text, text, List.of(), Map.of(), null, null);
  }

  private static Filing named(@Nullable String... names) {
    List<Service> services = new ArrayList<>();
    for (String name : names) {
      services.add(
          new Service(
              null,
              name,
              null,
              List.of(),
              List.of(),
              new Hosting(null, null),
              List.of(),
              null,
              null,
              null));
    }
    return new Filing(null, null, services, List.of(), null);
  }

  /** A service without a name is wrong. */
  private static Completeness check(Filing filing) {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < filing.services().size(); i++) {
      if (filing.services().get(i).name() == null) {
        findings.add(finding("/services/" + i + "/name", Severity.REJECT));
      }
    }
    return Completeness.of(filing, findings);
  }

  private static List<Section> nowIncomplete(Filing before, Filing after, ContentPatch patch) {
    return SectionChange.of(check(before), check(after), patch).nowIncomplete().stream()
        .map(SectionState::section)
        .toList();
  }

  @Test
  void whatBecameIncompleteIsToldAndNothingElse() {
    Filing before = named("one", null, "three");
    assertThat(nowIncomplete(before, named(null, null, "three"), seen -> seen))
        .containsExactly(new Section(Kind.SERVICE, 0));
    assertThat(nowIncomplete(before, before, seen -> seen)).isEmpty();
    assertThat(nowIncomplete(before, named("one", "two", "three"), seen -> seen)).isEmpty();
  }

  @Test
  void aServiceIsComparedWithItselfWhereverItStandsNow() {
    ContentPatch firstGone =
        new ContentPatch() {
          @Override
          public Filing apply(Filing before) {
            return before;
          }

          @Override
          public int placeBefore(int service) {
            return service < 2 ? service + 1 : NEW;
          }
        };
    assertThat(nowIncomplete(named("one", null, "three"), named(null, "three", null), firstGone))
        .as("the second was incomplete before, the last is new")
        .isEmpty();
    assertThat(nowIncomplete(named("one", "two", "three"), named(null, "three"), firstGone))
        .containsExactly(new Section(Kind.SERVICE, 0));
  }

  @Test
  void onlyWhatBlocksCountsAndAMissingDocumentCountsAsOne() {
    Filing filing = named("one");
    Completeness found =
        Completeness.of(
            filing,
            List.of(
                finding("/subject/division", Severity.WARN),
                finding("/subject/businessScope", Severity.INFO),
                finding("/services/0", Severity.MATERIAL),
                finding("/materials/0/format", Severity.REJECT)));
    assertThat(found.sections())
        .filteredOn(state -> !state.complete())
        .singleElement()
        .satisfies(state -> {
          assertThat(state.section()).isEqualTo(new Section(Kind.MATERIALS, null));
          assertThat(state.findings()).hasSize(2);
        });
    assertThat(found.complete()).isEqualTo(7);
    assertThat(found.total()).isEqualTo(8);
    assertThat(found.next()).contains(new Section(Kind.MATERIALS, null));
  }

  @Test
  void anEditTellsItAndIsMadeAllTheSame() {
    Office office = new Office();
    Order order = office.draft(Samples.filing());
    var edited = done(office.update.update(customer("a"), order.id(), 1, seen -> named("one")));
    assertThat(edited.sections().now().total()).isEqualTo(8);
    assertThat(edited.order().version()).isEqualTo(2);
    assertThat(office.store.filings.get(order.id())).isEqualTo(named("one"));
  }
}
