package cn.beian.cleanup;

import cn.beian.platform.env.Environment;
import cn.beian.platform.env.Primed;
import cn.beian.platform.json.Json;
import cn.beian.platform.json.JsonObject;
import cn.beian.platform.table.Due;
import cn.beian.platform.table.Due.Waiting;
import cn.beian.platform.table.Table;
import cn.beian.platform.table.Wiring;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Moves what is due on some days to where the calendar of today puts it; people invoke it after an
 * amendment of the calendar. It may be run again: what is right stays.
 */
public final class ReplanDeadlinesFunction extends Primed implements RequestStreamHandler {
  private static final int MOST_DAYS = 92;

  private final Wiring wiring;
  private final Table table;
  private final int shards;

  public ReplanDeadlinesFunction() {
    this(new Wiring(Environment.current()));
  }

  private ReplanDeadlinesFunction(Wiring wiring) {
    super(wiring.environment());
    this.wiring = wiring;
    this.table = wiring.table();
    this.shards = wiring.environment().number("DUE_SHARDS");
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    JsonObject json = Json.readObject(in.readAllBytes());
    LocalDate from = json.requiredDay("from");
    LocalDate to = json.requiredDay("to");
    json.end();
    Replan replan = Replan.of(wiring);
    RangeOfDays.of(from, to, MOST_DAYS).forEach(day -> look(day, replan));
    out.write(Json.write(replan.counts()));
  }

  private void look(LocalDate day, Replan replan) {
    for (int shard = 0; shard < shards; shard++) {
      try (Stream<List<Waiting>> pages = Due.pagesOf(table, new Due.Sweep(day, shard))) {
        pages.forEach(replan::look);
      }
    }
  }

  @Override
  protected void prime() {
    table.prime();
  }
}
