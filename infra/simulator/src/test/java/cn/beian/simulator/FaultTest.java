package cn.beian.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.beian.domain.filing.Province;
import cn.beian.simulator.fault.FaultKind;
import cn.beian.simulator.fault.Faults;
import cn.beian.wire.Reading;
import cn.beian.wire.download.Event;
import cn.beian.wire.download.Opinion;
import cn.beian.wire.download.PublishedFiling;
import cn.beian.wire.download.Result;
import cn.beian.wire.payload.Packing;
import cn.beian.wire.payload.Unpacker;
import cn.beian.wire.soap.Answer;
import cn.beian.wire.soap.Replies;
import cn.beian.wire.soap.Reply;
import cn.beian.wire.soap.Request;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each fault once, and what it leaves behind. */
class FaultTest extends Running {
  private static final String UPLOAD = "/ISPWebService/upDownLoad";

  @BeforeEach
  void noChecks() {
    bureau.misbehave(json("{'switches':{'smsChecks':'off'}}"));
  }

  private void set(String faults) {
    bureau.misbehave(json("{'faults':[" + faults + "]}"));
  }

  private Reply.Uploaded uploaded() throws IOException, InterruptedException {
    return gd.upload(gd.packed(new Samples(1).firstFiling()), gd.sequence + 1);
  }

  @Test
  void callsAreRefusedAsTold() throws IOException, InterruptedException {
    set("{'fault':'BUSY','times':2}");
    assertThat(uploaded().code()).isEqualTo(15);
    assertThat(uploaded().code()).isEqualTo(15);
    set("{'fault':'CLOSED','hours':'08:00-12:00'}");
    Reply.Uploaded closed = uploaded();
    assertThat(closed.code()).isEqualTo(20);
    assertThat(closed.message()).endsWith("08:00-12:00");
    set("{'fault':'MAINTENANCE','times':2}");
    assertThat(uploaded().code()).isEqualTo(901);
    assertThat(gd.download().code()).isEqualTo(902);
    set("{'fault':'CODE','code':19,'operation':'DOWNLOAD'}");
    assertThat(gd.previous().code()).isZero();
    assertThat(gd.download().code()).isEqualTo(19);
    set("{'fault':'GAP','missing':[7,8]}");
    assertThat(uploaded().missing()).containsExactly(7L, 8L);
    assertThat(uploaded().code()).isZero();
  }

