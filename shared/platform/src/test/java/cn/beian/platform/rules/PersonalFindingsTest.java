package cn.beian.platform.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.filing.Filing;
import cn.beian.domain.filing.Province;
import cn.beian.domain.order.OrderType;
import cn.beian.domain.personal.PersonalText;
import cn.beian.domain.rule.Dossier;
import cn.beian.domain.rule.Examination;
import cn.beian.domain.rule.Finding;
import cn.beian.domain.rule.Rule;
import cn.beian.platform.http.Problems;
import cn.beian.platform.json.Json;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever any rule finds, nobody reads personal data in it. Everybody here is made up. */
class PersonalFindingsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final RulePacks PACKS = RulePacks.delivered();
  private static final List<Rule> RULES =
      Stream.of(Province.values())
          .flatMap(province -> PACKS.rules(province).all())
          .distinct()
          .toList();

  private static List<Finding> findings(Dossier dossier, LocalDate today) {
    Examination examination = new Examination(dossier, today);
    List<Finding> findings =
        RULES.stream().flatMap(rule -> rule.findings(examination).stream()).toList();
    String shown = Json.text(Map.of("all", findings.stream().map(Problems::finding).toList()));
    for (String value : personal(dossier)) {
      assertThat(shown.contains(value)).as("shows a personal value").isFalse();
    }
    return findings;
  }

  private static Set<String> personal(@Nullable Object value) {
    Set<String> found = new TreeSet<>();
    if (value instanceof PersonalText text) {
      found.add(text.value().strip());
    } else if (value instanceof Collection<?> list) {
      list.forEach(each -> found.addAll(personal(each)));
    } else if (value instanceof Record whole) {
      for (RecordComponent component : whole.getClass().getRecordComponents()) {
        found.addAll(personal(read(whole, component)));
      }
    }
    found.remove("");
    return found;
  }

  private static @Nullable Object read(Record whole, RecordComponent component) {
    try {
      return component.getAccessor().invoke(whole);
    } catch (ReflectiveOperationException broken) {
      throw new AssertionError(broken);
    }
  }

  @ParameterizedTest
  @MethodSource("cn.beian.platform.rules.RulePackTest#statedRules")
  void noBrokenRuleShowsAPersonalValue(StatedRule stated) {
    RuleCase each = stated.ruleCase();
    findings(each.failing(), each.today());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void anOrderFullOfWrongPersonalDataShowsItMaskedOnly(String example) {
    Filing wrong = wrong(example);
    Dossier dossier =
        new Dossier(wrong, OrderType.CHANGE_SUBJECT, new Dossier.Filed(other(), true));
    assertThat(personal(dossier)).hasSizeGreaterThan(20);
    List<Finding> findings = findings(dossier, TODAY);
    assertThat(findings)
        .filteredOn(finding -> finding.found().getOrDefault("value", "").contains("***"))
        .extracting(finding -> finding.path().substring(finding.path().lastIndexOf('/') + 1))
        .contains("certificateNumber", "idNumber", "mobile", "landline", "email", "name")
        .contains("emergencyPhone", "contactAddress", "holderName");
  }

  static List<String> examples() {
    return List.of("company", "individual");
  }

  @Test
  void theLookFindsWhatItLooksFor() {
    assertThat(personal(new Dossier(new Sample("company", TODAY).filing(), OrderType.ACCESS)))
        .contains("深圳示例科技有限公司", "92440300YYYYYYY09C", "13800000000", "sample@example.com");
  }

  private static Filing wrong(String example) {
    Sample sample = new Sample(example, TODAY);
    sample.set("/subject/name", "造(假)单位");
    sample.set("/subject/certificateNumber", "造假证件01234567");
    sample.set("/subject/certificateAddress", "造假住所");
    sample.set("/subject/contactAddress", "造假通信地");
    sample.set("/subject/legalRepresentative", "造假法人");
    sample.set("/services/0/domains/0/holderName", "造假持有");
    sample.set("/services/0/domains/0/holderCertificateNumber", "造假持有01234567");
    principal(sample, "/subject/principal/", "一");
    principal(sample, "/services/0/principal/", "二");
    return sample.filing();
  }

  private static void principal(Sample sample, String path, String mark) {
    sample.set(path + "name", "造假负责" + mark);
    sample.set(path + "idNumber", "造假号码0123456" + mark);
    sample.set(path + "mobile", "0000000000" + mark);
    sample.set(path + "otherPhone", "1111111111" + mark);
    sample.set(path + "landline", "2222222222" + mark);
    sample.set(path + "emergencyPhone", "3333333333" + mark);
    sample.set(path + "email", "nobody.nowhere" + mark);
  }

  private static Filing other() {
    Sample sample = new Sample("company", TODAY);
    principal(sample, "/subject/principal/", "三");
    return sample.filing();
  }
}
