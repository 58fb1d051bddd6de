package cn.beian.v3.line;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.filing.Province;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How many identities one secret holds; all of them are made up. */
class SecretSizeTest {
  /** What Secrets Manager takes. */
  private static final int MOST_BYTES = 65_536;

  private static final int PROVINCES = Province.values().length;

  /** Everything that can be said, indented as people write it. */
  private static final String FULL =
      """
      {
        "province": "%s",
        "url": "https://synthetic-upload.%s-administration.example:8443/beian/upload",
        "provider": 9900000000%s,
        "userName": "synthetic-isp-%s",
        "password": "Synthetic#Password-%s-0123",
        "cipher": {"key": "Synthetic-Key-%s-0123456789abcde", "offset": "Synthetic-Off-%s"},
        "packing": {"compression": "GZIP", "hashText": "HEX"},
        "dialect": {"names": "DOCUMENT", "namespace": "http://synthetic.example/webservice/%s/"},
        "hours": "08:00-20:30",
        "places": {"cn-beijing-1": 110100, "cn-shanghai-1": 310100, "cn-shenzhen-1": 440300,
                   "cn-guangzhou-1": 440100, "cn-chengdu-1": 510100, "cn-qingdao-1": 370200},
        "mode": 3,
        "reason": 1,
        "passwordHash": "0123456789abcdef0123456789abcd%s",
        "extension": true
      }\
      """;

  /** What has to be said, and the key. */
  private static final String USUAL =
      """
      {"province":"%s","url":"https://%s-administration.example/isp","provider":9900000000%s,\
      "userName":"synthetic-%s","password":"Synthetic#%s","cipher":{"key":"Synthetic-Key-%s",\
      "offset":"Synthetic-Off-%s"}}\
      """;

  private static String secret(String form) {
    return Arrays.stream(Province.values())
        .map(province -> identity(form, province))
        .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
  }

  private static String identity(String form, Province province) {
    String division = province.division();
    return form.formatted(
        province.code(),
        province.name(),
        division,
        division,
        division,
        division,
        division,
        division,
        division);
  }

  private static int bytes(String secret) {
    assertThat(Identities.read(secret, new Random(1)).provinces()).hasSize(PROVINCES);
    return secret.getBytes(StandardCharsets.UTF_8).length;
  }

  @Test
  void allProvincesFitWithAllThatCanBeSaid() {
    int bytes = bytes(secret(FULL));
    assertThat(bytes).as("as the README says").isBetween(23_000, 24_000);
    assertThat(MOST_BYTES / (bytes / PROVINCES)).isEqualTo(86);
  }

  @Test
  void theUsualTakesLessThanAThirdOfThat() {
    int bytes = bytes(secret(USUAL));
    assertThat(bytes).as("as the README says").isBetween(6_000, 7_000);
    assertThat(MOST_BYTES / (bytes / PROVINCES)).isEqualTo(315);
  }
}
