package cn.beian.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.fake.Samples;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.filing.Principal;
import cn.beian.domain.filing.Service;
import cn.beian.domain.order.OrderType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An order beside what is on record for the same subject. */
class RecordKindsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final String CERTIFICATE = "91440300SAMPLE0001";
  private static final Principal FIRST = Samples.subjectPrincipal();
  private static final Principal SECOND = Samples.servicePrincipal();
  private static final Rule PRINCIPALS =
      SampleRules.rule("R", "asOnRecord", SampleRules.fields("/services/*/principal/name"));

  private static Filing filing(Principal... principals) {
    List<Service> services =
        Stream.of(principals)
            .map(principal -> Samples.service(List.of("one.example"), null, principal))
            .toList();
    return Samples.filing(CERTIFICATE, services);
  }

  private static List<String> paths(Rule rule, Filing order, @Nullable Filing onRecord) {
    Dossier.Filed filed = onRecord == null ? null : new Dossier.Filed(onRecord, true);
    Dossier dossier = new Dossier(order, OrderType.ACCESS, filed);
    return rule.findings(new Examination(dossier, TODAY)).stream().map(Finding::path).toList();
  }

  @Test
  void aServiceIsComparedWithTheOneAtItsPlace() {
    assertThat(paths(PRINCIPALS, filing(FIRST, SECOND), filing(FIRST, SECOND))).isEmpty();
    assertThat(paths(PRINCIPALS, filing(FIRST, FIRST), filing(FIRST, SECOND)))
        .containsExactly("/services/1/principal/name");
    assertThat(paths(PRINCIPALS, filing(SECOND, FIRST), filing(FIRST, SECOND)))
        .containsExactly("/services/0/principal/name", "/services/1/principal/name");
  }

  @Test
  void whatIsNotOnRecordBreaksNothing() {
    assertThat(paths(PRINCIPALS, filing(FIRST, SECOND), null)).isEmpty();
    assertThat(paths(PRINCIPALS, filing(FIRST, SECOND), filing(FIRST))).isEmpty();
  }

  @Test
  void aConditionComparesTheSamePlacesAndAnExceptionMustBeKnown() {
    Map<String, Object> notice = Map.of("path", "/services/*/name");
    Map<String, Object> differs =
        Map.of(
            "field", "/services/*/principal/name",
            "differsFrom", "/filed/services/*/principal/name");
    Rule where = SampleRules.rule("R", "notice", notice, Map.of("where", List.of(differs)));
    Rule unless = SampleRules.rule("R", "notice", notice, Map.of("unless", List.of(differs)));
    assertThat(paths(where, filing(FIRST, FIRST), filing(FIRST, SECOND)))
        .containsExactly("/services/1/name");
    assertThat(paths(unless, filing(FIRST, FIRST), filing(FIRST, SECOND)))
        .containsExactly("/services/0/name");
    assertThat(paths(where, filing(FIRST), null)).isEmpty();
    assertThat(paths(unless, filing(FIRST), null)).containsExactly("/services/0/name");
  }
}
