package cn.beian.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that the start script runs, in a process of its own. */
class ProcessTest {
  @TempDir Path folder;

  private int exit(String classPath, String... words) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:disable",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classPath,
                "cn.beian.validate.Main"));
    command.addAll(List.of(words));
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(folder.resolve("err").toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  private String written(String stream) throws IOException {
    return Files.readString(folder.resolve(stream));
  }

  @Test
  void theProcessEndsWithTheStatusOfTheWorstFile() throws Exception {
    String classPath = System.getProperty("java.class.path");
    String good = Samples.write(folder, "good.json", Samples.good());
    String bad = Samples.write(folder, "bad.json", Samples.bad());
    assertThat(exit(classPath, "--as-of", Samples.DAY.toString(), good)).isZero();
    assertThat(written("out")).endsWith("其中缺 0。\n");
    assertThat(exit(classPath, "--as-of", Samples.DAY.toString(), good, bad)).isEqualTo(1);
    assertThat(exit(classPath, "--nonsense")).isEqualTo(2);
    assertThat(written("out")).isEmpty();
    assertThat(written("err")).startsWith("没有 --nonsense 这个选项。\n");
  }

  @Test
  void rulesThatAreNotTheReviewedOnesMeasureNothing() throws Exception {
    Path rules = Files.createDirectories(folder.resolve("rules/beian/rules"));
    String name = "/beian/rules/national.json";
    try (InputStream in = ProcessTest.class.getResourceAsStream(name)) {
      String reviewed =
          new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      Samples.write(rules, "national.json", reviewed.replaceFirst("REJECT", "INFO"));
    }
    String classPath =
        folder.resolve("rules") + File.pathSeparator + System.getProperty("java.class.path");
    String good = Samples.write(folder, "good.json", Samples.good());
    assertThat(exit(classPath, "--lang", "en", "no-such.json", good)).isEqualTo(3);
    assertThat(written("out")).isEmpty();
    assertThat(written("err"))
        .contains("no-such.json: There is no such file")
        .contains(good + ": The rules cannot be used", "national.json is not the reviewed file");
  }
}
