package cn.beian.cleanup;

import cn.beian.domain.time.ShanghaiDays;
import cn.beian.platform.env.Environment;
import cn.beian.platform.env.Primed;
import cn.beian.platform.env.SqsClients;
import cn.beian.platform.json.Json;
import cn.beian.platform.json.JsonMap;
import cn.beian.platform.queue.QueueSender;
import cn.beian.platform.queue.Sweeps;
import cn.beian.platform.table.Due.Sweep;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Plans the sweep of what waits for a time: for orders, looks at orders, service codes, instances
 * and comparisons of filed records one message each for every day and shard, today and the days
 * before, so that nothing is lost when a sweep did not run.
 */
public final class PlanCleanupFunction extends Primed implements RequestStreamHandler {
  private final List<QueueSender> queues;
  private final InstantSource clock;
  private final int shards;
  private final int lookBackDays;

  public PlanCleanupFunction() {
    this(Environment.current());
  }

  private PlanCleanupFunction(Environment environment) {
    super(environment);
    SqsClient sqs = SqsClients.of(environment);
    this.queues =
        Stream.of("CLEANUP", "VALIDITY", "CODE_EXPIRY", "INSTANCE", "COMPARISON")
            .map(queue -> new QueueSender(sqs, environment.variable(queue + "_QUEUE_URL")))
            .toList();
    this.clock = environment.clock();
    this.shards = environment.number("DUE_SHARDS");
    this.lookBackDays = environment.number("LOOK_BACK_DAYS");
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    List<String> sweeps = sweeps(ShanghaiDays.of(clock.instant()));
    queues.forEach(queue -> queue.sendAll(sweeps));
    out.write(Json.write(new JsonMap().with("planned", sweeps.size()).build()));
  }

  private List<String> sweeps(LocalDate today) {
    return today
        .minusDays(lookBackDays)
        .datesUntil(today.plusDays(1))
        .flatMap(day ->
            IntStream.range(0, shards).mapToObj(shard -> Sweeps.write(new Sweep(day, shard))))
        .toList();
  }

  /** Planning once more changes nothing but the moment: a sweep finds what is due and no more. */
  @Override
  protected void prime() {
    String sweep = Sweeps.write(new Sweep(ShanghaiDays.of(clock.instant()), 0));
    queues.forEach(queue -> queue.sendAll(List.of(sweep)));
  }
}
