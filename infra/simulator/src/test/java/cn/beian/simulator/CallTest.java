package cn.beian.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.filing.Province;
import cn.beian.simulator.http.LoopbackServer;
import cn.beian.wire.Personal;
import cn.beian.wire.auth.Authentication;
import cn.beian.wire.auth.Credentials;
import cn.beian.wire.payload.Packed;
import cn.beian.wire.payload.Packer;
import cn.beian.wire.payload.Packing;
import cn.beian.wire.soap.Answer;
import cn.beian.wire.soap.Replies;
import cn.beian.wire.soap.Reply;
import cn.beian.wire.soap.Request;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The checks of calls, in their order. */
class CallTest extends Running {

  private long download(Authentication who) throws IOException, InterruptedException {
    return gd.reply(new Request.Download(who), Replies::downloaded).code();
  }

  private static Authentication with(Authentication call, String random, String hash) {
    return new Authentication(call.providerId(), call.userName(), random, hash, 0);
  }

  @Test
  void aCallerIsKnown() throws IOException, InterruptedException {
    Credentials own = gd.account().credentials();
    String random = "AbCdEfGhIjKlMnOpQrSt";
    assertThat(download(own.forCall(random))).isEqualTo(2);
    assertThat(download(own.forCall(random.substring(1)))).isEqualTo(16);
    assertThat(download(own.forCall(random + "x"))).isEqualTo(12);
    assertThat(download(own.forCall("AbCdEfGhIjKlMnOpQr-t"))).isEqualTo(12);
    Authentication right = own.forCall(random);
    assertThat(
            download(
                new Authentication(gd.id(), right.userName(), random, right.passwordHash(), 1)))
        .isEqualTo(10);
    assertThat(download(new Credentials(gd.id(), "nobody", own.password()).forCall(random)))
        .isEqualTo(4);
    assertThat(download(new Credentials(1, own.userName(), own.password()).forCall(random)))
        .isEqualTo(12);
    assertThat(download(zj.call())).isEqualTo(13);
    assertThat(
            download(new Credentials(gd.id(), own.userName(), new Personal("x")).forCall(random)))
        .isEqualTo(5);
    assertThat(download(with(right, random, "GWhaMm313T+ys5WBOJI3vw=="))).isEqualTo(5);
  }

  @Test
  void aReplayIsRefusedWhereThatIsSwitchedOn() throws IOException, InterruptedException {
    Authentication call = gd.call();
    assertThat(download(call)).isEqualTo(2);
    assertThat(download(call)).isEqualTo(2);
    bureau.misbehave(json("{'switches':{'rejectReplay':'on','strictRand':'off'}}"));
    assertThat(download(call)).isEqualTo(2);
    assertThat(download(call)).isEqualTo(12);
    assertThat(download(gd.account().credentials().forCall("x".repeat(21)))).isEqualTo(2);
  }

  @Test
  void uploadsComeInTheirOrder() throws IOException, InterruptedException {
    Packed file = gd.packed(new Samples(1).firstFiling());
    Reply.Uploaded gap = gd.upload(file, 3);
    assertThat(gap.code()).isEqualTo(14);
    assertThat(gap.missing()).containsExactly(1L, 2L);
    assertThat(gap.message()).startsWith("本次上载没有受理");
    assertThat(gd.previous().file().orElseThrow().sequence()).isZero();
    assertThat(gd.upload(file, 1).code()).isZero();
    Reply.LastUpload.File last = gd.previous().file().orElseThrow();
    assertThat(last.sequence()).isEqualTo(1);
    assertThat(last.content()).isEqualTo(file);
    Reply.Uploaded again = gd.upload(file, 1);
    assertThat(again.code()).isEqualTo(14);
    assertThat(again.missing()).containsExactly(2L);
    bureau.misbehave(json("{'switches':{'duplicateSequence':'idempotent'}}"));
    assertThat(gd.upload(file, 1).code()).isZero();
    assertThat(gd.fetchAll()).isEmpty();
    assertThat(gd.upload(gd.packed(new Samples(2).firstFiling()), 1).code()).isEqualTo(14);
    bureau.misbehave(json("{'switches':{'duplicateSequence':'accept'}}"));
    assertThat(gd.upload(file, 1).code()).isZero();
    assertThat(Downloads.codes(gd.fetchAll())).contains(1037L);
    assertThat(zj.upload(new Samples(9).firstFiling())).isZero();
  }

  @Test
  void payloadsAreChecked() throws IOException, InterruptedException {
    Packed right = gd.packed(new Samples(1).firstFiling());
    assertThat(packed(right.content(), right.hash(), 0, 1)).isEqualTo(11);
    assertThat(packed(right.content(), right.hash(), 2, 0)).isEqualTo(9);
    assertThat(packed("%%%%", right.hash(), 0, 0)).isEqualTo(7);
    assertThat(packed("%%%%", right.hash(), 1, 0)).isEqualTo(6);
    assertThat(packed(right.content(), right.hash(), 1, 0)).isEqualTo(6);
    assertThat(packed(right.content(), "AAAA", 0, 0)).isEqualTo(7);
    assertThat(bytes("no zip".getBytes(StandardCharsets.UTF_8))).isEqualTo(8);
    assertThat(bytes(zip(2, 10))).isEqualTo(17);
    assertThat(bytes(zip(1, (50 << 20) + 1))).isEqualTo(18);
    assertThat(gd.upload(right, 1).code()).isZero();
    Packed sealed =
        Packer.pack(
            "a.xml",
            Provider.file(gd.id(), new Samples(2).firstFiling()),
            Packing.USUAL.with(gd.account().key()));
    assertThat(gd.upload(sealed, 2).code()).isZero();
    assertThat(gd.fetchAll()).isEmpty();
  }

