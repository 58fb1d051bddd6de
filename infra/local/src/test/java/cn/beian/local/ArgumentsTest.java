package cn.beian.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {
  @Test
  void portAndDataAreTaken() {
    Options options =
        Arguments.parse(new String[] {"--port", "9000", "--data", "d"}).orElseThrow().options();
    assertThat(options.port()).isEqualTo(9000);
    assertThat(options.data()).isEqualTo(Path.of("d"));
    assertThat(options.file("x")).isEqualTo(Path.of("d", "x"));
  }

  @Test
  void aRegisterIsTaken() {
    Options options =
        Arguments.parse(new String[] {"--register", "r.json"}).orElseThrow().options();
    assertThat(options.register()).isEqualTo(Path.of("r.json"));
    assertThat(Arguments.parse(new String[0]).orElseThrow().options().register()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--nonsense", "--port", "--port x", "--port 70000", "demo", "--demo --data d"})
  void whatIsNotUnderstoodIsNotGuessed(String line) {
    assertThat(Arguments.parse(line.split(" "))).isEmpty();
  }
}
