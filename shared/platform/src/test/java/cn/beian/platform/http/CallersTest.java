package cn.beian.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallersTest {

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, 192.0.2.1",
    "192.0.2.2, 192.0.2.2",
    "2001:db8:1:2::1, 20010db800010002",
    "2001:db8:1:2:ffff:ffff:ffff:ffff, 20010db800010002",
    "2001:db8:1:3::1, 20010db800010003",
    "test-invoke-source-ip, test-invoke-source-ip",
    "'', ''",
  })
  void ofIpv6TheNetworkCountsAndNoNameIsEverLookedUp(String address, String network) {
    assertThat(Callers.network(address)).isEqualTo(network);
  }
}
