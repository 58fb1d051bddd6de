package cn.beian.v3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.beian.domain.bureau.FiledIds;
import cn.beian.domain.bureau.Operation;
import cn.beian.domain.bureau.OwnObject;
import cn.beian.domain.bureau.Submission;
import cn.beian.domain.bureau.UploadFormat.Written;
import cn.beian.domain.bureau.UploadFormat.Written.Ready;
import cn.beian.domain.order.OrderType;
import cn.beian.wire.Problem;
import cn.beian.wire.Reading;
import cn.beian.wire.upload.NewSites;
import cn.beian.wire.upload.Upload;
import cn.beian.wire.upload.UploadFile;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What each type of order becomes, as files to be read; {@code -Dgolden=write} writes them anew.
 */
class GoldenTest {
  private static final Charset GBK = Charset.forName("GBK");

  private static Sample sample(OrderType type) {
    Sample plain = Sample.of(type);
    return switch (type) {
      case FIRST_FILING -> materials(second(plain)).with("/remark", "示例备注");
      case NEW_SERVICE_SUBJECT_HERE -> materials(approved(plain));
      case NEW_SERVICE_SUBJECT_ELSEWHERE -> second(plain).with("region/0", "gd-1");
      case ACCESS -> materials(second(plain).with("number/1", Sample.SUBJECT_NUMBER + "-2"));
      case CHANGE_SUBJECT -> materials(plain).without("region/0").without("address/0");
      case CHANGE_SERVICE ->
          materials(plain)
              .with("address/0", "203.0.113.99")
              .with("/services/0/principal/otherPhone", "16600000000");
      case DEREGISTER_SUBJECT, DEREGISTER_SERVICE -> plain;
    };
  }

  private static Sample second(Sample sample) {
    Sample both = new Sample(sample.type(), new HashMap<>(sample.texts()), sample.files());
    Sample.service(both.texts(), 1, "示例教育站", "example.org");
    return both;
  }

  private static Sample approved(Sample sample) {
    return sample
        .with("/services/0/preApprovals/0/industry", "NEWS")
        .with("/services/0/preApprovals/0/documentNumber", "示例审批〔2026〕1号")
        .material("PRE_APPROVAL", "0", Sample.JPEG);
  }

  private static Sample materials(Sample sample) {
    return sample
        .material("STUDENT_CARD", "", Sample.JPEG)
        .material("UNIT_CERTIFICATE", "", Sample.JPEG)
        .material("SITE_PRINCIPAL_ID", "0", Sample.JPEG);
  }

  private static Ready ready(Submission submission) {
    Written written = Sample.written(submission);
    assertThat(written).isInstanceOf(Ready.class);
    return (Ready) written;
  }

  @ParameterizedTest
  @EnumSource(OrderType.class)
  void eachTypeHasItsMessage(OrderType type) throws Exception {
    byte[] file = ready(sample(type).submission()).xml();
    assertThat(Schema.UPLOAD.objection(file)).isEmpty();
    assertThat(UploadFile.read(file))
        .isInstanceOfSatisfying(
            Reading.Read.class, read -> assertThat((List<?>) read.problems()).isEmpty());
    assertThat(indented(new String(file, GBK)))
        .isEqualTo(golden(type, indented(new String(file, GBK))));
  }

  private static String indented(String xml) {
    StringBuilder lines = new StringBuilder();
    int depth = 0;
    for (String part : xml.replace("><", ">\n<").split("\n")) {
      depth -= part.startsWith("</") ? 1 : 0;
      lines.append(" ".repeat(depth)).append(part).append('\n');
      boolean opens = part.matches("<[^/?][^>]*[^/]>");
      depth += opens ? 1 : 0;
    }
    return lines.toString();
  }

  private static String golden(OrderType type, String now) throws Exception {
    String name = type.name().toLowerCase(Locale.ROOT) + ".xml";
    if ("write".equals(System.getProperty("golden"))) {
      Path folder = Path.of("src/test/resources/cn/beian/v3/golden");
      Files.write(folder.resolve(name), now.getBytes(GBK));
      return now;
    }
    try (InputStream file = GoldenTest.class.getResourceAsStream("golden/" + name)) {
      return new String(Objects.requireNonNull(file, name).readAllBytes(), GBK);
    }
  }

  @ParameterizedTest
  @EnumSource(OrderType.class)
  void theSameOrderGivesTheSameFile(OrderType type) {
    assertThat(ready(sample(type).submission()).xml())
        .isEqualTo(ready(sample(type).submission()).xml());
  }

  @ParameterizedTest
  @EnumSource(OrderType.class)
  void eachIdThatIsNamedIsNeeded(OrderType type) {
    Submission submission = sample(type).submission();
    Map<OwnObject, Long> ids = Sample.ids(submission);
    for (OwnObject object : ids.keySet()) {
      Map<OwnObject, Long> fewer = new HashMap<>(ids);
      fewer.remove(object);
      assertThatThrownBy(() -> Sample.format().write(submission, fewer))
          .isInstanceOf(IllegalArgumentException.class);
    }
    String xml = new String(ready(submission).xml(), GBK);
    assertThat(ids.values()).allSatisfy(id -> assertThat(xml).contains(">" + id + "<"));
  }

