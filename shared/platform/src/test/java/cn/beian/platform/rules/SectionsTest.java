package cn.beian.platform.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.beian.domain.filing.Filing;
import cn.beian.domain.order.OrderType;
import cn.beian.domain.progress.CheckSections;
import cn.beian.domain.progress.Completeness;
import cn.beian.domain.progress.Section;
import cn.beian.domain.progress.SectionState;
import cn.beian.domain.rule.Dossier;
import cn.beian.domain.rule.Examination;
import cn.beian.domain.rule.Finding;
import cn.beian.domain.rule.Overrides;
import cn.beian.domain.rule.ValidateOrder;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever the rules find lies in one section, and what is complete can be submitted. */
class SectionsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final ValidateOrder RULES = new ValidateOrder(RulePacks.delivered());
  private static final CheckSections SECTIONS =
      new CheckSections(RULES, (purpose, text) -> purpose + text);

  private static Completeness check(Filing filing) {
    return SECTIONS.check(new Dossier(filing, OrderType.FIRST_FILING), Overrides.NONE, TODAY);
  }

  @Test
  void everyFindingOfEveryRuleLiesInASectionThatTheContentHas() {
    RulePackTest.statedRules()
        .forEach(stated -> {
          RuleCase each = stated.ruleCase();
          Dossier failing = each.failing();
          List<Finding> findings = stated.rule().findings(new Examination(failing, each.today()));
          List<Section> sections = Section.in(failing.filing());
          assertThat(findings)
              .as(stated.rule().id())
              .isNotEmpty()
              .allSatisfy(found -> assertThat(sections).contains(Section.of(found)));
          if (stated.rule().id().startsWith("N-")) {
            noFindingThatBlocksGetsLost(failing.filing());
          }
        });
  }

  private static void noFindingThatBlocksGetsLost(Filing filing) {
    List<Finding> blocking =
        RULES.validate(new Dossier(filing, OrderType.FIRST_FILING), TODAY).stream()
            .filter(finding -> finding.severity().blocks())
            .toList();
    Completeness found = check(filing);
    assertThat(found.sections().stream().mapToInt(each -> each.findings().size()).sum())
        .isEqualTo(blocking.size());
    assertThat(found.complete() == found.total()).isEqualTo(blocking.isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "'',BASIC,",
    "/province,BASIC,",
    "/subject/name,BASIC,",
    "/subject,SUBJECT,",
    "/subject/nature,BASIC,",
    "/subject/certificateValidUntil,SUBJECT,",
    "/subject/certificateNumber,BASIC,",
    "/subject/certificateAddress,BASIC,",
    "/subject/contactAddress,SUBJECT,",
    "/subject/principal,PRINCIPAL,",
    "/subject/principal/name,PRINCIPAL,",
    "/services,BASIC,",
    "/services/0,SERVICE,0",
    "/services/4/name,SERVICE,4",
    "/services/12/domains/3,SERVICE,12",
    "/services/12/domains/3/name,BASIC,",
    "/services/12/domains/3/expiresOn,SERVICE,12",
    "/services/0/languages/1,SERVICE,0",
    "/services/0/app/platforms/0/system,SERVICE,0",
    "/services/0/preApprovals/0/documentNumber,SERVICE,0",
    "/services/1/hosting,SERVICE_SERVER,1",
    "/services/1/hosting/serviceCode,SERVICE_SERVER,1",
    "/services/2/principal/mobile,SERVICE_PRINCIPAL,2",
    "/services/2/remark,REMARKS,",
    "/remark,REMARKS,",
    "/materials,MATERIALS,",
    "/materials/7/validUntil,MATERIALS,"
  })
  void aPointerLiesInOneSection(String pointer, Section.Kind kind, Integer service) {
    assertThat(Section.of(pointer)).isEqualTo(new Section(kind, service));
  }

  @Test
  void whatIsNoPointerIntoAFilingLiesNowhere() {
    for (String pointer : List.of("/nobody", "/servicesX", "/services/x", "/subjects")) {
      assertThatIllegalArgumentException().isThrownBy(() -> Section.of(pointer));
    }
  }

  @Test
  void anEmptyDraftHasEverythingToDoButItsRemarks() {
    Completeness empty = check(new Filing(null, null, List.of(), List.of(), null));
    assertThat(empty.sections())
        .filteredOn(SectionState::complete)
        .extracting(state -> state.section().kind())
        .doesNotContain(Section.Kind.BASIC, Section.Kind.SUBJECT, Section.Kind.PRINCIPAL)
        .contains(Section.Kind.REMARKS);
    assertThat(empty.next()).contains(new Section(Section.Kind.BASIC, null));
  }

  @Test
  void anOrderWithoutAFindingIsComplete() {
    Completeness whole = check(new Sample("company", TODAY).filing());
    assertThat(whole.total()).isEqualTo(8);
    assertThat(whole.complete()).isEqualTo(8);
    assertThat(whole.next()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/subject/contactAddress,SUBJECT,",
    "/subject/name,BASIC,",
    "/subject/principal,PRINCIPAL,",
    "/services/0/name,SERVICE,0",
    "/services/0/principal,SERVICE_PRINCIPAL,0",
    "/services/0/hosting,SERVICE_SERVER,0",
    "/materials,MATERIALS,"
  })
  void whatIsTakenAwayIsMissedInItsSection(String pointer, Section.Kind kind, Integer service) {
    Completeness found = check(new Sample("company", TODAY).set(taken(pointer)).filing());
    assertThat(found.sections())
        .filteredOn(state -> state.section().equals(new Section(kind, service)))
        .singleElement()
        .satisfies(state -> assertThat(state.complete()).isFalse());
  }

  private static Map<String, Object> taken(String pointer) {
    Map<String, Object> change = new HashMap<>();
    change.put(pointer, pointer.equals("/materials") ? List.of() : null);
    return change;
  }
}
