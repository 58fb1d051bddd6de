package cn.beian.platform.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.filing.Filing;
import cn.beian.domain.filing.Hosting;
import cn.beian.domain.filing.Material;
import cn.beian.domain.filing.Province;
import cn.beian.domain.filing.Service;
import cn.beian.domain.order.OrderType;
import cn.beian.domain.rule.Dossier;
import cn.beian.domain.rule.Finding;
import cn.beian.domain.rule.Severity;
import cn.beian.domain.rule.ValidateOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whole orders against the real packs. */
class ValidateOrderTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final ValidateOrder VALIDATE = new ValidateOrder(RulePacks.delivered());

  @Test
  void aCorrectCompanyInGuangdongHasNoFinding() {
    assertThat(findings(company())).isEmpty();
  }

  @Test
  void aCorrectIndividualInGuangdongHasNoFinding() {
    assertThat(findings(new Sample("individual", TODAY).filing())).isEmpty();
  }

  @Test
  void aCorrectCompanyInBeijingHasNoFinding() {
    Map<String, Object> moved = moved("CN-BJ", "北京", "110105", "91110000YYYYYYY09F");
    Sample sample = new Sample("company", TODAY).set(moved);
    sample.set(
        "/materials/-",
        Map.of(
            "kind",
            "HANDHELD_UNIT_CERTIFICATE_PHOTO",
            "service",
            0,
            "format",
            "JPG",
            "sizeBytes",
            300000));
    assertThat(findings(sample.filing())).isEmpty();
  }

  @Test
  void aCorrectCompanyInShanghaiHasNoFinding() {
    Map<String, Object> moved = moved("CN-SH", "上海", "310115", "91310000YYYYYYY09W");
    assertThat(findings(new Sample("company", TODAY).set(moved).filing())).isEmpty();
  }

  @Test
  void fiveMistakesAreFoundAtOnce() {
    Sample sample = new Sample("company", TODAY);
    String wrong = "92440300YYYYYYY09D";
    sample.set("/subject/certificateNumber", wrong);
    sample.set("/services/0/domains/0/holderCertificateNumber", wrong);
    sample.set("/services/0/domains/1/holderCertificateNumber", wrong);
    sample.set("/services/0/domains/1/expiresOn", "{today+60}");
    sample.set("/subject/principal/emergencyPhone", "13800000000");
    sample.set("/services/0/principal/emergencyPhone", "13800000000");
    sample.set("/services/0/name", "中国示例科技");
    sample.set("/materials/3", null);
    List<Finding> findings = findings(sample.filing());
    assertThat(findings)
        .extracting(finding -> finding.severity() + " " + finding.path())
        .containsExactlyInAnyOrder(
            "REJECT /subject/certificateNumber",
            "REJECT /services/0/domains/1/expiresOn",
            "REJECT /subject/principal/emergencyPhone",
            "REJECT /services/0/principal/emergencyPhone",
            "REJECT /services/0/name",
            "MATERIAL /materials");
    assertThat(ValidateOrder.valid(findings)).isFalse();
  }

  @Test
  void aFindingSaysWhatIsWrongAndUntilWhenToRenew() {
    Filing filing =
        new Sample("company", TODAY).set("/services/0/domains/1/expiresOn", "{today+60}").filing();
    Finding finding = findings(filing).getFirst();
    assertThat(finding.message().zh()).contains("beian-sample.com", "2027-01-20", "60");
    assertThat(finding.fix().en()).contains("2027-02-21");
  }

  @ParameterizedTest
  @EnumSource(OrderType.class)
  void anEmptyOrderIsAnsweredWithWhatIsMissing(OrderType type) {
    Filing empty = new Filing(null, null, List.of(), List.of(), null);
    List<String> missing =
        VALIDATE.validate(new Dossier(empty, type), TODAY).stream().map(Finding::path).toList();
    if (type.reviewed()) {
      assertThat(missing).contains("/province", "/subject/name", "/subject/principal/mobile");
      assertThat(missing.contains("/services")).isEqualTo(type != OrderType.CHANGE_SUBJECT);
    } else {
      assertThat(missing).as("the administration knows what is deregistered").isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Province.class)
  void anOrderOfEmptyPartsIsAnsweredEverywhere(Province province) {
    Service service =
        new Service(
            null,
            null,
            null,
            List.of(),
            List.of(),
            new Hosting(null, null),
            List.of(),
            null,
            null,
            null);
    Material material = new Material(null, null, null, null, null, null, null);
    Filing filing = new Filing(province, null, List.of(service), List.of(material), null);
    assertThat(findings(filing))
        .extracting(Finding::path)
        .contains("/services/0/principal/mobile", "/materials/0/kind");
  }

  @Test
  void oneMissingFieldNeverThrowsOrSilencesItself() {
    for (String field :
        List.of(
            "nature",
            "name",
            "certificateType",
            "certificateNumber",
            "division",
            "legalRepresentative")) {
      Filing filing = new Sample("company", TODAY).set("/subject/" + field, null).filing();
      assertThat(findings(filing))
          .as(field)
          .anyMatch(finding -> finding.path().equals("/subject/" + field));
    }
  }

  @Test
  void theAnswerDependsOnNothingElse() {
    Filing filing =
        new Sample("company", TODAY)
            .set("/materials/0", null)
            .set("/services/0/name", "a")
            .filing();
    assertThat(findings(filing))
        .isEqualTo(
            new ValidateOrder(RulePacks.delivered())
                .validate(new Dossier(filing, OrderType.FIRST_FILING), TODAY));
  }

  @Test
  void refusalsAndMissingDocumentsBlockAndNothingElseDoes() {
    assertThat(Severity.values())
        .filteredOn(Severity::blocks)
        .containsExactly(Severity.REJECT, Severity.MATERIAL);
  }

  private static Map<String, Object> moved(
      String province, String city, String division, String code) {
    String address = city + "市示例区示例路1号101室";
    String name = city + "示例科技有限公司";
    return Map.ofEntries(
        Map.entry("/province", province),
        Map.entry("/subject/division", division),
        Map.entry("/subject/name", name),
        Map.entry("/subject/certificateNumber", code),
        Map.entry("/subject/certificateAddress", address),
        Map.entry("/subject/contactAddress", address),
        Map.entry("/services/0/name", city + "示例科技"),
        Map.entry("/services/0/domains/0/holderName", name),
        Map.entry("/services/0/domains/1/holderName", name),
        Map.entry("/services/0/domains/0/holderCertificateNumber", code),
        Map.entry("/services/0/domains/1/holderCertificateNumber", code));
  }

  private static Filing company() {
    return new Sample("company", TODAY).filing();
  }

  private static List<Finding> findings(Filing filing) {
    return VALIDATE.validate(new Dossier(filing, OrderType.FIRST_FILING), TODAY);
  }
}
