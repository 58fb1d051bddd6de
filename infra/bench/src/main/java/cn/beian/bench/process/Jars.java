package cn.beian.bench.process;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the functions' jars, the runtime client and the JDK's tools lie. */
public final class Jars {
  public static final Charset UTF_8 = StandardCharsets.UTF_8;

  private static final List<String> RUNTIME =
      List.of(
          "aws-lambda-java-runtime-interface-client-",
          "aws-lambda-java-core-",
          "aws-lambda-java-serialization-",
          "utils-lite-");

  private Jars() {}

  static String java() {
    return tool("java");
  }

  static String tool(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }

  /** The bench's own folder for what it writes. */
  public static Path target() {
    return Path.of(System.getProperty("bench.root", ""))
        .toAbsolutePath()
        .resolve("infra/bench/target");
  }

  /** The jar that is deployed with this handler: it lies beside the jar of the handler's module. */
  public static Path function(String handler) {
    try {
      ClassLoader loader = Jars.class.getClassLoader();
      String module =
          Class.forName(handler, false, loader)
              .getProtectionDomain()
              .getCodeSource()
              .getLocation()
              .getPath();
      return Path.of(module.replaceFirst("\\.jar$", "-function.jar"));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("not on the class path: " + handler, e);
    }
  }

  /** Absolute, without folders and without empty elements: an archive of classes bears neither. */
  static String classPath(String handler) {
    return elements(handler).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  private static Stream<Path> elements(String handler) {
    Stream<Path> runtime =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .map(Path::of)
            .filter(path -> RUNTIME.stream().anyMatch(path.getFileName().toString()::startsWith));
    return Stream.concat(runtime, Stream.of(function(handler))).map(Path::toAbsolutePath);
  }

  /**
   * A digest of the content of the whole class path and of what the JVM is. An archive says nothing
   * when the jars under it change, so it must be called after this.
   */
  public static String digest(String handler, List<String> options) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((Runtime.version() + " " + options).getBytes(UTF_8));
      for (Path jar : elements(handler).toList()) {
        digest.update(jar.toString().getBytes(UTF_8));
        digest.update(Files.readAllBytes(jar));
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
