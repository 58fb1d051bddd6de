package cn.beian.platform.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.beian.platform.outside.WebhookTargets.Fault;
import cn.beian.platform.outside.WebhookTargets.RefusedTargetException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Addresses of webhooks, with names that mean what the test says. */
class WebhookTargetsTest {

  private static WebhookTargets named(String... addresses) {
    return new WebhookTargets(
        false, host -> Stream.of(addresses).map(InetAddress::ofLiteral).toList());
  }

  private static void refused(WebhookTargets targets, String url, Fault fault) {
    assertThatThrownBy(() -> targets.check(url))
        .isInstanceOfSatisfying(
            RefusedTargetException.class, refused -> assertThat(refused.fault()).isEqualTo(fault));
  }

  @Test
  void everyAddressOfANameHasToBePublic() throws Exception {
    String url = "https://hooks.example/a?b=c";
    assertThat(named("1.1.1.1", "2400:3200::1").check(url).address().getHostAddress())
        .isEqualTo("1.1.1.1");
    refused(named("1.1.1.1", "10.0.0.1"), url, Fault.NOT_PUBLIC);
    refused(named("1.1.1.1", "fd00::1"), url, Fault.NOT_PUBLIC);
    refused(named(), url, Fault.HOST_UNKNOWN);
  }

  /** The name means another address the second time; what is connected to is what was checked. */
  @Test
  void aNameIsResolvedOnceForEachPost() throws Exception {
    Queue<String> answers = new ArrayDeque<>(List.of("1.1.1.1", "127.0.0.1"));
    WebhookTargets targets =
        new WebhookTargets(false, host -> List.of(InetAddress.ofLiteral(answers.remove())));
    WebhookTarget target = targets.check("https://hooks.example:8443/");
    assertThat(target.address().getHostAddress()).isEqualTo("1.1.1.1");
    assertThat(answers).hasSize(1);
    assertThat(target.named()).isEqualTo("hooks.example:8443");
    refused(targets, "https://hooks.example:8443/", Fault.NOT_PUBLIC);
  }

  @Test
  void whatIsNoPlainHttpsAddressIsRefused() {
    WebhookTargets targets = named("1.1.1.1");
    refused(targets, "http://hooks.example/", Fault.NOT_HTTPS);
    refused(targets, "gopher://hooks.example/", Fault.NOT_HTTPS);
    refused(targets, "https://user@hooks.example/", Fault.USER_INFO);
    refused(targets, "https://@hooks.example/", Fault.USER_INFO);
    refused(targets, "https://hooks.example:80/", Fault.PORT);
    refused(targets, "https://hooks.example:65536/", Fault.PORT);
    refused(targets, "https://hooks.example/\r\nX: y", Fault.NOT_A_URL);
    refused(targets, "https://hooks.example/ä", Fault.NOT_A_URL);
    refused(targets, "https://a_b.example/", Fault.NOT_A_URL);
    refused(targets, "/events", Fault.NOT_A_URL);
    WebhookTargets unknown =
        new WebhookTargets(
            false,
            host -> {
              throw new UnknownHostException();
            });
    refused(unknown, "https://hooks.example/", Fault.HOST_UNKNOWN);
  }

  @Test
  void theLocalSuiteMayCallItself() throws Exception {
    WebhookTargets any = new WebhookTargets(true, HostNames.SYSTEM);
    WebhookTarget target = any.check("http://127.0.0.1:8080");
    assertThat(target.tls()).isFalse();
    assertThat(target.path()).isEqualTo("/");
    refused(any, "ftp://127.0.0.1/", Fault.NOT_HTTPS);
  }
}
