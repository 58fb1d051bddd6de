package cn.beian.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What calls a function other than the API. */
public sealed interface EventSource {
  /** The function's logical id. */
  String function();

  /**
   * A queue.
   *
   * @param concurrency how many batches may be worked on at once
   */
  record Queue(
      String function, String queueArn, int batchSize, boolean reportsFailures, int concurrency)
      implements EventSource {}

  /**
   * A table's stream.
   *
   * @param patterns a record must match at least one; none means every record
   * @param retries how often a batch is tried again
   * @param failureQueueArn who is told of a batch that was given up; null for nobody
   */
  record Stream(
      String function,
      int batchSize,
      boolean bisects,
      boolean reportsFailures,
      int retries,
      List<JsonNode> patterns,
      @Nullable String failureQueueArn)
      implements EventSource {
    /** Copies its patterns. */
    public Stream {
      patterns = List.copyOf(patterns);
    }
  }

  /** A schedule: a {@code rate(...)} or {@code cron(...)} expression. */
  record Schedule(String function, String rule, String expression) implements EventSource {}
}
