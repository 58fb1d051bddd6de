package cn.beian.wire.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.wire.Gbk;
import cn.beian.wire.Ipv4;
import cn.beian.wire.Personal;
import cn.beian.wire.Problem;
import cn.beian.wire.Problem.Kind;
import cn.beian.wire.Reading;
import cn.beian.wire.Reading.Read;
import cn.beian.wire.Schema;
import cn.beian.wire.Stamp;
import cn.beian.wire.document.Writing.Refused;
import cn.beian.wire.document.Writing.Written;
import cn.beian.wire.download.BlacklistedSubject;
import cn.beian.wire.download.CheckTask;
import cn.beian.wire.download.CodeRow;
import cn.beian.wire.download.Deregistered;
import cn.beian.wire.download.Download;
import cn.beian.wire.download.DownloadFile;
import cn.beian.wire.download.Event;
import cn.beian.wire.download.Finding;
import cn.beian.wire.download.Notice;
import cn.beian.wire.download.Opinion;
import cn.beian.wire.download.PublishedFiling;
import cn.beian.wire.download.Result;
import cn.beian.wire.record.Attachment;
import cn.beian.wire.record.Domain;
import cn.beian.wire.record.Filing;
import cn.beian.wire.record.Owner;
import cn.beian.wire.record.Reference.ById;
import cn.beian.wire.record.Reference.ByNumber;
import cn.beian.wire.record.Site;
import cn.beian.wire.upload.Change;
import cn.beian.wire.upload.CheckAnswer;
import cn.beian.wire.upload.Deregistration;
import cn.beian.wire.upload.FirstFiling;
import cn.beian.wire.upload.Material;
import cn.beian.wire.upload.NewAccess;
import cn.beian.wire.upload.NewSites;
import cn.beian.wire.upload.UnfiledSiteHandling;
import cn.beian.wire.upload.Upload;
import cn.beian.wire.upload.UploadFile;
import cn.beian.wire.upload.UploadRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents made by hand: valid, understood, and written byte for byte as they are. */
class GoldenTest {

  /** A document without the blanks between its elements that make it readable. */
  static String text(String name) throws IOException {
    try (var file = GoldenTest.class.getResourceAsStream("/golden/" + name + ".xml")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
          .replaceAll("\\n *", "");
    }
  }

  private static byte[] file(String name) throws IOException {
    return Gbk.encode(text(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"XZBA", "XZWZ", "XZJR", "BGBA", "ZXBA", "XZHYD", "HSJG", "WBACLJG"})
  void uploadsAreWrittenAsTheyAre(String name) throws IOException {
    byte[] file = file(name);
    assertThat(Schema.UPLOAD.objection(file)).isEmpty();
    Upload upload = value(UploadFile.read(file));
    assertThat(upload.unit()).isGreaterThan(770000000000L);
    assertThat(UploadFile.problems(upload)).isEmpty();
    byte[] written = ((Written) UploadFile.write(upload)).file();
    assertThat(Gbk.decode(written)).contains(text(name));
    assertThat(written).isEqualTo(file);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"BASJ", "BAJG", "BAJG-refused", "HSRW", "events", "JCDM", "SJTB", "SJTB-codes"})
  void downloadsAreWrittenAsTheyAre(String name) throws IOException {
    byte[] file = file(name);
    assertThat(Schema.DOWNLOAD.objection(file)).isEmpty();
    Download download = value(DownloadFile.read(file));
    assertThat(DownloadFile.problems(download)).isEmpty();
    byte[] written = ((Written) DownloadFile.write(download)).file();
    assertThat(Gbk.decode(written)).contains(text(name));
    assertThat(written).isEqualTo(file);
  }

  @Test
  void aFirstFilingIsUnderstood() throws IOException {
    FirstFiling filing = upload("XZBA", FirstFiling.class).getFirst();
    assertThat(filing.subject().ownId()).isEqualTo(5700001);
    assertThat(filing.subject().name()).isEqualTo(new Personal("青禾演示科技有限公司"));
    assertThat(filing.subject().byProvider()).isTrue();
    assertThat(filing.subject().address().county()).isEqualTo(330108);
    assertThat(filing.subject().certificate().number().value()).isEqualTo("91330000YYYYYYY09F");
    assertThat(filing.subject().principal().mobile().value()).isEqualTo("19900000001");
    Site site = filing.sites().getFirst();
    assertThat(site.domains())
        .containsExactly(
            new Domain(5720001L, null, "qinghe-one.test"),
            new Domain(5720002L, null, "qinghe-two.test"));
    assertThat(site.languages()).containsExactly(1L);
    assertThat(Ipv4.dotted(site.accesses().getFirst().addresses().getFirst().first()))
        .isEqualTo("192.0.2.16");
    assertThat(filing.attachments())
        .extracting(Attachment::owner)
        .containsExactly(
            new Owner(Owner.SITE, new ById(5710001)), new Owner(Owner.SUBJECT, new ById(5700001)));
  }

