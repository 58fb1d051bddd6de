package cn.beian.v3;

import static cn.beian.domain.order.OrderType.ACCESS;
import static cn.beian.domain.order.OrderType.CHANGE_SERVICE;
import static cn.beian.domain.order.OrderType.CHANGE_SUBJECT;
import static cn.beian.domain.order.OrderType.DEREGISTER_SERVICE;
import static cn.beian.domain.order.OrderType.DEREGISTER_SUBJECT;
import static cn.beian.domain.order.OrderType.FIRST_FILING;
import static cn.beian.domain.order.OrderType.NEW_SERVICE_SUBJECT_ELSEWHERE;
import static cn.beian.domain.order.OrderType.NEW_SERVICE_SUBJECT_HERE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.bureau.FiledIds;
import cn.beian.domain.bureau.Loss;
import cn.beian.domain.bureau.Submission;
import cn.beian.domain.bureau.UploadFormat.Written.Impossible;
import cn.beian.domain.bureau.UploadFormat.Written.Ready;
import cn.beian.domain.order.OrderType;
import cn.beian.v3.LossTexts.LossText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fact that the interface has no place for, and what comes of it. */
class LossesTest {

  /** An order that loses something: what it is, at which field. */
  private record Case(String code, String path, Submission submission) {
    Case(String code, String path, Sample sample) {
      this(code, path, sample.submission());
    }

    @Override
    public String toString() {
      return submission.order().type() + " " + code + " " + path;
    }
  }

  private static Sample of(OrderType type) {
    return Sample.of(type);
  }

  private static Sample first() {
    return of(FIRST_FILING);
  }

  private static Case dropped(String code, String path, String value) {
    return new Case(code, path, first().with(path, value));
  }

  static Stream<Case> cases() {
    return Stream.of(
            missing(), servers(), codes(), facts(), materials(), messages(), interfaceObjections())
        .flatMap(each -> each);
  }

  private static Stream<Case> missing() {
    FiledIds elsewhere =
        Sample.filed(new FiledIds.Site(1, Sample.SUBJECT_NUMBER + "-1", Map.of(), null, Map.of()));
    return Stream.of(
        new Case("V3-NO-IDENTITY", "/province", first().with("province", "GD")),
        new Case("V3-MISSING", "/services", of(ACCESS).without("/services")),
        new Case("V3-MISSING", "/services", first().without("/services")),
        new Case("V3-NUMBER", "", of(NEW_SERVICE_SUBJECT_HERE).without("target")),
        new Case("V3-NUMBER", "", of(NEW_SERVICE_SUBJECT_ELSEWHERE).without("target")),
        new Case("V3-NUMBER", "/services/0", of(ACCESS).without("number")),
        new Case("V3-NOT-PUBLISHED", "", of(CHANGE_SUBJECT).submission(null)),
        new Case("V3-NOT-PUBLISHED", "", of(DEREGISTER_SUBJECT).submission(null)),
        new Case("V3-NOT-PUBLISHED", "", of(DEREGISTER_SERVICE).submission(null)),
        new Case("V3-NOT-PUBLISHED", "/services/0", of(CHANGE_SERVICE).without("number")),
        new Case("V3-NOT-PUBLISHED", "/services/0", of(CHANGE_SERVICE).submission(elsewhere)),
        new Case(
            "V3-NOT-PUBLISHED",
            "",
            of(DEREGISTER_SERVICE).with("target", Sample.SUBJECT_NUMBER + "-9")));
  }

  private static Stream<Case> servers() {
    return Stream.of(
        new Case("V3-APP", "/services/0", first().with("/services/0/kind", "APP")),
        new Case("V3-APP", "/services/0", of(CHANGE_SERVICE).with("/services/0/kind", "APP")),
        new Case("V3-APP", "/services/0", of(ACCESS).with("/services/0/kind", "APP")),
        new Case(
            "V3-APP", "", of(DEREGISTER_SERVICE).with("target", Sample.SUBJECT_NUMBER + "-2A")),
        new Case("V3-IPV6", "/services/0/hosting", first().with("address/0", "2001:db8::1")),
        new Case("V3-IPV6", "/services/0/hosting", of(ACCESS).with("address/0", "2001:db8::1")),
        new Case("V3-NO-ADDRESS", "/services/0/hosting", first().without("address")),
        new Case("V3-NO-ADDRESS", "/services/0/hosting", first().without("region")));
  }