  @Test
  void resultsMayNameTheRecordAsTheSpecificationSays() {
    String site = Sample.SUBJECT_NUMBER + "-1";
    Map<OrderType, List<String>> names =
        Map.of(
            OrderType.FIRST_FILING, List.of("710001"),
            OrderType.NEW_SERVICE_SUBJECT_HERE, List.of(Sample.SUBJECT_NUMBER, "720001"),
            OrderType.ACCESS, List.of(site, Sample.SUBJECT_NUMBER + "-2", "740001", "740003"),
            OrderType.CHANGE_SUBJECT, List.of("910001", Sample.SUBJECT_NUMBER),
            OrderType.CHANGE_SERVICE, List.of("910001", Sample.SUBJECT_NUMBER),
            OrderType.DEREGISTER_SUBJECT, List.of("910001"),
            OrderType.DEREGISTER_SERVICE, List.of("920001"));
    names.forEach((type, expected) ->
        assertThat(ready(sample(type).submission()).names())
            .as(type.name())
            .containsExactlyInAnyOrderElementsOf(expected));
  }

  @Test
  void aNewSiteIsAlsoNamedByTheSubjectsIdWhereThatIsKnown() {
    Submission submission =
        sample(OrderType.NEW_SERVICE_SUBJECT_HERE).submission(Sample.filed(new FiledIds.Site[0]));
    assertThat(ready(submission).names()).contains("910001");
  }

  @Test
  void eachTypeHasItsOperation() {
    assertThat(List.of(OrderType.values()))
        .extracting(type -> ready(sample(type).submission()).operation())
        .containsExactly(
            Operation.FIRST_FILING,
            Operation.NEW_SITE,
            Operation.NEW_SITE,
            Operation.NEW_ACCESS,
            Operation.CHANGE,
            Operation.CHANGE,
            Operation.DEREGISTER_SUBJECT,
            Operation.DEREGISTER_SITE);
  }

  @Test
  void anAccessIsAnotherObjectAtEachHandOver() {
    assertThat(Sample.format().objects(sample(OrderType.ACCESS).submission()))
        .contains(new OwnObject(OwnObject.Kind.ACCESS, 0, "2"));
  }

  @Test
  void whatIsOnRecordIsFoundUnderEitherFormOfItsName() {
    FiledIds.Site filed =
        new FiledIds.Site(
            920001,
            Sample.SUBJECT_NUMBER + "-1",
            Map.of("示例.中国", new FiledIds.Pair(5L, 6), "EXAMPLE.com", new FiledIds.Pair(7L, 8)),
            940001L,
            Map.of());
    Submission submission = sample(OrderType.CHANGE_SERVICE).submission(Sample.filed(filed));
    String xml = new String(ready(submission).xml(), GBK);
    assertThat(xml)
        .contains("<IspYmid>5</IspYmid><Ymid>6</Ymid>", "<IspYmid>7</IspYmid><Ymid>8</Ymid>");
  }

  @Test
  void anApprovalsPapersAreThoseOfItsSite() {
    byte[] other = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1};
    Sample both =
        approved(second(Sample.of(OrderType.FIRST_FILING)))
            .with("/services/1/preApprovals/0/industry", "NEWS")
            .with("/services/1/preApprovals/0/documentNumber", "2")
            .material("PRE_APPROVAL", "1", other);
    assertThat(new String(ready(both.submission()).xml(), GBK))
        .containsOnlyOnce("<Spwj>/9j/AQ==</Spwj></Nrlx_xx>")
        .containsOnlyOnce("<Qzsph>2</Qzsph><Spwj>/9j/AQ==</Spwj>");
  }

  @Test
  void aPersonNeedsNoOfficePhone() {
    Submission submission =
        Sample.of(OrderType.FIRST_FILING)
            .with("/subject/nature", "INDIVIDUAL")
            .with("/subject/certificateType", "RESIDENT_ID")
            .without("/subject/principal/landline")
            .without("/services/0/principal/landline")
            .submission();
    assertThat(new String(ready(submission).xml(), GBK))
        .contains("<Dwxz>5</Dwxz>", "<Zjlx>2</Zjlx>")
        .doesNotContain("Fzr_dhhm");
  }

  @Test
  void aSubjectOfACityHasNoCounty() {
    String xml =
        new String(
            ready(
                    Sample.of(OrderType.FIRST_FILING)
                        .with("/subject/division", "441900")
                        .submission())
                .xml(),
            GBK);
    assertThat(xml)
        .contains("<Shengid>440000</Shengid><Shiid>441900</Shiid>")
        .doesNotContain("Xianid");
  }

  @Test
  void theReadBackOrderIsTheOneThatWasWritten() {
    Reading<Upload> read =
        UploadFile.read(ready(sample(OrderType.NEW_SERVICE_SUBJECT_HERE).submission()).xml());
    Upload upload = ((Reading.Read<Upload>) read).value();
    assertThat(((Reading.Read<Upload>) read).problems()).isEqualTo(List.<Problem>of());
    NewSites sites = (NewSites) upload.records().getFirst();
    assertThat(sites.sites()).hasSize(1);
    assertThat(Objects.requireNonNull(sites.sites().getFirst().principal()).name().value())
        .isEqualTo("测试乙");
    assertThat(sites.attachments()).hasSize(2);
    assertThat(sites.sites().getFirst().priorApprovals().getFirst().papers()).hasSize(1);
  }
}