  @Test
  void theOtherUploadsAreUnderstood() throws IOException {
    NewSites sites = upload("XZWZ", NewSites.class).getFirst();
    assertThat(sites.subject()).isEqualTo(new ByNumber("浙ICP备20000002号"));
    assertThat(sites.sites().getFirst().priorApprovals().getFirst().papers()).hasSize(1);
    NewAccess access = upload("XZJR", NewAccess.class).getFirst();
    assertThat(access.site()).isEqualTo(new ByNumber("浙ICP备20000002号-1"));
    assertThat(access.places()).containsExactly(17L);
    Change change = upload("BGBA", Change.class).getFirst();
    assertThat(change.sites().getFirst().number()).isEqualTo("浙ICP备20000002号-1");
    assertThat(change.sites().getFirst().domains())
        .extracting(Domain::id)
        .containsExactly(5930001L, null);
    assertThat(upload("ZXBA", Deregistration.class))
        .extracting(Deregistration::kind)
        .containsExactly(Deregistration.ACCESS, Deregistration.SITE, Deregistration.SUBJECT);
    CheckAnswer answer = upload("HSJG", CheckAnswer.class).getFirst();
    assertThat(answer.passed()).isTrue();
    assertThat(answer.checked()).isEqualTo(Stamp.of(LocalDate.of(2027, 4, 2)));
    assertThat(answer.filing().subject().principal().mobile().value()).isEqualTo("19900000001");
    assertThat(answer.filing().sites().getFirst().accesses().getFirst().byProvider()).isTrue();
    assertThat(upload("WBACLJG", UnfiledSiteHandling.class).getFirst().address())
        .isEqualTo(3221226090L);
    assertThat(upload("XZHYD", Material.class).getFirst().attachment().owner().reference())
        .isEqualTo(new ById(5920001));
  }

  @Test
  void publishedFilingsAreUnderstood() throws IOException {
    PublishedFiling published = events("BASJ", PublishedFiling.class).getFirst();
    assertThat(published.filing().subject().number()).isEqualTo("浙ICP备20000002号");
    assertThat(published.filing().subject().id()).isEqualTo(5910001);
    Stamp changed = published.filing().subject().published().lastChanged();
    assertThat(changed.day()).contains(LocalDate.of(2027, 3, 20));
    assertThat(changed.time()).contains(LocalTime.of(10, 11, 12));
    Site site = published.filing().sites().getFirst();
    assertThat(site.number()).isEqualTo("浙ICP备20000002号-1");
    assertThat(site.accesses().getFirst().provider()).isEqualTo(770000000001L);
    assertThat(value(DownloadFile.read(file("SJTB"))))
        .isEqualTo(new Download.Synchronisation(List.of(published.filing()), Optional.empty()));
  }

  @Test
  void resultsAreUnderstood() throws IOException {
    Result result = events("BAJG", Result.class).getFirst();
    assertThat(result.codes()).extracting(Result.Code::code).containsExactly(1001L, 1062L);
    assertThat(result.record()).isEqualTo("5700001");
    assertThat(events("BAJG", Opinion.class).getFirst().passed()).isTrue();
    assertThat(events("BAJG-refused", Opinion.class).getFirst().passed()).isFalse();
    assertThat(events("BAJG-refused", Result.class).get(1).record()).isNull();
  }

  @Test
  void theOtherEventsAreUnderstood() throws IOException {
    assertThat(events("events", Deregistered.class))
        .containsExactly(new Deregistered(1, 5920002, null), new Deregistered(0, 5910001, "样例"));
    assertThat(events("events", BlacklistedSubject.class).getFirst().subject().certificate().type())
        .isEqualTo(1);
    assertThat(events("events", Finding.OfAccess.class))
        .extracting(Finding.OfAccess::filedTooMuch)
        .containsExactly(true, false);
    assertThat(events("events", Finding.OfShell.class).getFirst().alive()).isFalse();
    assertThat(events("events", Notice.class).getFirst().ofSite()).isTrue();
    assertThat(events("HSRW", CheckTask.class).getFirst().filing().remark()).isNotNull();
    Download.Codes codes = (Download.Codes) value(DownloadFile.read(file("JCDM")));
    assertThat(codes.tables().tables().get("Zxly_dms"))
        .extracting(CodeRow::name)
        .containsExactly("样例，网站停办");
    assertThat(codes.tables().tables().get("Zjlx_dms").getFirst().nature()).isEqualTo(4);
  }

