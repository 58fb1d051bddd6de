package cn.beian.bureau;

import cn.beian.domain.bureau.BureauEvent;
import cn.beian.domain.bureau.BureauResult;
import cn.beian.domain.drift.Drift.Kind;
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
import cn.beian.platform.json.Json;
import cn.beian.platform.table.InboxTable;
import cn.beian.platform.table.Wiring;
import cn.beian.v3.V3Events;
import cn.beian.wire.Reading;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** Where it is read what came from administrations. */
final class Inbox {
  private static final Set<RefusalKind> PASSING =
      Set.of(RefusalKind.BUSY, RefusalKind.STALE, RefusalKind.UNAVAILABLE);

  private final Administrations administrations;
  private final UploadArchive archive;
  private final InboxTable inbox;
  private final ApplyBureauResult results;
  private final ApplyBureauEvents events;
  private final NoteDrift drifts;

  Inbox(Wiring wiring, CurrentIdentities identities) {
    this.administrations = new Administrations(wiring, identities);
    this.archive = administrations.archive();
    this.inbox = wiring.inbox();
    OrderClerk clerk = wiring.clerk(wiring.content());
    this.results = new ApplyBureauResult(clerk, wiring.records(), wiring.hash());
    this.events = administrations.events(clerk, results);
    this.drifts = administrations.noteDrift();
  }

  /**
   * Applies a fetched file.
   *
   * @param fetched the province and the name in the archive
   */
  Outcome<?> file(String fetched) {
    int end = fetched.indexOf('/');
    Province province = Province.valueOf(fetched.substring(0, end));
    String name = fetched.substring(end + 1);
    byte[] xml = archive.read(province, name).orElseThrow();
    return switch (V3Events.read(xml, administrations.unit(province))) {
      case Reading.Read<List<BureauEvent>>(List<BureauEvent> told, var _) ->
          events.apply(province, told);
      case Reading.Unreadable<List<BureauEvent>>(var problems) -> {
        drifts.note(province, Kind.FILE_UNREADABLE, name, problems.getLast().kind().name());
        yield Outcome.done(name);
      }
    };
  }

  /** Applies a decision that was told; one that no order can take is for a person. */
  Outcome<?> decision(String digest) {
    return inbox.told(digest).<Outcome<?>>map(this::apply).orElseGet(() -> Outcome.done(digest));
  }

  private Outcome<?> apply(String text) {
    BureauResult result =
        BureauResultReader.read(Json.readObject(text.getBytes(StandardCharsets.UTF_8)));
    Outcome<Order> outcome = results.apply(result);
    if (outcome instanceof Outcome.Refused<Order>(Refusal refusal)
        && !PASSING.contains(refusal.code().kind())) {
      drifts.told(result, refusal);
      return Outcome.done(result);
    }
    return outcome;
  }
}
