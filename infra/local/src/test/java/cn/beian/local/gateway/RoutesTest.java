package cn.beian.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.beian.local.template.ApiSpec.Route;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoutesTest {
  private final Routes routes =
      new Routes(
          List.of(
              new Route("GET", "/orders/{orderId}", "Get", null),
              new Route("GET", "/orders/mine", "Mine", null),
              new Route("POST", "/orders/{orderId}/submission", "Submit", null)));

  @Test
  void aLiteralWinsOverAParameter() {
    assertThat(function("GET", "/orders/mine")).isEqualTo("Mine");
    assertThat(function("GET", "/orders/1")).isEqualTo("Get");
    assertThat(function("POST", "/orders/1/submission")).isEqualTo("Submit");
  }

  @Test
  void parametersAreDecoded() {
    assertThat(routes.find("GET", "/orders/a%2Fb+c").orElseThrow().parameters())
        .isEqualTo(Map.of("orderId", "a/b+c"));
    assertThatThrownBy(() -> routes.find("GET", "/orders/%zz"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatIsNotThereIsNotFound() {
    assertThat(routes.find("DELETE", "/orders/1")).isEmpty();
    assertThat(routes.find("GET", "/orders/")).isEmpty();
    assertThat(routes.find("GET", "/orders/1/")).isEmpty();
    assertThat(routes.find("GET", "/")).isEmpty();
  }

  private String function(String method, String path) {
    return routes.find(method, path).orElseThrow().route().function();
  }
}