  @Test
  void downloadsAreReadLeniently() throws IOException {
    String late =
        text("BAJG")
            .replace("<Czlx>1</Czlx>", "<Czlx> 35 </Czlx>")
            .replace("<Bs>5700001</Bs>", "<Bs></Bs>");
    Read<Download> results = read(late);
    assertThat(((Download.Events) results.value()).events().getFirst())
        .isInstanceOfSatisfying(
            Result.class,
            result -> {
              assertThat(result.operation()).isEqualTo(35);
              assertThat(result.record()).isNull();
            });
    assertThat(results.problems()).extracting(Problem::kind).containsExactly(Kind.WRONG_LENGTH);
    assertThat(read(text("events").replace("<Zxlb>1</Zxlb>", "<Zxlb>2</Zxlb>")).problems())
        .isEmpty();
    Read<Download> noLanguage = read(text("BASJ").replaceAll("<Yylb>.*?</Yylb>", ""));
    assertThat(noLanguage.problems())
        .containsExactly(new Problem(Kind.MISSING, "/DownloadData/ICP/BASJ/Baxx[1]/Wz_xx[1]/Yylb"));
    Read<Download> nil =
        read(
            text("JCDM")
                .replace(
                    "<Lx>1</Lx>",
                    "<Lx xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:nil=\"true\"/>"));
    assertThat(nil.problems()).isEmpty();
  }

  @Test
  void charactersOutsideOfGbkAreListedBeforeAnythingIsWritten() throws IOException {
    FirstFiling filing = upload("XZBA", FirstFiling.class).getFirst();
    Site site = filing.sites().getFirst();
    Site odd =
        new Site(
            site.ownId(),
            null,
            "站\uD842\uDFB7\u0001\uD842\uDFB7",
            List.of(),
            site.services(),
            site.languages(),
            site.domains(),
            site.accesses(),
            site.principal(),
            null,
            null,
            null,
            null,
            null);
    Upload upload =
        new Upload(1, List.of(new FirstFiling(filing.subject(), List.of(site, odd), List.of())));
    List<Problem> expected =
        List.of(
            new Problem(Kind.OUTSIDE_GBK, "/UploadData/ICP/XZBA/Baxx[1]/Wz_xx[2]/Wzmc", "U+20BB7"),
            new Problem(
                Kind.CONTROL_CHARACTER, "/UploadData/ICP/XZBA/Baxx[1]/Wz_xx[2]/Wzmc", "U+0001"));
    assertThat(UploadFile.problems(upload)).isEqualTo(expected);
    assertThat(UploadFile.write(upload)).isEqualTo(new Refused(expected));
  }

  @Test
  void whatAMessageDoesNotCarryIsRefusedNotDropped() throws IOException {
    FirstFiling filing = upload("XZBA", FirstFiling.class).getFirst();
    CheckAnswer answer = upload("HSJG", CheckAnswer.class).getFirst();
    CheckAnswer other =
        new CheckAnswer(
            false,
            answer.checker(),
            answer.checked(),
            1L,
            answer.opinion(),
            null,
            new Filing(filing.subject(), filing.sites(), null));
    assertThat(UploadFile.problems(new Upload(1, List.of(other))))
        .extracting(Problem::kind, problem -> problem.path().replaceAll(".*/", ""))
        .contains(
            Tuple.tuple(Kind.UNKNOWN, "IspZtid"),
            Tuple.tuple(Kind.UNKNOWN, "Yylb"),
            Tuple.tuple(Kind.MISSING, "Ztid"));
  }

  @Test
  void aFileTakesAThousandRecords() {
    UploadRecord record = new Deregistration(Deregistration.ACCESS, 1, 1L, null, null);
    assertThat(UploadFile.write(new Upload(1, Collections.nCopies(1000, record))))
        .isInstanceOf(Written.class);
    assertThat(UploadFile.write(new Upload(1, Collections.nCopies(1001, record))))
        .isEqualTo(new Refused(List.of(new Problem(Kind.TOO_MANY_RECORDS, "/UploadData/ICP"))));
  }

  @Test
  void personalDataIsNotPrinted() throws IOException {
    String printed =
        value(UploadFile.read(file("XZBA"))) + " " + value(DownloadFile.read(file("BASJ")));
    assertThat(printed)
        .contains("qinghe-one.test")
        .doesNotContain("王样本", "李样本", "19900000001", "demo.example", "330108190001019999")
        .doesNotContain("青禾演示科技", "91330000YYYYYYY09F", "测试大街", "c2FtcGxl");
  }

  private static <R extends UploadRecord> List<R> upload(String name, Class<R> kind)
      throws IOException {
    return value(UploadFile.read(file(name))).all(kind);
  }

  private static <E extends Event> List<E> events(String name, Class<E> kind) throws IOException {
    return ((Download.Events) value(DownloadFile.read(file(name))))
        .events().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static Read<Download> read(String document) {
    return (Read<Download>) DownloadFile.read(Gbk.encode(document));
  }

  private static <T> T value(Reading<T> reading) {
    assertThat(reading).isInstanceOf(Read.class);
    assertThat(((Read<T>) reading).problems()).isEmpty();
    return ((Read<T>) reading).value();
  }
}
