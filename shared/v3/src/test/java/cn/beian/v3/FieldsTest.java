package cn.beian.v3;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.bureau.Loss;
import cn.beian.domain.bureau.UploadFormat.Written.Impossible;
import cn.beian.domain.bureau.UploadFormat.Written.Ready;
import cn.beian.domain.order.OrderType;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the interface objects to is told with our field. */
class FieldsTest {

  /** A character that GBK does not have, the rest a name. */
  private static final String OUTSIDE = "示例测试文本内容足够长度\uD840\uDC00";

  private static Sample full(OrderType type) {
    return Sample.of(type)
        .with("/remark", "示例")
        .with("/services/0/remark", "示例")
        .with("/services/0/preApprovals/0/industry", "NEWS")
        .with("/services/0/preApprovals/0/documentNumber", "1")
        .material("PRE_APPROVAL", "0", Sample.JPEG);
  }

  static Stream<String> texts() {
    return full(OrderType.FIRST_FILING).texts().keySet().stream()
        .filter(path -> path.startsWith("/") && !path.startsWith("/materials"))
        .filter(path -> !path.matches(".*/(kind|nature|.*[tT]ype|languages|industry|division)"));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void charactersOutsideOfGbk(String path) {
    for (OrderType type : List.of(OrderType.FIRST_FILING, OrderType.CHANGE_SERVICE)) {
      assertThat(losses(full(type).with(path, OUTSIDE).written()))
          .containsExactly(new Loss("V3-OUTSIDE-GBK", path, true));
    }
  }

  @Test
  void aDomainGoesInItsAsciiFormWhateverItsCharacters() {
    String path = "/services/0/domains/0/name";
    assertThat(full(OrderType.FIRST_FILING).with(path, "示例\uD840\uDC00.cn").written())
        .isInstanceOf(Ready.class);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void textsTooLong(String path) {
    assertThat(losses(full(OrderType.FIRST_FILING).with(path, "字".repeat(1100)).written()))
        .containsExactly(new Loss("V3-WRONG-LENGTH", path, true));
  }

  private static List<Loss> losses(Object written) {
    assertThat(written).isInstanceOf(Impossible.class);
    return ((Impossible) written).losses();
  }

  @ParameterizedTest
  @CsvSource({
    "/subject/name",
    "/subject/certificateNumber",
    "/subject/certificateAddress",
    "/subject/certificateType",
    "/subject/division",
    "/subject/principal/mobile",
    "/subject/principal/email",
    "/subject/principal",
    "/services/0/name",
    "/services/0/contentType",
    "/services/0/languages",
    "/services/0/domains",
    "/services/0/principal",
    "/services/0/principal/name",
    "/services/0/principal/mobile",
    "/services/0/principal/email",
    "/services/0/preApprovals/0/documentNumber",
  })
  void whatIsMissing(String path) {
    for (OrderType type : List.of(OrderType.FIRST_FILING, OrderType.CHANGE_SERVICE)) {
      assertThat(losses(full(type).without(path).written()))
          .containsExactly(new Loss("V3-MISSING", path, true));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/subject/principal/mobile, 138000",
    "/subject/principal/landline, 110",
    "/services/0/principal/email, a@b",
    "/services/0/domains/0/name, a",
  })
  void whatIsTooShort(String path, String text) {
    assertThat(losses(full(OrderType.FIRST_FILING).with(path, text).written()))
        .containsExactly(new Loss("V3-WRONG-LENGTH", path, true));
  }

  @ParameterizedTest
  @CsvSource({"'  示例  ', 示例", "'', ", "'   ', "})
  void blanksAreNoPartOfAText(String typed, String sent) {
    Object written = full(OrderType.FIRST_FILING).with("/services/0/name", typed).written();
    if (sent == null) {
      assertThat(losses(written)).containsExactly(new Loss("V3-MISSING", "/services/0/name", true));
    } else {
      assertThat(new String(((Ready) written).xml(), Charset.forName("GBK")))
          .contains("<Wzmc>" + sent + "</Wzmc>");
    }
  }

  @ParameterizedTest
  @CsvSource({"1", "2"})
  void theSiteIsTheOneInTheOrder(int place) {
    Sample several = Sample.of(OrderType.FIRST_FILING);
    Sample.service(several.texts(), 1, "示例二站", "example.org");
    Sample.service(several.texts(), 2, "示例三站", "example.net");
    String path = "/services/" + place + "/principal/email";
    assertThat(losses(several.with(path, OUTSIDE).written()))
        .containsExactly(new Loss("V3-OUTSIDE-GBK", path, true));
  }
}
