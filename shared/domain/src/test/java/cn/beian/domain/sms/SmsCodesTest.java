package cn.beian.domain.sms;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.order.OrderId;
import cn.beian.domain.personal.KeyedHash;
import cn.beian.domain.sms.SmsCheck.Place;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SmsCodesTest {
  private static final Instant AT = Instant.parse("2026-11-01T02:00:00Z");
  private static final KeyedHash KEY = (purpose, text) -> "k1~" + purpose + "~" + text;

  private static SmsCheck check(String order, int submission, int number) {
    return SmsCheck.first("contact", new OrderId(order), new Place(submission, number), AT);
  }

  @Test
  void aCodeBelongsToOneChallengeOfOneCheckOfOneHandOverUnderOneKey() {
    SmsCodes codes = new SmsCodes(KEY);
    SmsCheck check = check("o-1", 1, 0);
    Set<String> different = new HashSet<>();
    different.add(codes.code(check));
    different.add(codes.code(check.resent(AT)));
    different.add(codes.code(check("o-1", 1, 1)));
    different.add(codes.code(check("o-1", 2, 0)));
    different.add(codes.code(check("o-2", 1, 0)));
    different.add(new SmsCodes((purpose, text) -> "k2~" + purpose + "~" + text).code(check));
    assertThat(different).hasSize(6);
    assertThat(codes.code(check.enteredWrongly())).isEqualTo(codes.code(check));
  }

  @Test
  void codesHaveSixDigitsAndEveryDigitIsAsFrequentInEveryPlace() {
    SmsCodes codes = new SmsCodes(KEY);
    int[][] seen = new int[6][10];
    for (int i = 0; i < 10_000; i++) {
      String code = codes.code(check("o-" + i, 1, 0));
      assertThat(code).matches("\\d{6}");
      for (int place = 0; place < 6; place++) {
        seen[place][code.charAt(place) - '0']++;
      }
    }
    for (int[] digits : seen) {
      assertThat(Arrays.stream(digits).boxed()).allMatch(count -> count > 850 && count < 1150);
    }
  }

  @Test
  void onlyTheWholeCodeIsRight() {
    SmsCodes codes = new SmsCodes(KEY);
    SmsCheck check = check("o-1", 1, 0);
    String code = codes.code(check);
    assertThat(codes.matches(check, code)).isTrue();
    assertThat(codes.matches(check, code.substring(1))).isFalse();
    assertThat(codes.matches(check, code + "0")).isFalse();
    assertThat(codes.matches(check, "")).isFalse();
    assertThat(codes.matches(check.resent(AT), code)).isFalse();
  }
}
