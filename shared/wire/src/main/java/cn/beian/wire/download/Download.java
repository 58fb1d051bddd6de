package cn.beian.wire.download;

import cn.beian.wire.record.Filing;
import java.util.List;
import java.util.Optional;

/** A downloaded file ({@code DownloadData}). */
public sealed interface Download {

  /**
   * What has happened ({@code ICP}).
   *
   * @param events of several kinds they are written and read kind by kind; each may come late,
   *     twice, or about something unknown
   */
  record Events(List<Event> events) implements Download {
    public Events {
      events = List.copyOf(events);
    }
  }

  /** Code tables ({@code JCDM}). */
  record Codes(CodeTables tables) implements Download {}

  /**
   * All that the administration holds of this provider (数据同步, {@code SJTB}): filings or tables.
   *
   * @param filings {@code ICP}
   * @param tables {@code JCDM}; when there are some, there are no filings
   */
  record Synchronisation(List<Filing> filings, Optional<CodeTables> tables) implements Download {
    public Synchronisation {
      filings = List.copyOf(filings);
    }
  }
}
