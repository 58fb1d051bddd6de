package cn.beian.bureau;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderState;
import cn.beian.platform.table.Due;
import cn.beian.testing.HandlerHarness;
import cn.beian.testing.HandlerMessages;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the administration tells of what it holds and finds, beside decisions: over the wire. */
class BroadcastsTest {
  @RegisterExtension final HandlerHarness harness = new HandlerHarness();
  private SimulatedOffice office;
  private String subject = "";

  @BeforeEach
  void fileAWebsite() throws Exception {
    office = new SimulatedOffice(harness);
    Order order = harness.seeds().passed(harness.number());
    office.send(order);
    office.hear();
    assertThat(harness.seeds().order(order.id()).state()).isEqualTo(OrderState.APPROVED);
    subject =
        harness.table().dump().keySet().stream()
            .filter(key -> key.startsWith("SUBJECT#"))
            .map(key -> key.split("[#|/ ]")[1])
            .findFirst()
            .orElseThrow();
  }

  @AfterEach
  void close() {
    office.close();
  }

  private String site() {
    return subject + "-1";
  }

  /** Everything but what is about the administration, and audits. */
  private SortedMap<String, String> held() {
    SortedMap<String, String> rest = new TreeMap<>(harness.table().dump());
    rest.keySet()
        .removeIf(key ->
            key.startsWith("BUREAU#") || key.startsWith("DRIFT") || key.startsWith("AUDIT#"));
    return rest;
  }

  @Test
  void aSynchronisationThatAgreesChangesNothing() throws Exception {
    Map<String, String> before = held();
    office.control("/synchronisations", "{'province':'GD'}");
    office.hear();
    assertThat(office.drifts()).isEmpty();
    assertThat(held()).isEqualTo(before);
  }

  @Test
  void whatASynchronisationHasBesidesIsADriftUntilTheNextAgrees() throws Exception {
    String more = "{'province':'GD','domains':{'%s':['extra.test']}}".formatted(site());
    office.control("/synchronisations", more);
    office.hear();
    assertThat(office.drifts()).containsExactly("OTHER_DOMAINS " + site() + " extra.test");
    office.control("/synchronisations", "{'province':'GD'}");
    office.hear();
    assertThat(office.drifts()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"OVER_REPORTED", "UNDER_REPORTED", "DEAD_SHELL", "LIVE_SHELL", "SILENT"})
  void aFindingOfASiteIsListedWithItsNumberAndChangesNothing(String check) throws Exception {
    Map<String, String> before = held();
    office.control(
        "/findings",
        "{'number':'%s','check':'%s','address':'203.0.113.9'}".formatted(site(), check));
    office.hear();
    assertThat(office.drifts()).containsExactly("NOTICE HCJG " + site());
    assertThat(held()).isEqualTo(before);
  }

  @Test
  void aFindingOfASubjectIsListedWithItsId() throws Exception {
    office.control("/findings", "{'number':'" + subject + "'}");
    office.hear();
    assertThat(office.drifts()).singleElement().asString().matches("NOTICE HCJG \\d+");
  }

  @Test
  void unlawfulAccessesAreListedEach() throws Exception {
    Map<String, String> before = held();
    for (String domain : List.of("one.test", "two.test")) {
      office.control(
          "/unlawful-accesses",
          "{'province':'GD','domain':'%s','address':'203.0.113.9'}".formatted(domain));
    }
    office.hear();
    assertThat(office.drifts())
        .containsExactlyInAnyOrder("NOTICE FFJRHMD one.test", "NOTICE FFJRHMD two.test");
    assertThat(held()).isEqualTo(before);
  }

  /** Asked over the extension, it would say that nothing is filed. */
  @Test
  void aRecordIsComparedOverTheExtensionOnlyWhereThereIsOne() throws Exception {
    harness.bureau().register("NOT_FILED", "NOT_FILED");
    LocalDate day = harness.seeds().today().plusDays(1);
    harness.setTime(Instant.parse(day + "T15:59:00Z"));
    byte[] due = HandlerMessages.batch(harness.due(Due.Kind.RECORD, day));
    assertThat(harness.failures(harness.make(CompareRecordsFunction::new), due)).isEmpty();
    assertThat(harness.bureau().taken()).isEmpty();
    assertThat(office.drifts()).as("filed there, as V3.0 tells").isEmpty();
    office.openExtension();
    assertThat(harness.failures(harness.make(CompareRecordsFunction::new), due)).isEmpty();
    assertThat(office.drifts()).isNotEmpty();
  }
}
