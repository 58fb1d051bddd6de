package cn.beian.validate;

import cn.beian.platform.env.Environment;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Checks order files from the command line. */
public final class Main {
  private Main() {}

  /** Ends the process with the status of the worst file. */
  public static void main(String[] words) {
    // Otherwise what nobody foresaw would end with 1, which says that an order is blocked.
    Thread.currentThread().setUncaughtExceptionHandler(Main::unforeseen);
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    Tool tool = new Tool(Environment.current().clock(), System.in, out, err);
    Status status = tool.run(words);
    out.flush();
    System.exit(status.exit());
  }

  /** Where it happened, without the message: that may hold what stands in the order. */
  private static void unforeseen(Thread thread, Throwable unforeseen) {
    System.err.println(unforeseen.getClass().getName());
    for (StackTraceElement step : unforeseen.getStackTrace()) {
      System.err.println("\tat " + step);
    }
    Runtime.getRuntime().halt(Status.NO_RULES.exit());
  }
}
