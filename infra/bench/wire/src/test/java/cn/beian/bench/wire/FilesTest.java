package cn.beian.bench.wire;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.bureau.BureauEvent;
import cn.beian.domain.bureau.BureauEvent.Meaning;
import cn.beian.domain.bureau.UploadFormat.Written;
import cn.beian.wire.Reading;
import cn.beian.wire.download.Download;
import cn.beian.wire.download.DownloadFile;
import cn.beian.wire.payload.Packed;
import cn.beian.wire.payload.Unpacker;
import cn.beian.wire.soap.ElementNames;
import cn.beian.wire.soap.Request;
import cn.beian.wire.soap.Requests;
import cn.beian.wire.upload.FirstFiling;
import cn.beian.wire.upload.Upload;
import cn.beian.wire.upload.UploadFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is measured are files that an administration takes, and files that say something. */
class FilesTest {

  private static FirstFiling filing(byte[] xml) {
    Reading<Upload> read = UploadFile.read(xml);
    assertThat(read).isInstanceOf(Reading.Read.class);
    Reading.Read<Upload> upload = (Reading.Read<Upload>) read;
    assertThat(upload.problems()).isEmpty();
    return (FirstFiling) upload.value().records().getFirst();
  }

  /** Without JMH's processor there is nothing to run. */
  @Test
  void theBenchmarksAreFound() throws IOException {
    try (InputStream list = Main.class.getResourceAsStream("/META-INF/BenchmarkList")) {
      assertThat(list).isNotNull();
      assertThat(new String(list.readAllBytes(), StandardCharsets.UTF_8))
          .contains("SendingBenchmark", "SigningBenchmark", "ReceivingBenchmark");
    }
  }

  @ParameterizedTest
  @CsvSource({"none, 0", "small, 3", "photo, 3"})
  void anOrderIsWrittenWithItsPictures(String pictures, int attached) {
    Sending sending = new Sending(pictures);
    assertThat(sending.written()).isInstanceOf(Written.Ready.class);
    FirstFiling filing = filing(sending.xml());
    assertThat(filing.attachments()).hasSize(attached);
    assertThat(filing.sites().getFirst().domains()).hasSize(2);
  }

  @Test
  void smallPicturesAreSentAsTheyAreAndPhotosAreNot() {
    assertThat(new Sending("small").submission().documents())
        .extracting(each -> each.file().length)
        .allSatisfy(bytes -> assertThat(bytes).isBetween(50_000, 76_800));
    assertThat(new Sending("photo").submission().documents())
        .extracting(each -> each.file().length)
        .allSatisfy(bytes -> assertThat(bytes).isGreaterThan(200_000));
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "AES"})
  void theCallCarriesTheFile(String cipher) {
    byte[] xml = new Sending("small").xml();
    byte[] call = Sending.call(Sending.packed(xml, Sending.packing(cipher)));
    Reading<byte[]> arrived =
        Requests.read(call, EnumSet.of(ElementNames.OBSERVED))
            .then(request -> Unpacker.unpack(packed(request), Sending.packing(cipher)));
    assertThat(arrived).isInstanceOf(Reading.Read.class);
    assertThat(((Reading.Read<byte[]>) arrived).value()).isEqualTo(xml);
  }

  private static Packed packed(Request request) {
    return ((Request.Upload) request).file();
  }

  private static BureauEvent heard(String file, String cipher) {
    Reading<List<BureauEvent>> heard = Receiving.of(file, Sending.packing(cipher)).heard();
    assertThat(heard).isInstanceOf(Reading.Read.class);
    Reading.Read<List<BureauEvent>> read = (Reading.Read<List<BureauEvent>>) heard;
    List<BureauEvent> events = read.value();
    assertThat(events).hasSize(1);
    return events.getFirst();
  }

  @ParameterizedTest
  @ValueSource(strings = {"decision", "published"})
  void filesAreAsTheInterfaceHasThem(String file) {
    Reading<Download> read = DownloadFile.read(Receiving.xml(file));
    assertThat(read).isInstanceOf(Reading.Read.class);
    assertThat(((Reading.Read<Download>) read).problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "AES"})
  void aDecisionApproves(String cipher) {
    BureauEvent.Result result = (BureauEvent.Result) heard("decision", cipher);
    assertThat(result.codes())
        .extracting(BureauEvent.ResultReason::meaning)
        .containsExactly(Meaning.APPROVED);
    assertThat(result.record()).isEqualTo("700001");
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "AES"})
  void whatIsPublishedHasNumbersAndIds(String cipher) {
    BureauEvent.Published published = (BureauEvent.Published) heard("published", cipher);
    assertThat(published.ids().sites()).hasSize(1);
    assertThat(published.ids().sites().getFirst().domains())
        .containsOnlyKeys("beian-sample.cn", "beian-sample.com");
    assertThat(published.sites()).containsOnlyKeys("粤ICP备2026000001号-1");
  }
}
