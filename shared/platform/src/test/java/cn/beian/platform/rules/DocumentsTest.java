package cn.beian.platform.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.beian.domain.filing.Province;
import cn.beian.domain.order.OrderType;
import cn.beian.domain.rule.DocumentList;
import cn.beian.domain.rule.Dossier;
import cn.beian.domain.rule.ListDocuments;
import cn.beian.domain.rule.NeededDocument;
import cn.beian.domain.rule.NeededDocument.State;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The documents of whole orders, by the real packs and the real calendar. */
class DocumentsTest {
  private static final Pattern KINDS = Pattern.compile("(?:anyOf|documents)=\\[([A-Z_\\[\\], ]+)]");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final RulePacks PACKS = RulePacks.delivered();
  private static final ListDocuments DOCUMENTS = new ListDocuments(PACKS, Policies.decisionTerm());

  @Test
  void aCompanyInGuangdongNeedsFour() {
    assertThat(list(new Sample("company", TODAY)).needed())
        .extracting(
            NeededDocument::ruleId,
            NeededDocument::path,
            NeededDocument::state,
            NeededDocument::satisfiedBy)
        .containsExactly(
            tuple("N-MATERIAL-UNIT", "/subject", State.SATISFIED, List.of(0)),
            tuple("N-MATERIAL-SUBJECT-PRINCIPAL", "/subject", State.SATISFIED, List.of(1)),
            tuple("N-MATERIAL-SITE-PRINCIPAL", "/services/0", State.SATISFIED, List.of(2)),
            tuple("GD-UNIT-COMMITMENT", "/subject", State.SATISFIED, List.of(3)));
  }

  @Test
  void anIndividualUploadsTheDocumentOnce() {
    assertThat(list(new Sample("individual", TODAY)).needed())
        .extracting(NeededDocument::ruleId, NeededDocument::state)
        .containsExactly(
            tuple("N-MATERIAL-INDIVIDUAL", State.SATISFIED),
            tuple("GD-INDIVIDUAL-COMMITMENT", State.SATISFIED));
  }

  @Test
  void beijingWantsThePhotoInsteadOfTheLetter() {
    DocumentList list = list(new Sample("company", TODAY).set("/province", "CN-BJ"));
    assertThat(missing(list)).containsExactly("BJ-UNIT-HANDHELD");
    assertThat(list.notNeeded()).containsExactly(3);
  }

  @Test
  void aPriorApprovalNeedsItsDocument() {
    Sample sample =
        new Sample("company", TODAY)
            .set(
                "/services/0/preApprovals",
                List.of(
                    Map.of(
                        "industry",
                        "GAMES",
                        "documentNumber",
                        "示例0001",
                        "validUntil",
                        "{today+10}")));
    assertThat(missing(list(sample))).containsExactly("N-MATERIAL-PRE-APPROVAL");
    sample.set(
        "/materials/-",
        Map.of("kind", "PRE_APPROVAL", "service", 0, "format", "JPG", "sizeBytes", 300000));
    assertThat(state(sample, "N-MATERIAL-PRE-APPROVAL")).isEqualTo(State.LAPSING);
  }

  /** Decided by 18 December 2026 at the latest. */
  @ParameterizedTest
  @CsvSource({
    "/materials/3/issuedOn, 2026-09-18, GD-UNIT-COMMITMENT, SATISFIED",
    "/materials/3/issuedOn, 2026-09-17, GD-UNIT-COMMITMENT, LAPSING",
    "/materials/3/validUntil, 2026-12-18, GD-UNIT-COMMITMENT, SATISFIED",
    "/materials/3/validUntil, 2026-12-17, GD-UNIT-COMMITMENT, LAPSING",
    "/materials/0/validUntil, 2027-03-18, N-MATERIAL-UNIT, SATISFIED",
    "/materials/0/validUntil, 2027-03-17, N-MATERIAL-UNIT, LAPSING",
    "/materials/0/validUntil, 2026-11-30, N-MATERIAL-UNIT, LAPSED",
    "/subject/certificateValidUntil, 2027-03-19, N-MATERIAL-UNIT, SATISFIED",
    "/subject/certificateValidUntil, 2027-03-18, N-MATERIAL-UNIT, LAPSING",
    "/subject/principal/idValidUntil, 2027-03-18, N-MATERIAL-SUBJECT-PRINCIPAL, LAPSING",
    "/services/0/principal/idValidUntil, 2027-03-18, N-MATERIAL-SITE-PRINCIPAL, LAPSING"
  })
  void whatIsGoodTodayMayNotLastUntilTheDecision(
      String field, String value, String rule, State expected) {
    Sample sample = new Sample("company", TODAY).set(field, value);
    assertThat(state(sample, rule)).isEqualTo(expected);
  }

  @Test
  void theAdministrationHasTwentyWorkingDays() {
    assertThat(list(new Sample("company", TODAY)).decisionBy().date())
        .isEqualTo(LocalDate.of(2026, 12, 18));
    assertThat(Policies.decisionTerm().from(LocalDate.of(2026, 12, 20), Province.GD).provisional())
        .isTrue();
  }

  /** A message that speaks of a lack does not say why a document that is there is wanted. */
  @ParameterizedTest
  @MethodSource("cn.beian.platform.rules.RulePackTest#packs")
  void everyWantedDocumentHasAReason(String pack) {
    List<Map<String, Object>> rules =
        Stream.of(pack, "clauses").flatMap(DocumentsTest::rules).toList();
    assertThat(rules)
        .filteredOn(rule -> "material".equals(rule.get("kind")))
        .filteredOn(rule -> String.valueOf(rule.get("message")).matches(".*(缺少|没有).*"))
        .allSatisfy(rule -> assertThat(String.valueOf(rule.get("params"))).contains("why="));
  }

  /** The documents that stand in a file are in the table, whose names people read. */
  @ParameterizedTest
  @MethodSource("cn.beian.platform.rules.RulePackTest#packs")
  void everyWantedDocumentHasAName(String pack) {
    Tables tables = RulePacks.delivered().tables();
    assertThat(KINDS.matcher(rules(pack).toList().toString()).results())
        .allSatisfy(kinds ->
            assertThat(kinds.group(1).split("[\\[\\], ]+"))
                .filteredOn(kind -> !kind.isEmpty())
                .allSatisfy(
                    kind -> assertThat(tables.name("materialKinds", kind)).as(kind).isPresent()));
  }

  @SuppressWarnings("unchecked")
  private static Stream<Map<String, Object>> rules(String file) {
    Map<String, Object> json = RuleFiles.onClassPath().read(file + ".json");
    return ((List<Map<String, Object>>)
            Objects.requireNonNull(json.getOrDefault("rules", json.get("clauses"))))
        .stream();
  }

  private static List<String> missing(DocumentList list) {
    return list.needed().stream()
        .filter(document -> document.state() == State.MISSING)
        .map(NeededDocument::ruleId)
        .toList();
  }

  private static State state(Sample sample, String rule) {
    return list(sample).needed().stream()
        .filter(document -> document.ruleId().equals(rule))
        .findFirst()
        .orElseThrow()
        .state();
  }

  private static DocumentList list(Sample sample) {
    return DOCUMENTS.list(new Dossier(sample.filing(), OrderType.FIRST_FILING), TODAY);
  }
}
