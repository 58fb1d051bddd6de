package cn.beian.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of the repository that the checks read. */
final class Repository {

  private static final Path ROOT =
      Path.of(System.getProperty("basedir", "infra/checks"))
          .toAbsolutePath()
          .resolve("../..")
          .normalize();
  private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
  private static final Pattern VERSION =
      Pattern.compile("<artifactId>beian</artifactId>\\s*<version>([^<]+)</version>");

  private Repository() {}

  static Path root() {
    return ROOT;
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The template as one, with what stands in the stacks inside its own. */
  static String templateText() {
    return NestedStacks.inPlace(read(ROOT.resolve("template.yaml")));
  }

  static String version() {
    return VERSION
        .matcher(read(ROOT.resolve("pom.xml")))
        .results()
        .findFirst()
        .orElseThrow()
        .group(1);
  }

  /** The folders of the modules that hold product code. */
  static List<Path> modules() {
    return MODULE
        .matcher(read(ROOT.resolve("pom.xml")))
        .results()
        .map(MatchResult::group)
        .map(element -> ROOT.resolve(element.replaceAll("<[^>]+>", "")))
        .filter(module -> !module.endsWith("infra/checks"))
        .toList();
  }

  /** The main sources of all modules. */
  static List<Path> sources() {
    return modules().stream()
        .map(module -> module.resolve("src/main/java"))
        .flatMap(Repository::java)
        .toList();
  }

  private static Stream<Path> java(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
