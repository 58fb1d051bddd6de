package cn.beian.bureau;

import cn.beian.domain.bureau.BureauResult;
import cn.beian.domain.drift.Drift.Kind;
import cn.beian.domain.event.Event;
import cn.beian.domain.event.EventType;
import cn.beian.domain.filing.Province;
import cn.beian.domain.order.ApplyBureauEvents;
import cn.beian.domain.order.ApplyBureauResult;
import cn.beian.domain.order.NoteDrift;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderClerk;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalKind;
import cn.beian.domain.upload.UploadArchive;
import cn.beian.platform.env.Environment;
import cn.beian.platform.json.Json;
import cn.beian.platform.queue.QueueFunction;
import cn.beian.platform.queue.QueueMessage;
import cn.beian.platform.table.InboxTable;
import cn.beian.platform.table.Table;
import cn.beian.platform.table.Wiring;
import cn.beian.v3.V3Events;
import cn.beian.v3.V3Events.Heard;
import cn.beian.wire.Reading;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Applies what came from administrations to orders and records: files that were fetched, and
 * decisions that were told over the extension channel. All may come again, and in any order.
 */
public final class ApplyBureauResultsFunction extends QueueFunction {
  private static final Set<RefusalKind> PASSING =
      Set.of(RefusalKind.BUSY, RefusalKind.STALE, RefusalKind.UNAVAILABLE);

  private final Administrations administrations;
  private final UploadArchive archive;
  private final InboxTable inbox;
  private final ApplyBureauResult results;
  private final ApplyBureauEvents events;
  private final NoteDrift drifts;
  private final Table table;

  public ApplyBureauResultsFunction() {
    this(new Wiring(Environment.current()));
  }

  private ApplyBureauResultsFunction(Wiring wiring) {
    super(wiring.environment());
    this.table = wiring.table();
    this.administrations = new Administrations(wiring);
    this.archive = administrations.archive();
    this.inbox = wiring.inbox();
    OrderClerk clerk = wiring.clerk(wiring.content());
    this.results = new ApplyBureauResult(clerk, wiring.records(), wiring.hash());
    this.events = administrations.events(clerk, results);
    this.drifts = administrations.noteDrift();
  }

  @Override
  protected void handle(String body) {
    Event event = QueueMessage.read(body);
    if (event.type() == EventType.BUREAU_FILE_FETCHED) {
      file(event.subjectId());
    } else {
      inbox.told(event.subjectId()).ifPresent(this::told);
    }
  }

  /**
   * @param fetched the province and the name in the archive
   */
  private void file(String fetched) {
    int end = fetched.indexOf('/');
    Province province = Province.valueOf(fetched.substring(0, end));
    String name = fetched.substring(end + 1);
    byte[] xml = archive.read(province, name).orElseThrow();
    switch (V3Events.read(xml, administrations.unit(province))) {
      case Reading.Read<Heard>(Heard heard, var _) ->
          settle(events.apply(province, heard.events()));
      case Reading.Unreadable<Heard>(var problems) ->
          drifts.note(province, Kind.FILE_UNREADABLE, name, problems.getLast().kind().name());
    }
  }

  private void told(String text) {
    BureauResult result =
        BureauResultReader.read(Json.readObject(text.getBytes(StandardCharsets.UTF_8)));
    Outcome<Order> outcome = results.apply(result);
    if (outcome instanceof Outcome.Refused<Order>(Refusal refusal)
        && !PASSING.contains(refusal.code().kind())) {
      drifts.told(result, refusal);
    } else {
      settle(outcome);
    }
  }

  @Override
  protected String primingBody() {
    return QueueMessage.priming(EventType.BUREAU_RESULT_RECEIVED);
  }

  @Override
  protected void prime() {
    super.prime();
    table.prime();
  }
}
