package cn.beian.v3;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.bureau.Submission;
import cn.beian.domain.bureau.UploadFormat.Written.Impossible;
import cn.beian.domain.bureau.UploadFormat.Written.Ready;
import cn.beian.domain.order.OrderType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Orders at random: each becomes a file that is valid, or reasons; never anything else. */
class RandomFilingsTest {
  private static final int ORDERS = 1500;
  private static final List<String> TEXTS =
      List.of(
          "", " ", "示例", "x", "字".repeat(300), "😀", "\u0000", "1@x.cn", "<&>]]>", "13800000000");
  private static final List<String> CODES =
      List.of(
          "INDIVIDUAL", "GOVERNMENT", "PASSPORT", "NEWS", "GAMES", "EN", "FUTURE", "RESIDENT_ID");
  private static final List<String> ADDRESSES =
      List.of("203.0.113.7", "2001:db8::1", "", "0.0.0.0", "256.1.1.1", "255.255.255.255");
  private static final List<String> MATERIALS =
      List.of("UNIT_CERTIFICATE", "SITE_PRINCIPAL_ID", "PRE_APPROVAL", "STUDENT_CARD", "FUTURE");

  private final Random random = new Random(20260105);

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private Sample sample() {
    Sample sample = Sample.of(any(List.of(OrderType.values())));
    if (random.nextInt(3) == 0) {
      Sample.service(sample.texts(), 1, "示例二站", "例子.中国");
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      sample = sample.material(any(MATERIALS), any(List.of("", "0", "1", "7")), Sample.JPEG);
    }
    for (int i = random.nextInt(5); i > 0; i--) {
      sample = spoilt(sample, any(new ArrayList<>(sample.texts().keySet())));
    }
    return sample;
  }

  private Sample spoilt(Sample sample, String path) {
    if (path.startsWith("/materials")) {
      return sample;
    }
    if (path.endsWith("kind")) {
      return random.nextBoolean() ? sample.with(path, "APP") : sample;
    }
    if (random.nextInt(3) == 0) {
      String cut = random.nextInt(4) == 0 ? path.replaceAll("/[^/]*$", "") : path;
      // Numbers in a sample have no gaps.
      boolean gap = cut.endsWith("/services/0") || cut.contains("/domains/0");
      return gap || cut.isEmpty() ? sample : sample.without(cut);
    }
    if (path.startsWith("address")) {
      return sample.with(path, any(ADDRESSES));
    }
    boolean code = path.matches(".*(nature|ype|languages|industry)");
    return sample.with(path, any(code ? CODES : TEXTS));
  }

  @Test
  void eachOrderBecomesAValidFileOrReasons() {
    int ready = 0;
    for (int i = 0; i < ORDERS; i++) {
      Submission submission = sample().submission();
      switch (Sample.written(submission)) {
        case Ready file -> {
          ready++;
          assertThat(Schema.UPLOAD.objection(file.xml())).isEmpty();
          assertThat(file.names()).isNotEmpty();
        }
        case Impossible reasons ->
            assertThat(reasons.losses()).isNotEmpty().allMatch(one -> one.blocking());
      }
    }
    assertThat(ready).isBetween(ORDERS / 10, ORDERS - ORDERS / 10);
  }
}
