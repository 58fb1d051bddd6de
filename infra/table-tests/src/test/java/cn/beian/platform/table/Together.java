package cn.beian.platform.table;

import static cn.beian.platform.table.Agency.word;

import cn.beian.domain.refusal.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Many at one thing at the same moment. */
final class Together {
  private Together() {}

  /**
   * Starts all the work at the same moment, in an order that the seed decides, and waits for every
   * answer.
   */
  static <T> List<T> together(long seed, List<Callable<T>> work) {
    List<Callable<T>> shuffled = new ArrayList<>(work);
    Collections.shuffle(shuffled, new Random(seed));
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> answers =
          shuffled.stream()
              .map(each ->
                  threads.submit(() -> {
                    start.await();
                    return each.call();
                  }))
              .toList();
      start.countDown();
      List<T> all = new ArrayList<>();
      for (Future<T> answer : answers) {
        all.add(answer.get());
      }
      return all;
    } catch (InterruptedException | ExecutionException failed) {
      throw new AssertionError("seed " + seed, failed);
    }
  }

  static <T> List<T> together(long seed, int many, IntFunction<T> work) {
    List<Callable<T>> all = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      int number = i;
      all.add(() -> work.apply(number));
    }
    return together(seed, all);
  }

  static Map<String, Integer> count(List<String> words) {
    Map<String, Integer> counts = new HashMap<>();
    words.forEach(word -> counts.merge(word, 1, Integer::sum));
    return counts;
  }

  /** As on AWS, where a transaction does not wait for another. */
  static Agency colliding(Agency agency) {
    return agency.through(new ConflictingDynamoDb(Agency.CLIENT));
  }

  /** What somebody hears who does as "busy" says and asks again. */
  static <T> String answer(Supplier<Outcome<T>> request) {
    String word = "BUSY";
    for (int i = 0; i < 5 && word.equals("BUSY"); i++) {
      word = word(request.get());
    }
    return word;
  }
}