  private static Stream<Case> codes() {
    return Stream.of(
        dropped("V3-CERTIFICATE-TYPE", "/subject/certificateType", "PASSPORT"),
        new Case(
            "V3-CERTIFICATE-TYPE",
            "/services/0/principal/idType",
            first().with("/services/0/principal/idType", "BUSINESS_LICENSE")),
        new Case(
            "V3-CERTIFICATE-CHANGE",
            "/subject/certificateType",
            of(CHANGE_SUBJECT)
                .with("/subject/nature", "GOVERNMENT")
                .with("/subject/certificateType", "UNIFIED_SOCIAL_CREDIT_CODE_CERT")),
        dropped("V3-CODE", "/subject/nature", "FUTURE"),
        dropped("V3-CODE", "/services/0/contentType", "FUTURE"),
        new Case(
            "V3-CODE",
            "/services/0/languages/1",
            first().with("/services/0/languages", "ZH_CN,FUTURE")),
        new Case(
            "V3-OFFICE-PHONE",
            "/subject/principal/landline",
            first().without("/subject/principal/landline")),
        new Case("V3-MISSING", "/subject/nature", first().without("/subject/nature")),
        new Case(
            "V3-MISSING", "/subject/principal/name", first().without("/subject/principal/name")));
  }

  private static Stream<Case> facts() {
    return Stream.of(
        dropped("V3-VALIDITY", "/subject/certificateValidUntil", "2030-01-01"),
        dropped("V3-VALIDITY", "/subject/principal/idValidUntil", "2030-01-01"),
        dropped("V3-VALIDITY", "/services/0/principal/idValidUntil", "2030-01-01"),
        dropped("V3-EMERGENCY-PHONE", "/subject/principal/emergencyPhone", "16600000000"),
        dropped("V3-EMERGENCY-PHONE", "/services/0/principal/emergencyPhone", "16600000000"),
        dropped("V3-RESIDENCE", "/subject/principal/residence", "HK"),
        dropped("V3-LEGAL-REPRESENTATIVE", "/subject/legalRepresentative", "测试丙"),
        dropped("V3-LEGAL-REPRESENTATIVE", "/subject/legalRepresentativeResidence", "HK"),
        dropped("V3-BUSINESS-SCOPE", "/subject/businessScope", "软件开发"),
        new Case(
            "V3-DOMAIN-REGISTRATION",
            "/services/0/domains/1",
            first().with("/services/0/domains/1/registrar", "示例注册商")));
  }

  private static Stream<Case> materials() {
    byte[] nothing = "no picture".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    Sample approved =
        first()
            .with("/services/0/preApprovals/0/industry", "NEWS")
            .with("/services/0/preApprovals/0/documentNumber", "1");
    return Stream.of(
        new Case("V3-MATERIAL", "/materials/0", first().material("STUDENT_CARD", "", Sample.JPEG)),
        new Case("V3-MATERIAL", "/materials/0", first().material("FUTURE", "", Sample.JPEG)),
        new Case(
            "V3-MATERIAL", "/materials/0", first().material("SITE_PRINCIPAL_ID", "7", Sample.JPEG)),
        new Case("V3-MATERIAL", "/materials/0", first().material("PRE_APPROVAL", "0", Sample.JPEG)),
        new Case(
            "V3-VALIDITY",
            "/materials/0/validUntil",
            first()
                .material("UNIT_CERTIFICATE", "", Sample.JPEG)
                .with("/materials/0/validUntil", "2030-01-01")),
        new Case(
            "V3-MATERIAL",
            "/materials/0",
            of(DEREGISTER_SUBJECT).material("UNIT_CERTIFICATE", "", Sample.JPEG)),
        new Case(
            "V3-MATERIAL", "/materials/0", of(ACCESS).material("PRE_APPROVAL", "0", Sample.JPEG)),
        new Case(
            "V3-AUTHORISATION",
            "/materials/0",
            first().material("AUTHORIZATION_LETTER", "", Sample.JPEG)),
        new Case(
            "V3-DOMAIN-CERTIFICATE",
            "/materials/0",
            first().material("DOMAIN_CERTIFICATE", "0", Sample.JPEG)),
        new Case("V3-PICTURE", "/materials/0", first().material("UNIT_CERTIFICATE", "", nothing)),
        new Case("V3-APPROVAL-PAPER", "/services/0/preApprovals/0", approved),
        new Case(
            "V3-INDUSTRY",
            "/services/0/preApprovals/0/industry",
            approved.with("/services/0/preApprovals/0/industry", "GAMES")),
        new Case(
            "V3-VALIDITY",
            "/services/0/preApprovals/0/validUntil",
            approved
                .with("/services/0/preApprovals/0/validUntil", "2030-01-01")
                .material("PRE_APPROVAL", "0", Sample.JPEG)));
  }

  private static Stream<Case> messages() {
    return Stream.of(
        new Case("V3-PASSWORD", "", of(ACCESS)),
        new Case("V3-SUBJECT-DATA", "/subject", of(ACCESS)),
        new Case("V3-SITE-DATA", "/services/0", of(ACCESS)),
        new Case("V3-SUBJECT-DATA", "/subject", of(NEW_SERVICE_SUBJECT_HERE)),
        new Case("V3-REMARK", "/remark", of(ACCESS).with("/remark", "示例")),
        new Case("V3-REMARK", "/remark", of(NEW_SERVICE_SUBJECT_ELSEWHERE).with("/remark", "示例")));
  }

