package cn.beian.v3.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.beian.domain.bureau.ReportingHours;
import cn.beian.domain.filing.Province;
import cn.beian.v3.Settings;
import cn.beian.wire.Personal;
import cn.beian.wire.payload.CipherKey;
import cn.beian.wire.payload.Packing;
import cn.beian.wire.soap.Dialect;
import cn.beian.wire.soap.ElementNames;
import java.net.URI;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentitiesTest {
  private static final String SECRET = "hunter2-geheim";
  private static final String LEAST =
      """
      {"province":"CN-BJ","url":"https://icp.example/","provider":990000000001,
       "userName":"simisp01","password":"hunter2-geheim"%s}\
      """;
  private static final String FULL =
      LEAST.formatted(
          """
          ,"cipher":{"key":"SimKey0123456789","offset":"0102030405060708"},
          "packing":{"compression":"GZIP","hashText":"HEX"},
          "dialect":{"names":"DOCUMENT","namespace":"urn:x"},
          "hours":"08:00-20:30","places":{"gd-1":5},"mode":2,"reason":99,
          "passwordHash":"d11a682bd26c0b610e2113a02f312204","extension":true\
          """);

  private static Identities read(String json) {
    return Identities.read(json, new Random(1));
  }

  private static Identity only(String json) {
    return read("[" + json + "]").identity(Province.BJ).orElseThrow();
  }

  @Test
  void whatIsNotSaidIsTheUsual() {
    Identity least = only(LEAST.formatted(""));
    assertThat(least.url()).isEqualTo(URI.create("https://icp.example"));
    assertThat(least.packing()).isEqualTo(Packing.USUAL);
    assertThat(least.dialect()).isEqualTo(new Dialect(ElementNames.OBSERVED, "urn:isp-v3"));
    assertThat(least.hours()).isEqualTo(ReportingHours.ALWAYS);
    assertThat(least.settings()).isEqualTo(Settings.of(990000000001L));
    assertThat(least.extension()).isFalse();
    assertThat(least.credentials().password()).isEqualTo(new Personal(SECRET));
  }

  @Test
  void allCanBeSaid() {
    Identity full = only(FULL);
    assertThat(full.packing())
        .isEqualTo(
            new Packing(
                Packing.Compression.GZIP,
                Packing.HashText.HEX,
                Optional.of(new CipherKey("SimKey0123456789", "0102030405060708"))));
    assertThat(full.dialect()).isEqualTo(new Dialect(ElementNames.DOCUMENT, "urn:x"));
    assertThat(full.hours())
        .isEqualTo(new ReportingHours(LocalTime.of(8, 0), LocalTime.of(20, 30)));
    assertThat(full.settings())
        .isEqualTo(
            new Settings(
                990000000001L,
                Map.of("gd-1", 5L),
                2,
                99,
                new Personal("d11a682bd26c0b610e2113a02f312204")));
    assertThat(full.extension()).isTrue();
  }

  @Test
  void linesAreThoseOfTheProvincesThere() {
    Identities identities =
        read("[" + FULL + "," + LEAST.formatted("").replace("CN-BJ", "CN-GD") + "]");
    assertThat(identities.provinces()).containsExactlyInAnyOrder(Province.BJ, Province.GD);
    assertThat(identities.of(Province.GD)).isPresent();
    assertThat(identities.of(Province.SH)).isEmpty();
    assertThat(identities.status(Province.BJ)).isPresent();
    assertThat(identities.settings(Province.SH)).isEmpty();
    assertThat(identities.hours(Province.BJ).from()).isEqualTo(LocalTime.of(8, 0));
    assertThat(identities.hours(Province.SH)).isEqualTo(ReportingHours.ALWAYS);
    assertThat(read("[]").provinces()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"password\":\"hunter2-geheim\" | \"pasword\":\"hunter2-geheim\" | identities[0] has an unknown member in place 5",
        "\"userName\":\"simisp01\", | '' | identities[0].userName is missing",
        "\"password\":\"hunter2-geheim\" | \"extension\":true | identities[0].password is missing",
        "\"hunter2-geheim\" | 7 | identities[0].password is no text",
        "\"hunter2-geheim\" | \"hunter2-geheim😀\" | identities[0].password is not as it should be",
        "990000000001 | \"990000000001\" | identities[0].provider is no whole number from 1 on",
        "990000000001 | 0 | identities[0].provider is no whole number from 1 on",
        "CN-BJ | BJ | identities[0].province is no province",
        "https://icp.example/ | ftp://icp.example/ | identities[0].url is no address of http or https",
        "https://icp.example/ | https://u:hunter2-geheim@icp.example/ | identities[0].url is no address of http or https",
        "https://icp.example/ | not an address | identities[0].url is not as it should be",
      })
  void whatIsWrongIsSaidWithoutItsValue(String now, String other, String said) {
    assertWrong("[" + LEAST.formatted("").replace(now, other) + "]", said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"hours\":\"8-20\" | .hours is not as it should be",
        "\"hours\":\"08:00-25:00\" | .hours is not as it should be",
        "\"cipher\":{\"key\":\"hunter2-geheim\",\"offset\":\"x\"} | .cipher is not as it should be",
        "\"cipher\":{\"key\":\"hunter2-geheim\"} | .cipher.offset is missing",
        "\"cipher\":\"hunter2-geheim\" | .cipher is no object",
        "\"packing\":{\"compression\":\"RAR\"} | .packing.compression is not as it should be",
        "\"dialect\":{\"soap\":\"1.2\"} | .dialect has an unknown member in place 1",
        "\"hunter2-geheim\":true | ' has an unknown member in place 6'",
        "\"places\":[5] | .places is no object",
        "\"places\":{\"gd-1\":5,\"hunter2-geheim\":\"5\"} | .places[1] is no whole number from 1 on",
        "\"passwordHash\":\"hunter2-geheim\" | .passwordHash is not 32 hexadecimal digits",
        "\"extension\":\"yes\" | .extension is neither true nor false",
      })
  void whatIsMoreAndWrongIsSaidToo(String member, String said) {
    assertWrong("[" + LEAST.formatted("," + member) + "]", "identities[0]" + said);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{hunter2-geheim}", "{\"a\":1}", "\"hunter2-geheim\"", "[1", "[1]"})
  void whatIsNoListOfIdentities(String json) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("identities")
        .hasMessageNotContaining(SECRET)
        .hasNoCause();
  }

  @Test
  void aProvinceComesOnce() {
    String twice = "[" + LEAST.formatted("") + "," + LEAST.formatted("") + "]";
    assertWrong(twice, "identities[1].province comes twice");
    assertWrong(
        "[" + LEAST.formatted(",\"password\":\"hunter2-geheim\"") + "]", "identities is no JSON");
  }

  private static void assertWrong(String json, String said) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(said)
        .hasNoCause();
  }

  @Test
  void nothingSecretIsPrinted() {
    Identities identities = read("[" + FULL + "]");
    Identity identity = identities.identity(Province.BJ).orElseThrow();
    for (Object one :
        java.util.List.of(
            identities,
            identity,
            identity.credentials(),
            identity.settings(),
            identity.packing(),
            identities.of(Province.BJ).orElseThrow(),
            new Caller(identity, new Random(1), HttpCall.USUAL))) {
      assertThat(one.toString())
          .doesNotContain(SECRET, "SimKey", "0102030405060708", "d11a682bd26c");
    }
  }
}
