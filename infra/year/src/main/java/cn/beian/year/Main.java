package cn.beian.year;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Lets a year go by and says how it went: {@code Main SEED ORDERS}. */
public final class Main {
  private Main() {}

  /** Where the functions' log goes: to the file named by {@code beian.log}, if there is one. */
  private static OutputStream log() throws IOException {
    String file = System.getProperty("beian.log", "");
    return file.isEmpty() ? OutputStream.nullOutputStream() : Files.newOutputStream(Path.of(file));
  }

  /**
   * Ends with 1 if an order did not fare as it should.
   *
   * @param arguments the seed and how many orders there are
   */
  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    // The functions' log would be longer than the year.
    System.setOut(new PrintStream(log(), false, StandardCharsets.UTF_8));
    Settings settings =
        Settings.usual(Long.parseLong(arguments[0]), Integer.parseInt(arguments[1]));
    long begun = System.nanoTime();
    try (World world = new World(settings)) {
      Report report = Year.of(world, System.err::println);
      report.lines().forEach(out::println);
      out.println("time         " + Duration.ofNanos(System.nanoTime() - begun).toSeconds() + " s");
      System.exit(report.right() ? 0 : 1);
    }
  }
}
