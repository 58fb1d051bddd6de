package cn.beian.v3;

import cn.beian.domain.bureau.BureauEvent;
import cn.beian.wire.Reading;
import cn.beian.wire.download.BlacklistedSite;
import cn.beian.wire.download.BlacklistedSubject;
import cn.beian.wire.download.CheckTask;
import cn.beian.wire.download.CodeTables;
import cn.beian.wire.download.Deregistered;
import cn.beian.wire.download.Download;
import cn.beian.wire.download.DownloadFile;
import cn.beian.wire.download.Event;
import cn.beian.wire.download.Finding;
import cn.beian.wire.download.Notice;
import cn.beian.wire.download.Opinion;
import cn.beian.wire.download.PublishedFiling;
import cn.beian.wire.download.Result;
import cn.beian.wire.download.UnfiledSite;
import cn.beian.wire.download.UnlawfulAccess;
import cn.beian.wire.record.Filing;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a downloaded file says, in our words. */
public final class V3Events {

  private V3Events() {}

  /**
   * What a file says, in its order; what is not as the interface has it is passed over as far as it
   * can be.
   *
   * @param unit the provider's id with the administration: its accesses count
   */
  public static Reading<List<BureauEvent>> read(byte[] xml, long unit) {
    return DownloadFile.read(xml).then(download -> new Reading.Read<>(of(download, unit)));
  }

  /** What a download says. */
  public static List<BureauEvent> of(Download download, long unit) {
    return switch (download) {
      case Download.Events(List<Event> events) ->
          events.stream().map(event -> event(event, unit)).toList();
      case Download.Codes(CodeTables tables) -> List.copyOf(ComparedTables.of(tables).toList());
      case Download.Synchronisation(List<Filing> filings, Optional<CodeTables> tables) ->
          Stream.<BureauEvent>concat(
                  filings.stream().map(one -> published(one, unit, "SJTB")),
                  tables.stream().flatMap(ComparedTables::of))
              .toList();
    };
  }

  private static BureauEvent event(Event event, long unit) {
    return switch (event) {
      case Result result -> V3Results.of(result);
      case Opinion one ->
          new BureauEvent.Opinion(
              orNone(one.operation()), one.record(), one.passed(), Texts.text(one.text()));
      case PublishedFiling(Filing filing) -> published(filing, unit, "BASJ");
      case Deregistered one -> deregistered(one);
      case BlacklistedSubject _,
          BlacklistedSite _,
          UnlawfulAccess _,
          UnfiledSite _,
          CheckTask _,
          Finding _,
          Notice _ ->
          V3Notices.of(event);
    };
  }

  private static BureauEvent deregistered(Deregistered event) {
    return event.kind() <= 2
        ? new BureauEvent.Deregistered(event.kind(), event.id())
        : new BureauEvent.Other("ZXSJ");
  }

  private static long orNone(@Nullable Long operation) {
    return operation == null ? 0 : operation;
  }

  private static BureauEvent published(Filing filing, long unit, String where) {
    return PublishedIds.of(filing, unit)
        .<BureauEvent>map(published -> published)
        .orElseGet(() -> new BureauEvent.Other(where));
  }
}