  private long packed(String content, String hash, long encryption, long compression)
      throws IOException, InterruptedException {
    return gd.upload(new Packed(content, hash, encryption, 0, compression), 1).code();
  }

  private long bytes(byte[] bytes) throws IOException, InterruptedException {
    String hash = Base64.getEncoder().encodeToString(cn.beian.wire.Md5.of(bytes));
    return packed(Base64.getEncoder().encodeToString(bytes), hash, 0, 0);
  }

  private static byte[] zip(int entries, int size) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int entry = 0; entry < entries; entry++) {
        zip.putNextEntry(new ZipEntry("e" + entry));
        zip.write(new byte[size]);
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void aFileComesUntilItIsAcknowledged() throws IOException, InterruptedException {
    Samples wrong = new Samples(1);
    wrong.modes = List.of(60L);
    gd.upload(wrong.firstFiling());
    wrong.modes = List.of(61L);
    gd.upload(wrong.firstFiling());
    Reply.Downloaded.File first = gd.download().file().orElseThrow();
    assertThat(gd.download().file().orElseThrow()).isEqualTo(first);
    assertThat(first.name()).isEqualTo("D990000000044202611220000000001.xml");
    assertThat(gd.acknowledge("").code()).isEqualTo(21);
    assertThat(gd.acknowledge("other.xml").code()).isEqualTo(999);
    assertThat(gd.acknowledge(first.name()).code()).isZero();
    assertThat(gd.acknowledge(first.name()).code()).isZero();
    bureau.misbehave(json("{'switches':{'downloadCodes':'codes013','encryptDownloads':'on'}}"));
    Reply.Downloaded second = gd.download();
    assertThat(second.code()).isEqualTo(1);
    assertThat(second.file().orElseThrow().content().encryption()).isEqualTo(1);
    assertThat(Downloads.codes(gd.events(second.file().orElseThrow().content())))
        .containsExactly(1035L);
    gd.upload(wrong.firstFiling());
    assertThat(gd.download().code()).isEqualTo(3);
    assertThat(zj.download().code()).isEqualTo(2);
    Awaitility.await().untilAsserted(() -> assertThat(told).containsExactly("GD"));
    assertThat(bureau.settled()).isFalse();
    gd.fetchAll();
    assertThat(bureau.settled()).isTrue();
  }

  @Test
  void lookUpsHaveTheirBounds() throws IOException, InterruptedException {
    assertThat(gd.status(12, "abcd").code()).isEqualTo(999);
    assertThat(gd.status(0, "abc").code()).isEqualTo(999);
    assertThat(gd.status(0, "a".repeat(256)).code()).isEqualTo(999);
    Reply.Status none = gd.status(11, "abcd");
    assertThat(none.code()).isZero();
    assertThat(none.status().orElseThrow().filed()).isFalse();
    assertThat(gd.verify("nothing", "x").right()).contains(false);
  }

  @Test
  void whatIsNoCallIsAFault() throws IOException, InterruptedException {
    String path = "/ISPWebService/upDownLoad";
    assertThat(Replies.uploaded(gd.send(path, "<x/>".getBytes(StandardCharsets.UTF_8)).body()))
        .isInstanceOf(Answer.Fault.class);
    byte[] elsewhere =
        cn.beian.wire.soap.Requests.write(
            new Request.VerifyPassword(gd.call(), "x", new Personal("y")),
            new cn.beian.wire.soap.Dialect(cn.beian.wire.soap.ElementNames.OBSERVED, "urn:any"));
    assertThat(Replies.verified(gd.send(path, elsewhere).body())).isInstanceOf(Answer.Fault.class);
    String lacks = envelope("<t:isp_download xmlns:t='u'><userName>a</userName></t:isp_download>");
    Answer<Reply.Downloaded> answer =
        Replies.downloaded(gd.send(path, lacks.getBytes(StandardCharsets.UTF_8)).body());
    assertThat(((Answer.Answered<Reply.Downloaded>) answer).reply().code()).isEqualTo(12);
    assertThat(gd.send("/other", new byte[0]).statusCode()).isEqualTo(404);
    assertThat(get(java.net.URI.create(bureau.address() + "/GD" + path)).statusCode())
        .isEqualTo(405);
  }

  private static String envelope(String call) {
    return ("<soap:Envelope xmlns:soap='http://schemas.xmlsoap.org/soap/envelope/'><soap:Body>"
            + call
            + "</soap:Body></soap:Envelope>")
        .replace('\'', '"');
  }

  @Test
  void ofTwoSendersOfANumberOneIsTaken() throws Exception {
    List<Callable<Long>> senders = new ArrayList<>();
    for (int sender = 0; sender < 4; sender++) {
      Provider one = new Provider(bureau.address(), Province.GD, "secret");
      Packed file = one.packed(new Samples(10 + sender).firstFiling());
      senders.add(() -> one.upload(file, 1).code());
    }
    List<Long> codes = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (Future<Long> each : threads.invokeAll(senders)) {
        codes.add(each.get());
      }
    }
    assertThat(codes).containsExactlyInAnyOrder(0L, 14L, 14L, 14L);
    assertThat(gd.previous().file().orElseThrow().sequence()).isEqualTo(1);
  }

  @Test
  void itIsBoundToLoopback() throws IOException {
    assertThat(bureau.address().getHost()).isEqualTo("127.0.0.1");
    assertThat(bureau.control().getPort()).isNotEqualTo(bureau.address().getPort());
    try (LoopbackServer server = new LoopbackServer(0, _ -> null, 1)) {
      assertThat(server.boundTo().isLoopbackAddress()).isTrue();
    }
  }
}