  @Test
  void faultsHappenWhereTheyAreSetAndUntilTheyAreCleared()
      throws IOException, InterruptedException {
    set("{'fault':'MAINTENANCE','province':'ZJ','times':'untilCleared'}");
    for (int call = 0; call < 3; call++) {
      assertThat(gd.download().code()).isEqualTo(2);
      assertThat(zj.download().code()).isEqualTo(902);
    }
    bureau.misbehave(json("{'clear':'MAINTENANCE'}"));
    assertThat(zj.download().code()).isEqualTo(2);
    assertThatThrownBy(() -> set("{'fault':'NO_SUCH'}"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> bureau.misbehave(json("{'switches':{'smsChecks':'maybe'}}")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void countersGoAstray() throws IOException, InterruptedException {
    gd.upload(new Samples(1).firstFiling());
    gd.upload(new Samples(2).firstFiling());
    set("{'fault':'OLD_PREVIOUS','by':1}");
    assertThat(gd.previous().file().orElseThrow().sequence()).isEqualTo(1);
    assertThat(gd.previous().file().orElseThrow().sequence()).isEqualTo(2);
    set("{'fault':'COUNTER_BACK','by':2}");
    assertThat(gd.upload(gd.packed(new Samples(3).firstFiling()), 3).missing())
        .containsExactly(1L, 2L);
    set("{'fault':'COUNTER_AHEAD','by':5}");
    assertThat(gd.upload(gd.packed(new Samples(3).firstFiling()), 1).missing()).containsExactly(6L);
  }

  @Test
  void downloadsAreSpoiltOnce() throws IOException, InterruptedException {
    Samples wrong = new Samples(1);
    wrong.modes = List.of(60L);
    gd.upload(wrong.firstFiling());
    spoilt("WRONG_HASH", "HASH_DIFFERS");
    spoilt("BROKEN_BASE64", "NOT_BASE64");
    spoilt("NOT_A_ZIP", "NOT_AN_ARCHIVE");
    spoilt("TWO_ENTRIES", "NOT_ONE_FILE");
    assertThat(Downloads.codes(gd.fetch())).containsExactly(1035L);
  }

  private void spoilt(String fault, String problem) throws IOException, InterruptedException {
    set("{'fault':'" + fault + "'}");
    Reading<byte[]> file =
        Unpacker.unpack(gd.download().file().orElseThrow().content(), Packing.USUAL);
    assertThat(((Reading.Unreadable<byte[]>) file).problems().getLast().kind().name())
        .isEqualTo(problem);
  }

  @Test
  void aReplyIsLostAfterTheFileWasTaken() throws IOException, InterruptedException {
    set("{'fault':'LOST_REPLY'}");
    assertThatThrownBy(this::uploaded).isInstanceOf(IOException.class);
    assertThat(gd.previous().file().orElseThrow().sequence()).isEqualTo(1);
    gd.sequence = 1;
    set("{'fault':'CUT_REPLY'}");
    assertThatThrownBy(() -> gd.upload(gd.packed(new Samples(2).firstFiling()), 2))
        .isInstanceOf(IOException.class);
    assertThat(gd.previous().file().orElseThrow().sequence()).isEqualTo(2);
  }

  @Test
  void nothingIsDoneBehindAFault() throws IOException, InterruptedException {
    set("{'fault':'HTTP','status':503}");
    byte[] any = new byte[0];
    Request.PreviousUpload call = new Request.PreviousUpload(gd.call());
    assertThat(gd.answer(call, Replies::lastUpload)).isInstanceOf(Answer.Unreadable.class);
    set("{'fault':'SOAP_FAULT'}");
    assertThat(gd.answer(call, Replies::lastUpload)).isInstanceOf(Answer.Fault.class);
    set("{'fault':'SLOW','millis':60}");
    long begin = System.nanoTime();
    gd.previous();
    assertThat(System.nanoTime() - begin).isGreaterThan(60_000_000);
    assertThat(gd.send(UPLOAD, any).statusCode()).isEqualTo(500);
    assertThat(gd.previous().file().orElseThrow().sequence()).isZero();
  }

  private List<Event> decided(String faults) throws IOException, InterruptedException {
    set(faults);
    gd.upload(new Samples(gd.sequence + 1).firstFiling());
    settle();
    return gd.fetchAll();
  }

  @Test
  void resultsComeOtherThanTheyShould() throws IOException, InterruptedException {
    assertThat(Downloads.codes(decided("{'fault':'RESULT_TWICE'}"))).containsExactly(1001L, 1001L);
    assertThat(decided("{'fault':'PUBLISHED_FIRST'}").getFirst())
        .isInstanceOf(PublishedFiling.class);
    List<Event> unknown = decided("{'fault':'UNKNOWN_RECORD'}");
    assertThat(
            unknown.stream().filter(Result.class::isInstance).map(each -> ((Result) each).record()))
        .containsExactly("3", "999999999999");
    assertThat(Downloads.published(decided("{'fault':'WITHOUT_OWN_IDS'}")).subject().ownId())
        .isNull();
    assertThat(decided("{'fault':'RESULT_LATE'}")).isEmpty();
    assertThat(bureau.settled()).isTrue();
    bureau.misbehave(json("{'release':true}"));
    assertThat(Downloads.codes(gd.fetchAll())).containsExactly(1001L);
    List<Event> refused = decided("{'fault':'REJECT','opinion':'不符'}");
    assertThat(Downloads.codes(refused)).containsExactly(1002L);
    assertThat(((Opinion) refused.get(1)).text()).isEqualTo("不符");
    assertThat(Downloads.codes(decided("{'fault':'RECORD_CODE','code':1063}")))
        .containsExactly(1063L);
    assertThat(Downloads.codes(decided("{'fault':'FILE_CODE'}"))).containsExactly(5001L);
  }

  @Test
  void chanceIsTheSameForTheSameSeed() {
    assertThat(drawn(5)).isEqualTo(drawn(5)).contains(true, false).isNotEqualTo(drawn(6));
  }

  private static List<Boolean> drawn(long seed) {
    Faults faults = new Faults(seed);
    faults.set(json("{'fault':'BUSY','times':'untilCleared','chance':50}"));
    List<Boolean> drawn = new ArrayList<>();
    for (int draw = 0; draw < 40; draw++) {
      drawn.add(faults.take(FaultKind.BUSY, Province.GD, "UPLOAD").isPresent());
    }
    return drawn;
  }
}
