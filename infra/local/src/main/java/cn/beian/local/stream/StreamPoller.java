package cn.beian.local.stream;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * Follows a table's stream shard by shard, a child after its parent, and hands the records over in
 * order. What has been handed over is noted; after a crash the records since the last note come
 * again.
 */
final class StreamPoller implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofMillis(60);

  private final DynamoDbStreamsClient streams;
  private final String streamArn;
  private final StreamDelivery delivery;
  private final Checkpoints checkpoints;
  private final Map<String, String> iterators = new HashMap<>();
  private final AtomicLong emptyRounds = new AtomicLong();
  private List<Shard> shards = List.of();
  private final Thread thread = Thread.ofVirtual().name("stream-poller").unstarted(this::run);
  private volatile boolean stopped;

  StreamPoller(
      DynamoDbStreamsClient streams,
      String streamArn,
      StreamDelivery delivery,
      @Nullable Path checkpoints) {
    this.streams = streams;
    this.streamArn = streamArn;
    this.delivery = delivery;
    this.checkpoints = new Checkpoints(checkpoints);
  }

  void start() {
    thread.start();
  }

  /** How many times it has gone through all shards and found nothing. */
  long emptyRounds() {
    return emptyRounds.get();
  }

  private void run() {
    while (!stopped) {
      try {
        if (!round()) {
          emptyRounds.incrementAndGet();
          Thread.sleep(PAUSE);
        }
      } catch (ExpiredIteratorException | TrimmedDataAccessException e) {
        iterators.clear();
      } catch (SdkException e) {
        shards = List.of();
      } catch (InterruptedException e) {
        stopped = true;
      }
    }
  }

  /** Reads each open shard once; whether there was anything. */
  private boolean round() throws InterruptedException {
    if (shards.isEmpty()) {
      shards = describe();
    }
    boolean any = false;
    List<Shard> now = shards;
    for (Shard shard : now) {
      if (!checkpoints.closed(shard.shardId()) && parentClosed(now, shard)) {
        any |= read(shard.shardId());
      }
    }
    return any;
  }

  private boolean parentClosed(List<Shard> now, Shard shard) {
    String parent = shard.parentShardId();
    return now.stream().noneMatch(each -> each.shardId().equals(parent))
        || checkpoints.closed(parent);
  }

  private List<Shard> describe() {
    List<Shard> all = new ArrayList<>();
    String last = null;
    do {
      String from = last;
      var page =
          streams
              .describeStream(request -> request.streamArn(streamArn).exclusiveStartShardId(from))
              .streamDescription();
      all.addAll(page.shards());
      last = page.lastEvaluatedShardId();
    } while (last != null);
    return all;
  }

  private boolean read(String shard) throws InterruptedException {
    String iterator = iterators.computeIfAbsent(shard, this::iterator);
    GetRecordsResponse page = streams.getRecords(request -> request.shardIterator(iterator));
    List<Record> records = page.records();
    if (!records.isEmpty()) {
      delivery.deliver(records);
      checkpoints.advance(shard, records.getLast().dynamodb().sequenceNumber());
    }
    if (page.nextShardIterator() == null) {
      checkpoints.close(shard);
      iterators.remove(shard);
      shards = List.of();
      return true;
    }
    iterators.put(shard, page.nextShardIterator());
    return !records.isEmpty();
  }

  private String iterator(String shard) {
    GetShardIteratorRequest.Builder request =
        GetShardIteratorRequest.builder().streamArn(streamArn).shardId(shard);
    Optional<String> position = checkpoints.position(shard);
    request.shardIteratorType(
        position.isPresent()
            ? ShardIteratorType.AFTER_SEQUENCE_NUMBER
            : ShardIteratorType.TRIM_HORIZON);
    position.ifPresent(request::sequenceNumber);
    return streams.getShardIterator(request.build()).shardIterator();
  }

  /** Stops at once: a batch that is under way is not noted and comes again. */
  @Override
  public void close() {
    stopped = true;
    thread.interrupt();
  }
}
