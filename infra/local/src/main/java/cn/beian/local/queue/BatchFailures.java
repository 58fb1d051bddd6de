package cn.beian.local.queue;

import cn.beian.local.function.Invocation;
import cn.beian.simulator.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which items of a batch failed, as Lambda reads a function's answer. */
public final class BatchFailures {
  private BatchFailures() {}

  /**
   * The identifiers of the items that failed: all of them if the function failed as a whole, or if
   * it names one that was not in the batch.
   *
   * @param reports whether the event source has ReportBatchItemFailures; if not, an answer of any
   *     kind is a success
   */
  public static Set<String> of(Invocation invocation, List<String> identifiers, boolean reports) {
    return switch (invocation) {
      case Invocation.Answered answered -> reports ? named(answered.body(), identifiers) : Set.of();
      case Invocation.Failed _, Invocation.TimedOut _ -> Set.copyOf(identifiers);
    };
  }

  private static Set<String> named(byte[] answer, List<String> identifiers) {
    Set<String> failed = new HashSet<>();
    for (JsonNode failure : Json.elements(tree(answer).path("batchItemFailures"))) {
      failed.add(failure.path("itemIdentifier").asText(""));
    }
    return identifiers.containsAll(failed) ? failed : Set.copyOf(identifiers);
  }

  private static JsonNode tree(byte[] answer) {
    try {
      return Json.read(answer);
    } catch (UncheckedIOException notJson) {
      return Json.object();
    }
  }
}
