package cn.beian.simulator.office;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.filing.Province;
import cn.beian.simulator.Downloads;
import cn.beian.simulator.Samples;
import cn.beian.wire.Gbk;
import cn.beian.wire.document.Writing.Written;
import cn.beian.wire.download.Event;
import cn.beian.wire.download.Result;
import cn.beian.wire.upload.Upload;
import cn.beian.wire.upload.UploadFile;
import cn.beian.wire.upload.UploadRecord;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The checks of a file as a whole. */
class FileChecksTest {
  private final Harness office = new Harness();
  private final String right = text(990_000_000_044L, new Samples(1).firstFiling());

  private static String text(long unit, UploadRecord... records) {
    byte[] file = ((Written) UploadFile.write(new Upload(unit, List.of(records)))).file();
    return Gbk.decode(file).orElseThrow();
  }

  private List<Event> send(String text) {
    return office.sendFile(Province.GD, Gbk.encode(text));
  }

  private void refused(String text, long code) {
    List<Event> events = send(text);
    assertThat(Downloads.codes(events)).containsExactly(code);
    assertThat(((Result) events.getFirst()).record()).isNull();
    assertThat(office.bureau.register().open()).isEmpty();
  }

  @Test
  void aFileIsRefusedAsAWhole() {
    refused(right.replace("</Zt_xx>", ""), 5001);
    refused(right.replace("<Dwmc>样本个人</Dwmc>", ""), 5001);
    refused(right.replace("<Bbfs>", "<Unknown>1</Unknown><Bbfs>"), 5001);
    refused(text(1, new Samples(1).firstFiling()), 5003);
    refused(right.replace("V.3.0", "V.3.1"), 5004);
    // The version is looked at before the schema.
    refused(right.replace("V.3.0", "V.3.1").replace("<Dwmc>样本个人</Dwmc>", ""), 5004);
    refused(right.replace("样本个人", "样本\u007F人"), 5008);
    refused(
        "<?xml version=\"1.0\" encoding=\"GBK\"?><UploadData version=\"V.3.0\"><YM/></UploadData>",
        5009);
    String record = "<Zx_xx><Zxlb>2</Zxlb><Jlid>1</Jlid><Zxly>1</Zxly></Zx_xx>";
    String end = text(990_000_000_044L, Samples.end(2, 1L));
    refused(end.replace(record, record.repeat(1001)), 5999);
    assertThat(Downloads.codes(send(end.replace(record, record.repeat(1000))))).hasSize(1000);
    assertThat(send(right)).isEmpty();
  }

  @Test
  void aFileOfManyRecordsIsTakenAndDecided() {
    UploadRecord[] records =
        IntStream.range(0, 200)
            .mapToObj(each -> {
              Samples samples = new Samples(100_000 + each);
              samples.certificateType = 7L;
              samples.certificate = "E" + (10_000_000 + each);
              return samples.firstFiling();
            })
            .toArray(UploadRecord[]::new);
    assertThat(office.send(records)).isEmpty();
    List<Event> events = office.decide();
    assertThat(events).hasSize(600);
    assertThat(Downloads.codes(events)).hasSize(200).containsOnly(1001L);
  }

  @Test
  void aSchemaErrorNamesTheFile() {
    Result result = (Result) send(right.replace("</Zt_xx>", "")).getFirst();
    assertThat(result.codes().getFirst().description()).isEqualTo("file.xml");
  }

  @Test
  void faultsRefuseFilesAndRecords() {
    office.faults("{'faults':[{'fault':'FILE_CODE','province':'ZJ'},{'fault':'FILE_CODE'}]}");
    assertThat(Downloads.codes(send(right))).containsExactly(5001L);
    office.faults(
        "{'faults':[{'fault':'RECORD_CODE','code':1063,'operation':'XZWZ'},{'fault':'RECORD_CODE','code':1052,'times':2}]}");
    assertThat(Downloads.codes(send(right))).containsExactly(1052L);
    assertThat(Downloads.codes(send(right))).containsExactly(1052L);
    assertThat(Downloads.codes(send(right))).isEmpty();
  }
}
