package cn.beian.local;

import cn.beian.local.demo.Demo;
import cn.beian.local.template.TemplateException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Starts the suite from the command line. */
public final class Main {
  private static final int FAILED = 1;
  private static final int NOT_STARTED = 2;

  private final Arguments arguments;
  private final PrintStream out;

  private Main(Arguments arguments, PrintStream out) {
    this.arguments = arguments;
    this.out = out;
  }

  /**
   * Runs until it is told to stop, or until the story has ended. The servers leave threads behind,
   * so it exits itself.
   */
  public static void main(String[] words) throws IOException, InterruptedException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Optional<Arguments> arguments = Arguments.parse(words);
    if (arguments.isEmpty() || arguments.get().help()) {
      out.print(Arguments.USAGE);
      System.exit(arguments.isEmpty() ? NOT_STARTED : 0);
    }
    System.setOut(functionLog(arguments.orElseThrow()));
    System.exit(new Main(arguments.orElseThrow(), out).run());
  }

  /** Functions write their log lines to the standard output, as on Lambda. */
  private static PrintStream functionLog(Arguments arguments) throws IOException {
    Path file = arguments.log();
    OutputStream target = file == null ? System.err : new FileOutputStream(file.toFile());
    return new PrintStream(target, true, StandardCharsets.UTF_8);
  }

  private int run() throws InterruptedException {
    try {
      Suite suite = Suite.start(arguments.options());
      Thread stop = new Thread(suite::close, "stop");
      Runtime.getRuntime().addShutdownHook(stop);
      return play(suite);
    } catch (BindException e) {
      out.println("error: the port is in use; choose another with --port N or BEIAN_PORT");
    } catch (IOException | TemplateException e) {
      out.println("error: " + e.getMessage());
    }
    return NOT_STARTED;
  }

  private int play(Suite suite) throws InterruptedException {
    if (arguments.rehearsal()) {
      return Demo.rehearse(suite.address(), suite.tokens()) ? 0 : FAILED;
    }
    if (arguments.demo()) {
      return new Demo(suite.address(), suite.tokens(), out).walk() ? 0 : FAILED;
    }
    Greeting.print(out, suite);
    new CountDownLatch(1).await();
    return 0;
  }
}
