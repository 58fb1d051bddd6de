package cn.beian.local.stream;

import cn.beian.local.function.Functions;
import cn.beian.local.function.Invocation;
import cn.beian.local.queue.BatchFailures;
import cn.beian.local.template.EventSource;
import cn.beian.simulator.json.Json;
import cn.beian.testing.LambdaEvents;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * Brings the records of one shard to the function, in order, again and again until it has taken
 * them or the retries end.
 */
final class StreamDelivery {
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

  private final EventSource.Stream source;
  private final String streamArn;
  private final Functions functions;
  private final BiConsumer<String, String> giveUp;
  private final List<FilterPattern> patterns;

  StreamDelivery(EventSource.Stream source, String streamArn, Streams.Target target) {
    this.source = source;
    this.streamArn = streamArn;
    this.functions = target.functions();
    this.giveUp = target.giveUp();
    this.patterns = source.patterns().stream().map(FilterPattern::new).toList();
  }

  /** Delivers what the patterns let through. */
  void deliver(List<Record> records) throws InterruptedException {
    List<Record> wanted = records.stream().filter(this::wanted).toList();
    for (int from = 0; from < wanted.size(); from += source.batchSize()) {
      int to = Math.min(wanted.size(), from + source.batchSize());
      insist(wanted.subList(from, to), 0);
    }
  }

  private boolean wanted(Record record) {
    JsonNode event = Json.read(LambdaEvents.stream(streamArn, List.of(record))).at("/Records/0");
    return patterns.isEmpty() || patterns.stream().anyMatch(pattern -> pattern.matches(event));
  }

  private void insist(List<Record> batch, int tried) throws InterruptedException {
    Invocation answer = functions.invoke(source.function(), LambdaEvents.stream(streamArn, batch));
    int done = firstFailure(batch, answer);
    if (done == batch.size()) {
      return;
    }
    List<Record> rest = batch.subList(done, batch.size());
    if (tried >= source.retries()) {
      report(rest);
      return;
    }
    Thread.sleep(pause(tried));
    int middle = splits(answer, rest) ? rest.size() / 2 : rest.size();
    insist(rest.subList(0, middle), tried + 1);
    if (middle < rest.size()) {
      insist(rest.subList(middle, rest.size()), tried + 1);
    }
  }

  private boolean splits(Invocation answer, List<Record> rest) {
    return source.bisects() && rest.size() > 1 && !(answer instanceof Invocation.Answered);
  }

  /** The index of the first record that failed: everything from there on is tried again. */
  private int firstFailure(List<Record> batch, Invocation answer) {
    List<String> numbers = batch.stream().map(each -> each.dynamodb().sequenceNumber()).toList();
    Set<String> failed = BatchFailures.of(answer, numbers, source.reportsFailures());
    return IntStream.range(0, numbers.size())
        .filter(index -> failed.contains(numbers.get(index)))
        .findFirst()
        .orElse(numbers.size());
  }

  private static Duration pause(int tried) {
    Duration pause = Duration.ofMillis(100L << Math.min(tried, 10));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }

  private void report(List<Record> rest) {
    String queue = source.failureQueueArn();
    if (queue != null) {
      JsonNode message =
          Json.object()
              .put("functionName", source.function())
              .put("streamArn", streamArn)
              .put("batchSize", rest.size())
              .put("startSequenceNumber", rest.getFirst().dynamodb().sequenceNumber())
              .put("endSequenceNumber", rest.getLast().dynamodb().sequenceNumber());
      giveUp.accept(queue, new String(Json.bytes(message), StandardCharsets.UTF_8));
    }
  }
}
