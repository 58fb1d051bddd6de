package cn.beian.wire.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import cn.beian.wire.Gbk;
import cn.beian.wire.Problem;
import cn.beian.wire.Problem.Kind;
import cn.beian.wire.Reading;
import cn.beian.wire.Reading.Read;
import cn.beian.wire.Reading.Unreadable;
import cn.beian.wire.download.Download;
import cn.beian.wire.download.DownloadFile;
import cn.beian.wire.payload.Packer;
import cn.beian.wire.upload.UploadFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Documents that are broken, or meant to break something: each has its own outcome, and nothing is
 * fetched.
 */
class HostileDocumentTest {
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"GBK\"?>";

  @Test
  void anExternalEntity(@TempDir Path folder) throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "secret");
    String document =
        HEAD
            + "<!DOCTYPE UploadData [<!ENTITY x SYSTEM \""
            + secret.toUri()
            + "\">]><UploadData version=\"V.3.0\"><ICP><Qqdwid>&x;</Qqdwid></ICP></UploadData>";
    assertThat(upload(document).kind()).isEqualTo(Kind.DOCTYPE);
    assertThat(upload(document).toString()).doesNotContain("secret");
  }

  @Test
  void anExternalDocumentTypeIsNotFetched() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      server.setSoTimeout(200);
      String url = "http://127.0.0.1:" + server.getLocalPort() + "/x.dtd";
      String document = HEAD + "<!DOCTYPE UploadData SYSTEM \"" + url + "\"><UploadData/>";
      assertThat(upload(document).kind()).isEqualTo(Kind.DOCTYPE);
      assertThat(org.assertj.core.api.Assertions.catchThrowable(server::accept))
          .isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void anEntityBomb() {
    StringBuilder bomb =
        new StringBuilder(HEAD + "<!DOCTYPE UploadData [<!ENTITY a0 \"aaaaaaaaaa\">");
    for (int i = 1; i < 12; i++) {
      bomb.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
    }
    assertThat(upload(bomb + "]><UploadData>&a11;</UploadData>").kind()).isEqualTo(Kind.DOCTYPE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<UploadData version='V.3.0'><ICP><Qqdwid>&x;</Qqdwid></ICP></UploadData>|DOCTYPE",
        "<UploadData version='V.3.0'><ICP><Qqdwid>1</Qqdwid>|NOT_WELL_FORMED",
        "<UploadData><ICP></UploadData></ICP>|NOT_WELL_FORMED",
        "''|NOT_WELL_FORMED",
        "no XML|NOT_WELL_FORMED",
        "<UploadData a='1' a='2'/>|NOT_WELL_FORMED",
        "<UploadData/><UploadData/>|NOT_WELL_FORMED",
        "<DownloadData version='V.3.0'><ICP/></DownloadData>|WRONG_ROOT",
        "<UploadData version='V.3.0'><IP><Qqdwid>1</Qqdwid></IP></UploadData>|OUT_OF_SCOPE",
        "<UploadData version='V.3.0'/>|OUT_OF_SCOPE",
        "<UploadData version='V.3.0'><ICP><ZXBA/></ICP></UploadData>|MISSING",
        "<UploadData version='V.3.0'><ICP><Qqdwid>many</Qqdwid></ICP></UploadData>|MISSING"
      })
  void brokenDocuments(String document, Kind kind) {
    assertThat(upload(document).kind()).isEqualTo(kind);
  }

  @Test
  void limits() {
    assertThat(
            upload("<UploadData>" + "<a>".repeat(40) + "</a>".repeat(40) + "</UploadData>").kind())
        .isEqualTo(Kind.TOO_DEEP);
    assertThat(upload("<UploadData><ICP>" + "a".repeat(600_000) + "</ICP></UploadData>").kind())
        .isEqualTo(Kind.TEXT_TOO_LONG);
    assertThat(upload("<UploadData>" + "<a/>".repeat(1_000_001) + "</UploadData>").kind())
        .isEqualTo(Kind.TOO_MANY_ELEMENTS);
    assertThat(problem(UploadFile.read(new byte[Packer.LARGEST + 1])).kind())
        .isEqualTo(Kind.TOO_LARGE);
  }

  @Test
  void otherBytes() {
    byte[] utf8 = "<UploadData>\u5907\u6848\u7f51</UploadData>".getBytes(StandardCharsets.UTF_8);
    assertThat(problem(UploadFile.read(utf8)).kind()).isEqualTo(Kind.NOT_GBK);
    byte[] half = {'<', 'U', (byte) 0x81};
    assertThat(problem(UploadFile.read(half)).kind()).isEqualTo(Kind.NOT_GBK);
    byte[] gb18030 = "<a>\uD83D\uDE00</a>".getBytes(Charset.forName("GB18030"));
    assertThat(problem(UploadFile.read(gb18030)).kind()).isEqualTo(Kind.NOT_GBK);
  }

  @Test
  void anotherVersionIsToldFirstAndTheRestIsReadAllTheSame() {
    Reading<?> reading =
        UploadFile.read(
            Gbk.encode(
                HEAD
                    + "<UploadData version=\"V.2.0\"><ICP><Qqdwid>1</Qqdwid><X/></ICP></UploadData>"));
    assertThat(((Read<?>) reading).problems())
        .containsExactly(
            new Problem(Kind.WRONG_VERSION, "/UploadData/@version", "V.3.0"),
            new Problem(Kind.UNKNOWN, "/UploadData/ICP/X"));
  }

  @Test
  void problemsAreNotWithoutEnd() {
    String document =
        "<UploadData version='V.3.0'><ICP><Qqdwid>1</Qqdwid>"
            + "<X/>".repeat(5000)
            + "</ICP></UploadData>";
    Reading<?> reading = UploadFile.read(Gbk.encode(document));
    assertThat(((Read<?>) reading).problems()).hasSize(1000);
  }

  @Test
  void problemsDoNotQuoteWhatTheyAreAbout() {
    Reading<?> reading =
        UploadFile.read(
            Gbk.encode(
                HEAD
                    + "<UploadData version=\"secret\"><ICP><Qqdwid>secret</Qqdwid>secret</ICP></UploadData>"));
    assertThat(reading.toString()).doesNotContain("secret").contains("NOT_A_NUMBER", "UNKNOWN");
  }

  @Test
  void nothingIsThrownWhateverIsChanged() throws Exception {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    byte[] file = Gbk.encode(GoldenTest.text("events"));
    for (int i = 0; i < 3000; i++) {
      byte[] changed = file.clone();
      for (int n = random.nextInt(1, 6); n > 0; n--) {
        changed[random.nextInt(changed.length)] =
            (byte) "<>&;/\"!?[]ax0\u0000".charAt(random.nextInt(14));
      }
      try {
        Reading<Download> reading = DownloadFile.read(changed);
        assertThat(reading).isNotNull();
      } catch (RuntimeException thrown) {
        fail("seed " + seed, thrown);
      }
    }
  }

  private static Problem upload(String document) {
    return problem(UploadFile.read(Gbk.encode(document)));
  }

  private static Problem problem(Reading<?> reading) {
    assertThat(reading).isInstanceOf(Unreadable.class);
    return ((Unreadable<?>) reading).problems().getLast();
  }
}
