package cn.beian.v3.line;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.bureau.BureauLine.Answer;
import cn.beian.domain.bureau.BureauLine.Then;
import cn.beian.domain.bureau.BureauLine.UploadedFile;
import cn.beian.v3.line.BeianStatus.Standing;
import cn.beian.wire.Personal;
import cn.beian.wire.Reading;
import cn.beian.wire.payload.CipherKey;
import cn.beian.wire.payload.Packed;
import cn.beian.wire.payload.Packer;
import cn.beian.wire.payload.Packing;
import cn.beian.wire.payload.Unpacker;
import cn.beian.wire.soap.Replies;
import cn.beian.wire.soap.Reply;
import cn.beian.wire.soap.Request;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoapLineTest {
  private static final byte[] XML = "<UploadData/>".getBytes(StandardCharsets.US_ASCII);
  private static final UploadedFile FILE = new UploadedFile(7, "f7.xml", XML);
  private static final Packing AES =
      Packing.USUAL.with(new CipherKey("SimKey0123456789", "0102030405060708"));

  private FakeSystem system;
  private SoapLine line;

  @BeforeEach
  void start() throws IOException {
    system = new FakeSystem();
    line = system.line(Packing.USUAL);
  }

  @AfterEach
  void stop() {
    system.close();
  }

  @Test
  void anUploadIsDone() {
    system.answers(new Reply.Uploaded(0, "操作成功", List.of()));
    assertThat(line.upload(FILE)).isEqualTo(new Answer.Done(0));
    Request.Upload sent = (Request.Upload) system.requests.getFirst();
    assertThat(sent.sequence()).isEqualTo(7);
    assertThat(FakeSystem.CREDENTIALS.made(sent.authentication())).isTrue();
    assertThat(sent.file().hash()).isEqualTo(line.hash(FILE));
    assertThat(Unpacker.unpack(sent.file(), Packing.USUAL))
        .isInstanceOfSatisfying(
            Reading.Read.class, read -> assertThat(read.value()).isEqualTo(XML));
    assertThat(system.paths).containsExactly("/bj/ISPWebService/upDownLoad");
  }

  @Test
  void anUploadIsEncryptedWhereThereIsAKey() {
    system.answers(new Reply.Uploaded(0, "", List.of()));
    SoapLine encrypted = system.line(AES);
    assertThat(encrypted.upload(FILE)).isEqualTo(new Answer.Done(0));
    Packed sent = ((Request.Upload) system.requests.getFirst()).file();
    assertThat(sent.encryption()).isEqualTo(Packed.AES);
    assertThat(Unpacker.unpack(sent, AES)).isInstanceOf(Reading.Read.class);
    assertThat(sent.hash()).isEqualTo(encrypted.hash(FILE));
  }

  @ParameterizedTest
  @CsvSource({
    "4, STOP", "5, STOP", "6, REBUILD", "7, REBUILD", "8, REBUILD", "9, STOP", "10, STOP",
    "11, STOP", "12, STOP", "13, STOP", "15, LATER", "16, STOP", "17, STOP", "18, STOP",
    "19, STOP", "20, CLOSED", "901, LATER", "902, LATER", "22, LATER", "999, OTHER", "23, OTHER",
    "500, OTHER",
  })
  void anUploadIsRefused(long code, Then then) {
    system.answers(new Reply.Uploaded(code, "x", List.of(3L)));
    assertThat(line.upload(FILE)).isEqualTo(new Answer.Refused(code, then, List.of()));
  }

  @Test
  void anUploadComesTooSoon() {
    system.answers(new Reply.Uploaded(14, "x", List.of(5L, 6L)));
    assertThat(line.upload(FILE)).isEqualTo(new Answer.Refused(14, Then.GAP, List.of(5L, 6L)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void codesOfDownloadsSayNothingOfAnUpload(long code) {
    system.answers(new Reply.Uploaded(code, "x", List.of()));
    assertThat(line.upload(FILE)).isInstanceOf(Answer.Unknown.class);
  }

  @Test
  void aFaultLeavesADoubt() {
    system.answers(500, Replies.fault("Server", "x"));
    assertThat(line.upload(FILE)).isEqualTo(new Answer.Unknown("no answer: IOException"));
    system.answers(200, Replies.fault("Server", "x"));
    assertThat(line.upload(FILE)).isEqualTo(new Answer.Unknown("a fault"));
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 301, 302, 307, 400, 401, 404, 500, 502, 503})
  void anotherStatusLeavesADoubt(int status) {
    system.answers(exchange -> {
      exchange.getResponseHeaders().add("Location", "/elsewhere");
      exchange.sendResponseHeaders(status, -1);
      exchange.close();
    });
    assertThat(line.upload(FILE)).isInstanceOf(Answer.Unknown.class);
    assertThat(system.paths).as("once, and nowhere else").hasSize(1);
  }

  @Test
  void aConnectionThatBreaksLeavesADoubtAndTheCallIsNotMadeAgain() {
    system.answers(exchange -> exchange.close());
    for (int i = 1; i <= 3; i++) {
      assertThat(line.upload(FILE)).isInstanceOf(Answer.Unknown.class);
      assertThat(system.requests).hasSize(i);
    }
  }

  @Test
  void aReplyThatIsCutLeavesADoubt() {
    byte[] whole = Replies.write(new Reply.Uploaded(0, "x", List.of()), FakeSystem.DIALECT);
    system.answers(exchange -> {
      exchange.sendResponseHeaders(200, whole.length);
      exchange.getResponseBody().write(whole, 0, whole.length / 2);
      exchange.close();
    });
    assertThat(line.upload(FILE).toString()).startsWith("Unknown[why=no answer:");
    system.answers(200, Arrays.copyOf(whole, whole.length - 20));
    assertThat(line.upload(FILE)).isEqualTo(new Answer.Unknown("unreadable: NOT_WELL_FORMED"));
    system.answers(200, whole);
    assertThat(line.upload(FILE)).isEqualTo(new Answer.Done(0));
  }

  @Test
  void aReplyThatDoesNotComeLeavesADoubt() {
    system.answers(exchange -> {});
    SoapLine hasty = new SoapLine(system.caller(Packing.USUAL, 100));
    assertThat(hasty.upload(FILE))
        .isEqualTo(new Answer.Unknown("no answer: SocketTimeoutException"));
  }

  @Test
  void whatIsNoReplyLeavesADoubt() {
    for (String body : List.of("", "no", "<a/>", "<!DOCTYPE a []><a/>")) {
      system.answers(200, body.getBytes(StandardCharsets.UTF_8));
      assertThat(line.upload(FILE)).isInstanceOf(Answer.Unknown.class);
    }
  }

  @Test
  void aReplyBeyondTheLimitLeavesADoubt() {
    system.answers(200, new byte[(1 << 20) + 1]);
    assertThat(line.upload(FILE)).isEqualTo(new Answer.Unknown("no answer: IOException"));
  }

  @Test
  void nobodyThereLeavesADoubt() {
    system.close();
    assertThat(line.upload(FILE)).isEqualTo(new Answer.Unknown("no answer: ConnectException"));
  }

  @Test
  void eachCallHasARandomTextOfItsOwn() {
    system.answers(new Reply.Acknowledged(0, "x"));
    line.acknowledge("a.xml");
    line.acknowledge("a.xml");
    assertThat(system.requests)
        .extracting(request -> request.authentication().random())
        .doesNotHaveDuplicates()
        .allSatisfy(random -> assertThat(random).matches("[0-9A-Za-z]{20}"));
  }

  private static Packed packed(Packing packing) {
    return Packer.pack("d1.xml", XML, packing);
  }

  private void answersWith(long code, Packed content) {
    system.answers(
        new Reply.Downloaded(code, "x", Optional.of(new Reply.Downloaded.File("d1.xml", content))));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 3})
  void aDownloadIsOpened(long code) {
    answersWith(code, packed(Packing.USUAL));
    assertThat(line.download())
        .isInstanceOfSatisfying(
            Answer.File.class,
            file -> {
              assertThat(file.name()).isEqualTo("d1.xml");
              assertThat(file.hash()).isEqualTo(packed(Packing.USUAL).hash());
              assertThat(file.xml()).isEqualTo(XML);
            });
  }

  @ParameterizedTest
  @CsvSource({"1", "2"})
  void nothingToDownload(long code) {
    system.answers(new Reply.Downloaded(code, "x", Optional.empty()));
    assertThat(line.download()).isEqualTo(new Answer.Nothing());
  }

  @ParameterizedTest
  @CsvSource({"0", "3"})
  void aFileThatIsPromisedAndNotThereLeavesADoubt(long code) {
    system.answers(new Reply.Downloaded(code, "x", Optional.empty()));
    assertThat(line.download()).isInstanceOf(Answer.Unknown.class);
  }

  @ParameterizedTest
  @CsvSource({"902, LATER", "5, STOP", "19, STOP", "999, OTHER"})
  void aDownloadIsRefused(long code, Then then) {
    system.answers(new Reply.Downloaded(code, "x", Optional.empty()));
    assertThat(line.download()).isEqualTo(new Answer.Refused(code, then, List.of()));
  }

  private void spoilt(String why) {
    assertThat(line.download()).isEqualTo(new Answer.Spoilt("d1.xml", why));
  }

  @Test
  void aWrongHashSpoilsADownload() {
    Packed good = packed(Packing.USUAL);
    answersWith(0, new Packed(good.content(), "AAAAAAAAAAAAAAAAAAAAAA==", 0, 0, 0));
    spoilt("HASH_DIFFERS");
  }

  @Test
  void anotherKeySpoilsADownload() {
    answersWith(0, packed(AES));
    spoilt("NOT_DECRYPTED");
  }

  @Test
  void whatIsNoArchiveSpoilsADownload() {
    answersWith(
        0, packed(new Packing(Packing.Compression.GZIP, Packing.HashText.RAW, Optional.empty())));
    spoilt("NOT_AN_ARCHIVE");
    answersWith(0, new Packed("no base64!", "x", 0, 0, 0));
    spoilt("NOT_BASE64");
  }

  @Test
  void severalEntriesSpoilADownload() throws IOException {
    answersWith(0, archive(XML, XML));
    spoilt("NOT_ONE_FILE");
  }

  @Test
  void aBombSpoilsADownload() throws IOException {
    answersWith(0, archive(new byte[Packer.LARGEST + 1]));
    spoilt("TOO_LARGE");
  }

  private static Packed archive(byte[]... files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < files.length; i++) {
        zip.putNextEntry(new ZipEntry("../" + i));
        zip.write(files[i]);
      }
    }
    byte[] md5 = cn.beian.wire.Md5.of(bytes.toByteArray());
    return new Packed(
        Base64.getEncoder().encodeToString(bytes.toByteArray()),
        Base64.getEncoder().encodeToString(md5),
        0,
        0,
        0);
  }

  @Test
  void whatWasAcceptedLast() {
    system.answers(
        new Reply.LastUpload(
            0,
            "x",
            Optional.of(
                new Reply.LastUpload.File(7, "f7.xml", new Packed("", "aGFzaA==", 0, 0, 0)))));
    assertThat(line.previousUpload()).isEqualTo(new Answer.Previous(7, "aGFzaA=="));
  }

  @Test
  void nothingWasAcceptedYet() {
    system.answers(
        new Reply.LastUpload(
            0, "x", Optional.of(new Reply.LastUpload.File(0, "", new Packed("", "", 0, 0, 0)))));
    assertThat(line.previousUpload()).isEqualTo(new Answer.Previous(0, ""));
  }

  @Test
  void withoutAFileNobodyKnowsWhatWasAcceptedLast() {
    system.answers(new Reply.LastUpload(0, "x", Optional.empty()));
    assertThat(line.previousUpload()).isInstanceOf(Answer.Unknown.class);
    system.answers(new Reply.LastUpload(902, "x", Optional.empty()));
    assertThat(line.previousUpload()).isEqualTo(new Answer.Refused(902, Then.LATER, List.of()));
  }

  @Test
  void anAcknowledgement() {
    system.answers(new Reply.Acknowledged(0, "x"));
    assertThat(line.acknowledge("d1.xml")).isEqualTo(new Answer.Done(0));
    assertThat(((Request.Acknowledge) system.requests.getFirst()).fileName()).isEqualTo("d1.xml");
    system.answers(new Reply.Acknowledged(3, "x"));
    assertThat(line.acknowledge("d1.xml")).isEqualTo(new Answer.Done(3));
    system.answers(new Reply.Acknowledged(21, "x"));
    assertThat(line.acknowledge("")).isEqualTo(new Answer.Refused(21, Then.STOP, List.of()));
  }

  @Test
  void aNameThatCannotBeSentBackIsADoubt() {
    assertThat(line.acknowledge("a\u0001")).isInstanceOf(Answer.Unknown.class);
  }

  @Test
  void aFilesNameHasTheProviderTheDayAndTheNumber() {
    assertThat(line.fileName(7, LocalDate.of(2026, 1, 5)))
        .isEqualTo("990000000001202601050000000007.xml");
  }

  private BeianStatus status() {
    return new BeianStatus(system.caller(Packing.USUAL));
  }

  @Test
  void aDomainIsFiled() {
    system.answers(
        new Reply.Status(
            0,
            "x",
            Optional.of(
                new Reply.Status.Found(
                    0, "example.com", "示例", "京ICP备10000001号", "京ICP备10000001号-1", true))));
    assertThat(status().domain("example.com"))
        .isEqualTo(new Standing.Filed("京ICP备10000001号", "京ICP备10000001号-1"));
    assertThat(system.paths).containsExactly("/bj/BeianStatusWebService/queryBeianStatus");
  }

  @Test
  void aCertificateIsNotFiled() {
    system.answers(
        new Reply.Status(0, "x", Optional.of(new Reply.Status.Found(1, "", "", "", "", false))));
    assertThat(status().certificate(1, new Personal("91110000YYYYYYY09F")))
        .isEqualTo(new Standing.NotFiled());
    assertThat(((Request.FilingStatus) system.requests.getFirst()).kind()).isEqualTo(1);
  }

  @Test
  void whatIsFiledNobodyKnows() {
    system.answers(new Reply.Status(999, "x", Optional.empty()));
    assertThat(status().domain("example.com")).isInstanceOf(Standing.Unknown.class);
    system.answers(500, new byte[0]);
    assertThat(status().domain("example.com")).isInstanceOf(Standing.Unknown.class);
  }
}
