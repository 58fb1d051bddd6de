package cn.beian.wire.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import cn.beian.wire.Personal;
import cn.beian.wire.Problem;
import cn.beian.wire.Problem.Kind;
import cn.beian.wire.Reading.Read;
import cn.beian.wire.Reading.Unreadable;
import cn.beian.wire.Schema;
import cn.beian.wire.auth.Authentication;
import cn.beian.wire.payload.Packed;
import cn.beian.wire.soap.Answer.Answered;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests and replies, from both ends. */
class SoapTest {
  private static final Dialect DIALECT = new Dialect(ElementNames.OBSERVED, "urn:test:v3");
  private static final Set<ElementNames> ANY = EnumSet.allOf(ElementNames.class);
  private static final Authentication WHO =
      new Authentication(
          770000000001L, "user01", "AbCdEfGhIjKlMnOpQrSt", "GWhaMm313T+ys5WBOJI3vw==", 0);
  private static final Packed FILE = new Packed("UEsDBA==", "nCn9Ea2lmsWY6BHkaIWCXg==", 1, 0, 0);

  static Stream<Request> requests() {
    return Stream.of(
        new Request.Upload(WHO, FILE, 2147483647),
        new Request.Download(WHO),
        new Request.Acknowledge(WHO, "D770000000001202704010000000001.xml"),
        new Request.Acknowledge(WHO, ""),
        new Request.PreviousUpload(WHO),
        new Request.FilingStatus(WHO, Request.FilingStatus.DOMAIN, new Personal("qinghe-one.test")),
        new Request.VerifyPassword(WHO, "浙ICP备20000002号", new Personal("0123<&>")));
  }

  @ParameterizedTest
  @MethodSource("requests")
  void requestsArriveAsTheyWereSent(Request request) {
    for (ElementNames names : ElementNames.values()) {
      byte[] body = Requests.write(request, new Dialect(names, "urn:test:v3"));
      assertThat(Requests.read(body, ANY)).isEqualTo(new Read<>(request));
      assertThat(Requests.read(body, EnumSet.of(names))).isEqualTo(new Read<>(request));
    }
  }

  @Test
  void aRequestLooksAsSpecified() {
    String body = text(Requests.write(new Request.PreviousUpload(WHO), DIALECT));
    assertThat(body)
        .isEqualTo(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\">"
                + "<soap:Body><t:isp_querypreviousupload xmlns:t=\"urn:test:v3\"><ispId>770000000001</ispId>"
                + "<userName>user01</userName><randVal>AbCdEfGhIjKlMnOpQrSt</randVal>"
                + "<pwdHash>GWhaMm313T+ys5WBOJI3vw==</pwdHash><hashAlgorithm>0</hashAlgorithm>"
                + "</t:isp_querypreviousupload></soap:Body></soap:Envelope>");
  }

  @ParameterizedTest
  @CsvSource({
    "0, isp_upload, ispId userName randVal pwdHash beianInfo beianInfoHash dataSequence encryptAlgorithm hashAlgorithm compressionFormat",
    "1, isp_download, ispId userName randVal pwdHash hashAlgorithm",
    "2, isp_downloadack, ispId userName randVal pwdHash hashAlgorithm fileName",
    "4, isp_querypreviousupload, ispId userName randVal pwdHash hashAlgorithm",
    "5, isp_querybeianstatus, ispId userName randVal pwdHash hashAlgorithm queryConditionType queryCondition",
    "6, isp_verifybamm, ispId userName randVal pwdHash hashAlgorithm baxh bamm"
  })
  void parametersComeInTheirOrder(int request, String operation, String parameters) {
    Dialect document = new Dialect(ElementNames.DOCUMENT, "urn:test:v3");
    String body = text(Requests.write(requests().toList().get(request), document));
    List<String> names =
        Pattern.compile("<(\\w+)>").matcher(body).results().map(m -> m.group(1)).toList();
    assertThat(names).containsExactly(parameters.split(" "));
    assertThat(body).contains("<t:" + operation + " ");
  }

