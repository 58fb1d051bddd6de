package cn.beian.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does the same thing in many threads that begin together. */
public final class HandlerParallel {
  private HandlerParallel() {}

  /** One of the calls. */
  public interface Call<T> {
    /** Makes it; {@code index} counts from 0. */
    T make(int index) throws Exception;
  }

  /** Makes the calls and returns what came of each, in their order. */
  public static <T> List<T> calls(int count, Call<T> call) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
      List<Future<T>> begun = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        int index = i;
        begun.add(
            threads.submit(() -> {
              start.await();
              return call.make(index);
            }));
      }
      start.countDown();
      return results(begun);
    }
  }

  private static <T> List<T> results(List<Future<T>> begun) throws Exception {
    List<T> results = new ArrayList<>();
    for (Future<T> each : begun) {
      results.add(each.get());
    }
    return results;
  }
}