  private static Stream<Case> interfaceObjections() {
    Sample many =
        first()
            .with("/services/0/preApprovals/0/industry", "NEWS")
            .with("/services/0/preApprovals/0/documentNumber", "1");
    for (int i = 0; i < 11; i++) {
      many = many.material("PRE_APPROVAL", "0", Sample.JPEG);
    }
    return Stream.of(
        new Case("V3-OUT-OF-RANGE", "/services/0/hosting", first().with("address/0", "0.0.0.0")),
        new Case("V3-TOO-OFTEN", "/services/0/preApprovals/0", many),
        dropped("V3-OUTSIDE-GBK", "/subject/name", "示例😀"),
        dropped("V3-CONTROL-CHARACTER", "/subject/name", "示\u0007例"),
        dropped("V3-WRONG-LENGTH", "/subject/principal/mobile", "1380000000"));
  }

  private static Loss loss(Case one) {
    return LossTexts.loss(one.code(), one.path());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theLossIsToldWithItsField(Case one) {
    Loss loss = loss(one);
    switch (Sample.written(one.submission())) {
      case Ready ready -> {
        assertThat(loss.blocking()).isFalse();
        assertThat(ready.dropped()).contains(loss).noneMatch(Loss::blocking);
        assertThat(Sample.format().losses(one.submission())).isEqualTo(ready.dropped());
      }
      case Impossible impossible -> {
        assertThat(loss.blocking()).isTrue();
        // Without its nature a subject's certificate has no meaning either.
        assertThat(impossible.losses())
            .filteredOn(each -> !loss.path().equals("/subject/nature") || each.equals(loss))
            .containsExactly(loss);
      }
    }
  }

  @Test
  void eachKindOfLossIsHereButForThoseOfNoOrderHere() {
    Set<String> known = new TreeSet<>(LossTexts.all().stream().map(LossText::code).toList());
    cases().map(Case::code).forEach(known::remove);
    // An access without a configured password, below; files beyond 50 MB.
    assertThat(known).containsExactlyInAnyOrder("V3-NO-PASSWORD", "V3-TOO-LARGE");
  }

  @Test
  void anAccessWithoutAPasswordCannotGo() {
    V3Format format = new V3Format(province -> Optional.of(Settings.of(Sample.UNIT)));
    Submission submission = of(ACCESS).submission();
    assertThat(format.write(submission, Sample.ids(submission)))
        .isEqualTo(new Impossible(List.of(new Loss("V3-NO-PASSWORD", "", true))));
  }

  @Test
  void allReasonsAreToldAtOnce() {
    Submission submission =
        first()
            .with("address/0", "2001:db8::1")
            .with("/subject/name", "示例😀")
            .without("/services/0/name")
            .submission();
    assertThat(Sample.written(submission))
        .isInstanceOfSatisfying(
            Impossible.class,
            impossible ->
                assertThat(impossible.losses())
                    .containsExactlyInAnyOrder(
                        new Loss("V3-IPV6", "/services/0/hosting", true),
                        new Loss("V3-OUTSIDE-GBK", "/subject/name", true),
                        new Loss("V3-MISSING", "/services/0/name", true)));
  }

  @Test
  void anAppIsOneReasonWhateverItLacks() {
    Submission submission =
        first().with("/services/0/kind", "APP").without("/services/0/domains").submission();
    assertThat(Sample.written(submission))
        .isEqualTo(new Impossible(List.of(new Loss("V3-APP", "/services/0", true))));
  }

  @Test
  void approvalsThatAreLeftOutDoNotShiftTheFieldsOfOthers() {
    Submission submission =
        first()
            .with("/services/0/preApprovals/0/industry", "GAMES")
            .with("/services/0/preApprovals/1/industry", "NEWS")
            .material("PRE_APPROVAL", "0", Sample.JPEG)
            .submission();
    assertThat(Sample.written(submission))
        .isEqualTo(
            new Impossible(
                List.of(
                    new Loss("V3-MISSING", "/services/0/preApprovals/1/documentNumber", true))));
  }

  @Test
  void eachLossHasItsTexts() {
    assertThat(LossTexts.all())
        .allSatisfy(text -> {
          assertThat(text.code()).startsWith("V3-");
          assertThat(text.message().zh()).endsWith("。");
          assertThat(text.message().en()).endsWith(".");
          assertThat(text.remedy().zh()).endsWith("。");
          assertThat(text.remedy().en()).endsWith(".");
        });
    assertThat(LossTexts.of("V3-NOTHING")).isEmpty();
  }
}
