package cn.beian.cleanup;

import cn.beian.platform.env.Environment;
import cn.beian.platform.env.Primed;
import cn.beian.platform.env.SqsClients;
import cn.beian.platform.json.Json;
import cn.beian.platform.json.JsonMap;
import cn.beian.platform.queue.QueueSender;
import cn.beian.platform.table.LastPlan;
import cn.beian.platform.table.Table;
import cn.beian.platform.table.Wiring;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Plans the sweep of what waits for a time: one message for every day and shard, today and the days
 * before, and all days since it last planned, so that nothing is lost when it did not run.
 */
public final class PlanCleanupFunction extends Primed implements RequestStreamHandler {
  private final Table table;
  private final LastPlan lastPlan;
  private final QueueSender queue;
  private final InstantSource clock;
  private final SweepPlan plan;

  public PlanCleanupFunction() {
    this(Environment.current());
  }

  private PlanCleanupFunction(Environment environment) {
    super(environment);
    this.table = new Wiring(environment).table();
    this.lastPlan = new LastPlan(table);
    this.queue =
        new QueueSender(SqsClients.of(environment), environment.variable("SWEEP_QUEUE_URL"));
    this.clock = environment.clock();
    this.plan = new SweepPlan(environment);
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    Instant now = clock.instant();
    List<String> sweeps = plan.between(lastPlan.at().orElse(now), now);
    queue.sendAll(sweeps);
    lastPlan.was(now);
    out.write(Json.write(new JsonMap().with("planned", sweeps.size()).build()));
  }

  /** Planning once more changes nothing but the moment: a sweep finds what is due and no more. */
  @Override
  protected void prime() {
    table.prime();
    queue.sendAll(plan.one(clock.instant()));
  }
}