  @Test
  void theProvidersIdIsSpelledByOperation() {
    assertThat(text(Requests.write(new Request.Download(WHO), DIALECT))).contains("<ispID>");
    Dialect document = new Dialect(ElementNames.DOCUMENT, "urn:test:v3");
    byte[] body = Requests.write(new Request.Download(WHO), document);
    assertThat(text(body)).contains("<ispId>");
    assertThat(Requests.read(body, EnumSet.of(ElementNames.OBSERVED)))
        .isEqualTo(new Unreadable<>(Kind.MISSING, "isp_download/ispId"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<isp_other xmlns='urn:x'/>|UNKNOWN_OPERATION|isp_other",
        "<isp_download><ispId>1</ispId></isp_download>|MISSING|isp_download/userName",
        "<isp_download><ispId>one</ispId></isp_download>|MISSING|isp_download/ispId",
        "''|NOT_AN_ENVELOPE|/Envelope/Body"
      })
  void whatCannotBeAnsweredIsTold(String call, Kind kind, String path) {
    assertThat(Requests.read(envelope(call), ANY)).isEqualTo(new Unreadable<>(kind, path));
  }

  @Test
  void controlCharactersAreNotSent() {
    Request odd = new Request.VerifyPassword(WHO, "x", new Personal("secret\u0000"));
    assertThatThrownBy(() -> Requests.write(odd, DIALECT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("secret");
  }

  record Exchange(Reply reply, Function<byte[], Answer<? extends Reply>> reader, String schema) {}

  static Stream<Exchange> exchanges() {
    Reply.Status.Found found =
        new Reply.Status.Found(
            0, "qinghe-one.test", "青禾产品站", "浙ICP备20000002号", "浙ICP备20000002号-1", true);
    return Stream.of(
        new Exchange(new Reply.Uploaded(0, "操作成功", List.of()), Replies::uploaded, "upload"),
        new Exchange(
            new Reply.Uploaded(14, "漏报", List.of(501L, 502L)), Replies::uploaded, "upload"),
        new Exchange(
            new Reply.Downloaded(2, "", Optional.empty()), Replies::downloaded, "download"),
        new Exchange(
            new Reply.Downloaded(3, "<&>", Optional.of(new Reply.Downloaded.File("D1.xml", FILE))),
            Replies::downloaded,
            "download"),
        new Exchange(new Reply.Acknowledged(21, "空"), Replies::acknowledged, "downloadack"),
        new Exchange(
            new Reply.LastUpload(
                0,
                "操作成功",
                Optional.of(new Reply.LastUpload.File(0, "", new Packed("", "", 0, 0, 0)))),
            Replies::lastUpload,
            "previousupload"),
        new Exchange(
            new Reply.LastUpload(
                0, "操作成功", Optional.of(new Reply.LastUpload.File(7, "a.xml", FILE))),
            Replies::lastUpload,
            "previousupload"),
        new Exchange(
            new Reply.Status(0, "操作成功", Optional.of(found)), Replies::status, "beianstatus"),
        new Exchange(
            new Reply.Status(
                0, "操作成功", Optional.of(new Reply.Status.Found(1, "9133", "", "", "", false))),
            Replies::status,
            "beianstatus"),
        new Exchange(new Reply.Verified(0, "操作成功", Optional.of(true)), Replies::verified, ""),
        new Exchange(new Reply.Verified(22, "次数", Optional.empty()), Replies::verified, ""));
  }

  @ParameterizedTest
  @MethodSource("exchanges")
  void repliesArriveAsTheyWereSent(Exchange exchange) {
    byte[] body = Replies.write(exchange.reply(), DIALECT);
    assertThat(exchange.reader().apply(body)).isEqualTo(new Answered<>(exchange.reply()));
  }

  /**
   * The schemas want a message of exactly 256 characters: with such a one the replies are valid,
   * and it is read without the blanks.
   */
  @ParameterizedTest
  @MethodSource("exchanges")
  void repliesAreValidButForTheMessage(Exchange exchange) {
    String body = text(Replies.write(exchange.reply(), DIALECT));
    String document =
        body.replaceAll("(?s).*<return>(.*)</return>.*", "$1")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&amp;", "&")
            .replace("\"GBK\"", "\"UTF-8\"");
    String message = document.replaceAll("(?s).*<msg>(.*)</msg>.*", "$1");
    String padded =
        document.replace(
            "<msg>" + message, "<msg>" + " ".repeat(256 - unescaped(message).length()) + message);
    if (!exchange.schema().isEmpty()) {
      Schema schema = Schema.named(exchange.schema() + "-return");
      assertThat(schema.objection(padded.getBytes(StandardCharsets.UTF_8))).isEmpty();
      assertThat(schema.objection(document.getBytes(StandardCharsets.UTF_8))).isPresent();
    }
    byte[] answer = envelope("<r><return><![CDATA[" + padded + "]]></return></r>");
    assertThat(exchange.reader().apply(answer)).isEqualTo(new Answered<>(exchange.reply()));
  }

  private static String unescaped(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<x xmlns='urn:x'><return>&lt;return&gt;&lt;msg_code&gt; 0 &lt;/msg_code&gt;&lt;msg&gt; 好 &lt;/msg&gt;&lt;/return&gt;</return></x>",
        "<x><y:return xmlns:y='urn:y'><![CDATA[\n<?xml version=\"1.0\" encoding=\"GBK\"?><return><msg_code>0</msg_code><msg>好</msg></return>]]></y:return></x>",
        "<x><return><![CDATA[\uFEFF<?xml version=\"1.0\" encoding=\"UTF-8\"?><return version='V.2'><msg_code>+00</msg_code><msg>好</msg></return>]]></return></x>",
        "<x><return><![CDATA[<?xml version=\"1.0\" encoding=\"no-such\"?><return><msg_code>0</msg_code><msg>好</msg><more/></return>]]></return></x>"
      })
  void repliesComeInManyForms(String response) {
    assertThat(Replies.acknowledged(envelope(response)))
        .isEqualTo(new Answered<>(new Reply.Acknowledged(0, "好")));
  }

  @Test
  void envelopesMayBeInOtherEncodings() {
    String body =
        "<?xml version=\"1.0\" encoding=\"GBK\"?>"
            + text(
                envelope(
                    "<r><return>&lt;return&gt;&lt;msg_code&gt;500&lt;/msg_code&gt;&lt;msg&gt;好&lt;/msg&gt;&lt;/return&gt;</return></r>"));
    assertThat(Replies.acknowledged(body.getBytes(Charset.forName("GBK"))))
        .isEqualTo(new Answered<>(new Reply.Acknowledged(500, "好")));
  }

  @Test
  void faultsAreFaults() {
    assertThat(Replies.uploaded(Replies.fault("Server", "down")))
        .isEqualTo(new Answer.Fault<>("soap:Server", "down"));
    assertThat(Replies.uploaded(envelope("<s:Fault xmlns:s='urn:s'/>")))
        .isEqualTo(new Answer.Fault<>("", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<r/>|NO_REPLY",
        "<r><return/></r>|NO_REPLY",
        "<r><return>  </return></r>|NO_REPLY",
        "<r><return>no XML</return></r>|NOT_WELL_FORMED",
        "<r><return>&lt;return&gt;&lt;msg_code&gt;0</return></r>|NOT_WELL_FORMED",
        "<r><return>&lt;!DOCTYPE a&gt;&lt;return/&gt;</return></r>|DOCTYPE",
        "<r><return>&lt;other/&gt;</return></r>|WRONG_ROOT",
        "<r><return>&lt;return/&gt;</return></r>|MISSING",
        "<r><return>&lt;return&gt;&lt;msg_code&gt;ok&lt;/msg_code&gt;&lt;/return&gt;</return></r>|MISSING"
      })
  void whatIsNoReplyIsTold(String response, Kind kind) {
    assertThat(unreadable(envelope(response)).getLast().kind()).isEqualTo(kind);
  }

  @Test
  void whatIsNoEnvelopeIsTold() {
    assertThat(unreadable(bytes("<html><body>502</body></html>")).getLast().kind())
        .isEqualTo(Kind.NOT_AN_ENVELOPE);
    assertThat(unreadable(bytes("502 Bad Gateway")).getLast().kind())
        .isEqualTo(Kind.NOT_WELL_FORMED);
    assertThat(unreadable(new byte[0]).getLast().kind()).isEqualTo(Kind.NOT_WELL_FORMED);
    assertThat(unreadable(bytes("<Envelope><Header/></Envelope>")).getLast().kind())
        .isEqualTo(Kind.NOT_AN_ENVELOPE);
    assertThat(unreadable(new byte[] {'<', 'a', '>', (byte) 0xFF, (byte) 0xFE}).getLast().kind())
        .isEqualTo(Kind.NOT_WELL_FORMED);
    assertThat(
            unreadable(
                    bytes(
                        "<!DOCTYPE a [<!ENTITY b \"c\">]><Envelope><Body><a>&b;</a></Body></Envelope>"))
                .getLast()
                .kind())
        .isEqualTo(Kind.DOCTYPE);
    byte[] whole = Replies.write(new Reply.Acknowledged(0, "好"), DIALECT);
    assertThat(unreadable(Arrays.copyOf(whole, whole.length / 2)).getLast().kind())
        .isEqualTo(Kind.NOT_WELL_FORMED);
  }

  @Test
  void bytesThatAreNoUtf8AreNotGuessedAt() {
    byte[] body =
        envelope(
            "<r><return>&lt;return&gt;&lt;msg_code&gt;0&lt;/msg_code&gt;&lt;msg&gt;?&lt;/msg&gt;&lt;/return&gt;</return></r>");
    body[text(body).indexOf('?')] = (byte) 0xC4;
    assertThat(unreadable(body).getLast().kind()).isEqualTo(Kind.NOT_WELL_FORMED);
  }

  @Test
  void nothingIsThrownWhateverIsChanged() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    byte[] body = Replies.write(exchanges().toList().get(3).reply(), DIALECT);
    for (int i = 0; i < 3000; i++) {
      byte[] changed = body.clone();
      for (int n = random.nextInt(1, 6); n > 0; n--) {
        changed[random.nextInt(changed.length)] = (byte) random.nextInt();
      }
      try {
        assertThat(Replies.downloaded(changed)).isNotNull();
        assertThat(Requests.read(changed, ANY)).isNotNull();
      } catch (RuntimeException thrown) {
        fail("seed " + seed, thrown);
      }
    }
  }

  private static List<Problem> unreadable(byte[] body) {
    Answer<Reply.Acknowledged> answer = Replies.acknowledged(body);
    assertThat(answer).isInstanceOf(Answer.Unreadable.class);
    return ((Answer.Unreadable<Reply.Acknowledged>) answer).problems();
  }

  private static byte[] envelope(String content) {
    return bytes(
        "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"><e:Header/><e:Body>"
            + content
            + "</e:Body></e:Envelope>");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] body) {
    return new String(body, StandardCharsets.UTF_8);
  }
}
