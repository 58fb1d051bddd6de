package cn.beian.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.platform.env.Primed;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.crac.Context;
import org.crac.Resource;

/** Calls what Lambda calls before it takes a snapshot of a function. */
public final class HandlerPriming {
  private HandlerPriming() {}

  /**
   * Makes the function, primes it twice, and fails the test if that changed anything in the table.
   *
   * @return the AWS operations that one priming attempted, in order
   */
  public static List<String> operations(HandlerHarness harness, Callable<? extends Primed> function)
      throws Exception {
    Map<String, String> before = table(harness);
    Primed primed = harness.make(function);
    try (HandlerOutput.Scope _ = harness.output().open()) {
      primed.beforeCheckpoint(new NoContext());
    }
    List<String> operations = harness.watch().operations();
    try (HandlerOutput.Scope _ = harness.output().open()) {
      primed.beforeCheckpoint(new NoContext());
      primed.afterRestore(new NoContext());
    }
    assertThat(table(harness)).isEqualTo(before);
    assertThat(harness.bureau().taken()).isEmpty();
    assertThat(harness.gateway().taken()).isEmpty();
    assertThat(harness.output().lines()).noneMatch(line -> line.contains("_failed"));
    return operations;
  }

  /** Without the counts of attempts: they count whoever comes, and are gone after their window. */
  private static Map<String, String> table(HandlerHarness harness) {
    Map<String, String> items = harness.table().dump();
    items.keySet().removeIf(key -> key.startsWith("ATTEMPTS#"));
    return items;
  }

  private static final class NoContext extends Context<Resource> {
    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {}

    @Override
    public void afterRestore(Context<? extends Resource> context) {}

    @Override
    public void register(Resource resource) {}
  }
}
