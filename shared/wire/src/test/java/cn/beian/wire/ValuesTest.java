package cn.beian.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses and moments. */
class ValuesTest {

  @ParameterizedTest
  @CsvSource({
    "0.0.0.0, 0",
    "192.0.2.16, 3221226000",
    "255.255.255.255, 4294967295",
    "1.2.3.4, 16909060"
  })
  void addressesAreNumbers(String dotted, long number) {
    assertThat(Ipv4.number(dotted)).contains(number);
    assertThat(Ipv4.dotted(number)).isEqualTo(dotted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "1.2.3", "1.2.3.256", "01.2.3.4", "1.2.3.4.5", "::1", "１.2.3.4", "1.2.3.4 "})
  void otherTextsAreNoAddresses(String text) {
    assertThat(Ipv4.number(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2027-03-05 10:11:12.5, 10:11:12.5",
    "2027-03-05 10:11:12.123, 10:11:12.123",
    "2027-03-05T10:11, 10:11",
    " 2027-03-05 10:11:12 , 10:11:12"
  })
  void momentsHaveDayAndTime(String text, LocalTime time) {
    assertThat(new Stamp(text).day()).contains(LocalDate.of(2027, 3, 5));
    assertThat(new Stamp(text).time()).contains(time);
  }

  @ParameterizedTest
  @CsvSource({
    "2027-03-05, true",
    "2027-02-30, false",
    "'', false",
    "soon, false",
    "2027-03-05 25:00:00, true"
  })
  void timesMayBeMissing(String text, boolean day) {
    assertThat(new Stamp(text).day().isPresent()).isEqualTo(day);
    assertThat(new Stamp(text).time()).isEmpty();
  }

  @Test
  void gbkReplacesNothing() {
    assertThat(Gbk.decode(Gbk.encode("备案〔2027〕"))).contains("备案〔2027〕");
    assertThat(Gbk.has("é")).isTrue();
    assertThat(Gbk.has("ñ")).isFalse();
  }
}
