package cn.beian.local;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.local.demo.Demo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The story of the demo, over the functions and the template as they are. */
class StoryIT {
  private static final Path TEMPLATE = Path.of("..", "..", "template.yaml");

  @Test
  void theStoryEndsAsItShould() throws IOException {
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    try (Suite suite = Suite.start(Options.forTests(TEMPLATE))) {
      PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);
      boolean asItShould = new Demo(suite.address(), suite.tokens(), out).walk();
      assertThat(asItShould).as(told.toString(StandardCharsets.UTF_8)).isTrue();
    }
  }
}
