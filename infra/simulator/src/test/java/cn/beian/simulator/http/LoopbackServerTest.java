package cn.beian.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.simulator.json.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoopbackServerTest {
  @ParameterizedTest
  @CsvSource({
    "127.0.0.1:8080, true",
    "localhost, true",
    "[::1]:8080, true",
    "evil.example, false",
    "127.0.0.1.evil.example:8080, false",
    "10.0.0.1:8080, false",
  })
  void onlyLoopbackNamesAreHosts(String host, boolean loopback) {
    assertThat(LoopbackServer.loopbackName(host)).isEqualTo(loopback);
  }

  @Test
  void aForeignHostIsRefused() throws IOException {
    try (LoopbackServer server =
        new LoopbackServer(0, _ -> Answer.json(200, Json.object())).start()) {
      assertThat(server.boundTo().isLoopbackAddress()).isTrue();
      assertThat(statusLine(server, "evil.example")).contains(" 403 ");
      assertThat(statusLine(server, "127.0.0.1")).contains(" 200 ");
    }
  }

  private static String statusLine(LoopbackServer server, String host) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
      OutputStream out = socket.getOutputStream();
      String request = "GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      out.write(request.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return answer.substring(0, answer.indexOf('\r'));
    }
  }
}
