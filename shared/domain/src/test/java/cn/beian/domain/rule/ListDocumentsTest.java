package cn.beian.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.beian.domain.bureau.DecisionTerm;
import cn.beian.domain.fake.Samples;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.filing.Material;
import cn.beian.domain.filing.Province;
import cn.beian.domain.filing.Service;
import cn.beian.domain.filing.Subject;
import cn.beian.domain.order.OrderType;
import cn.beian.domain.rule.NeededDocument.State;
import cn.beian.domain.time.WorkdayCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListDocumentsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
  private static final LocalDate LAST = LocalDate.of(2026, 11, 30);
  private static final WorkdayCalendar CALENDAR =
      new WorkdayCalendar(Map.of(LocalDate.of(2026, 1, 1), false));

  private final List<Rule> rules = new ArrayList<>();
  private final List<Material> materials = new ArrayList<>();
  private final List<Service> services = new ArrayList<>();
  private @Nullable LocalDate certificateValidUntil;

  @Test
  void anUploadedDocumentSatisfiesItsRule() {
    want("LETTER", "SUBJECT", Map.of());
    upload("OTHER", null);
    upload("LETTER", null);
    NeededDocument document = only();
    assertThat(document.state()).isEqualTo(State.SATISFIED);
    assertThat(document.satisfiedBy()).containsExactly(1);
    assertThat(document.missing()).isEmpty();
    assertThat(document.path()).isEqualTo("/subject");
    assertThat(list().notNeeded()).containsExactly(0);
  }

  @Test
  void aDocumentThatIsNotThereIsMissing() {
    want("LETTER", "SUBJECT", Map.of());
    NeededDocument document = only();
    assertThat(document.state()).isEqualTo(State.MISSING);
    assertThat(document.missing()).containsExactly("LETTER");
    assertThat(document.satisfiedBy()).isEmpty();
    assertThat(findings()).extracting(Finding::ruleId).containsExactly("T-LETTER");
  }

  @Test
  void theAlternativeNearestToCompleteTellsWhatIsMissing() {
    wantAny(List.of(List.of("A", "B", "C"), List.of("D", "E"), List.of("F", "G")));
    upload("D", null);
    upload("A", null);
    NeededDocument document = only();
    assertThat(document.state()).isEqualTo(State.MISSING);
    assertThat(document.missing()).containsExactly("E");
    assertThat(document.satisfiedBy()).isEmpty();
    assertThat(document.uploads())
        .extracting(NeededDocument.Upload::kind)
        .containsExactly("D", "A");
    assertThat(list().notNeeded()).isEmpty();
  }

  @Test
  void aCompleteAlternativeIsEnough() {
    wantAny(List.of(List.of("A", "B"), List.of("D")));
    upload("A", null);
    upload("D", null);
    assertThat(only().state()).isEqualTo(State.SATISFIED);
    assertThat(only().satisfiedBy()).containsExactly(1);
    assertThat(findings()).isEmpty();
  }

  @Test
  void anAlternativeIsCompleteOnlyWithAllOfIt() {
    wantAny(List.of(List.of("A", "B")));
    upload("B", null);
    assertThat(only().state()).isEqualTo(State.MISSING);
    assertThat(only().missing()).containsExactly("A");
    upload("A", null);
    assertThat(only().satisfiedBy()).containsExactly(0, 1);
  }

  @Test
  void everyServiceNeedsItsOwn() {
    services.add(Samples.service(List.of("one.example"), "1", Samples.servicePrincipal()));
    services.add(Samples.service(List.of("two.example"), "2", Samples.servicePrincipal()));
    want("LETTER", "SERVICE", Map.of());
    upload("LETTER", 1);
    upload("LETTER", null);
    assertThat(list().needed())
        .extracting(NeededDocument::path, NeededDocument::state)
        .containsExactly(
            tuple("/services/0", State.MISSING), tuple("/services/1", State.SATISFIED));
    assertThat(list().needed().getFirst().reason().en()).isEqualTo("why 1");
    assertThat(list().notNeeded()).containsExactly(1);
    assertThat(findings()).hasSize(1);
  }

  @Test
  void aRuleThatDoesNotApplyWantsNothing() {
    want("LETTER", "SUBJECT", Map.of("subject", "INDIVIDUAL"));
    upload("LETTER", null);
    assertThat(list().needed()).isEmpty();
    assertThat(list().notNeeded()).containsExactly(0);
  }

  @Test
  void withoutAReasonOfItsOwnTheRulesMessageIsTheReason() {
    rule("T-BARE", "material", Map.of("per", "SUBJECT", "anyOf", List.of(List.of("A"))), Map.of());
    assertThat(only().reason().en()).isEqualTo("message");
  }

  /** The last day is 30 November; three months before it lies 30 August. */
  @ParameterizedTest
  @CsvSource({
    "2026-08-30, SATISFIED",
    "2026-08-29, LAPSING",
    "2026-08-02, LAPSING",
    "2026-08-01, LAPSED"
  })
  void aLetterMayBecomeTooOld(LocalDate issued, State expected) {
    want("LETTER", "SUBJECT", Map.of());
    dated("notOlder", "/materials/*/issuedOn", 3);
    materials.add(new Material(null, "LETTER", null, "JPG", 300_000L, issued, null));
    assertThat(only().state()).isEqualTo(expected);
    assertThat(only().satisfiedBy()).containsExactly(0);
    assertThat(only().uploads().getFirst().lapses())
        .allMatch(lapse -> lapse.lateness() == Lateness.TOO_OLD);
    assertThat(findings()).hasSize(expected == State.LAPSED ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-30, 0, SATISFIED",
    "2026-11-29, 0, LAPSING",
    "2026-11-02, 0, LAPSING",
    "2026-11-01, 0, LAPSED",
    "2027-02-28, 3, SATISFIED",
    "2027-02-27, 3, LAPSING",
    "2027-02-02, 3, LAPSING",
    "2027-02-01, 3, LAPSED"
  })
  void aDocumentMayExpire(LocalDate until, int months, State expected) {
    want("PERMIT", "SUBJECT", Map.of());
    dated("remaining", "/materials/*/validUntil", months);
    materials.add(new Material(null, "PERMIT", null, "JPG", 300_000L, null, until));
    assertThat(only().state()).isEqualTo(expected);
    assertThat(only().uploads().getFirst().lapses())
        .allMatch(lapse -> lapse.lateness() == Lateness.EXPIRED);
    assertThat(findings()).hasSize(expected == State.LAPSED ? 1 : 0);
  }

  @Test
  void theFormMaySayUntilWhenADocumentIsValid() {
    rule(
        "T-CERTIFICATE",
        "material",
        Map.of(
            "per",
            "SUBJECT",
            "anyOf",
            List.of(List.of("CERTIFICATE")),
            "validity",
            List.of("/subject/certificateValidUntil")),
        Map.of());
    want("LETTER", "SUBJECT", Map.of());
    dated("remaining", "/subject/certificateValidUntil", 3);
    upload("CERTIFICATE", null);
    upload("LETTER", null);
    certificateValidUntil = LAST.plusMonths(3).minusDays(1);
    assertThat(list().needed())
        .extracting(NeededDocument::state)
        .containsExactly(State.LAPSING, State.SATISFIED);
    certificateValidUntil = LAST.plusMonths(3);
    assertThat(list().needed()).extracting(NeededDocument::state).containsOnly(State.SATISFIED);
  }

  @Test
  void ofTwoLettersTheFreshOneCounts() {
    want("LETTER", "SUBJECT", Map.of());
    dated("notOlder", "/materials/*/issuedOn", 3);
    materials.add(new Material(null, "LETTER", null, "JPG", 300_000L, TODAY.minusMonths(3), null));
    materials.add(new Material(null, "LETTER", null, "JPG", 300_000L, TODAY, null));
    assertThat(only().state()).isEqualTo(State.SATISFIED);
    assertThat(only().satisfiedBy()).containsExactly(1);
    assertThat(only().uploads())
        .extracting(NeededDocument.Upload::state)
        .containsExactly(State.LAPSING, State.SATISFIED);
  }

  @Test
  void aLapsingAlternativeIsBetterThanAnIncompleteOne() {
    wantAny(List.of(List.of("A"), List.of("LETTER", "B")));
    dated("notOlder", "/materials/*/issuedOn", 3);
    materials.add(new Material(null, "LETTER", null, "JPG", 300_000L, TODAY.minusMonths(3), null));
    upload("B", null);
    assertThat(only().state()).isEqualTo(State.LAPSING);
    assertThat(only().satisfiedBy()).containsExactly(0, 1);
  }

  @Test
  void onlyTheDocumentThatIsLateIsSaidToBe() {
    want("LETTER", "SUBJECT", Map.of());
    dated("notOlder", "/materials/*/issuedOn", 3);
    for (int i = 0; i < 11; i++) {
      upload("LETTER", null);
    }
    materials.set(10, new Material(null, "LETTER", null, "JPG", 1L, TODAY.minusMonths(3), null));
    assertThat(only().uploads())
        .filteredOn(upload -> !upload.lapses().isEmpty())
        .extracting(NeededDocument.Upload::position)
        .containsExactly(10);
  }

  @Test
  void aRuleThatComesIntoForceBeforeTheDecisionCounts() {
    want("LETTER", "SUBJECT", Map.of());
    dated("notOlder", "/materials/*/issuedOn", 1);
    Rule age = rules.removeLast();
    materials.add(new Material(null, "LETTER", null, "JPG", 300_000L, LAST.minusMonths(2), null));
    assertThat(list().needed()).extracting(NeededDocument::state).containsExactly(State.SATISFIED);
    rules.add(SampleRules.dated(age, LAST.toString(), null));
    assertThat(list().needed()).extracting(NeededDocument::state).containsExactly(State.LAPSING);
  }

  @Test
  void theDayOfTheDecisionIsTold() {
    assertThat(list().decisionBy().date()).isEqualTo(LAST);
    assertThat(list().decisionBy().provisional()).isFalse();
  }

  @Test
  void aDocumentWithoutAKindIsLeftToTheFindings() {
    materials.add(new Material(null, null, null, null, null, null, null));
    assertThat(list().notNeeded()).isEmpty();
  }

  private void want(String kind, String per, Map<String, Object> appliesWhen) {
    Map<String, Object> why = Map.of("zh", "why {service}", "en", "why {service}");
    rule(
        "T-" + kind,
        "material",
        Map.of("per", per, "anyOf", List.of(List.of(kind)), "why", why),
        appliesWhen);
  }

  private void wantAny(List<List<String>> anyOf) {
    rule("T-WANTED", "material", Map.of("per", "SUBJECT", "anyOf", anyOf), Map.of());
  }

  private void dated(String kind, String field, int months) {
    rule("T-DATED", kind, Map.of("fields", List.of(field), "months", months), Map.of());
  }

  private void rule(
      String id, String kind, Map<String, Object> params, Map<String, Object> appliesWhen) {
    Parameters when = new Parameters(appliesWhen);
    Text text = new Text("message", "message");
    rules.add(
        new Rule(
            id,
            List.of(),
            List.of(),
            kind,
            RuleKinds.read(kind, new Parameters(params)),
            Conditions.read(when),
            Severity.MATERIAL,
            false,
            Rule.Stage.SUBMISSION,
            null,
            null,
            List.of("T"),
            text,
            text));
  }

  private void upload(String kind, @Nullable Integer service) {
    materials.add(new Material(null, kind, service, "JPG", 300_000L, null, null));
  }

  private NeededDocument only() {
    assertThat(list().needed()).hasSize(1);
    return list().needed().getFirst();
  }

  private DocumentList list() {
    DecisionTerm term = new DecisionTerm(CALENDAR, 20, Map.of());
    return new ListDocuments(book(), term).list(dossier(), TODAY);
  }

  private RuleBook book() {
    return province -> new RuleSet(rules, List.of());
  }

  private List<Finding> findings() {
    return new ValidateOrder(book()).validate(dossier(), TODAY);
  }

  private Dossier dossier() {
    Subject sample = Samples.subject("91440300SAMPLE0001", Samples.subjectPrincipal());
    Subject subject =
        new Subject(
            sample.nature(),
            sample.name(),
            sample.certificateType(),
            sample.certificateNumber(),
            certificateValidUntil,
            sample.certificateAddress(),
            sample.contactAddress(),
            sample.division(),
            sample.legalRepresentative(),
            sample.legalRepresentativeResidence(),
            sample.businessScope(),
            sample.accountRealNameVerified(),
            sample.principal());
    return new Dossier(
        new Filing(Province.GD, subject, services, materials, null), OrderType.FIRST_FILING);
  }
}
