package cn.beian.simulator;

import cn.beian.wire.Reading;
import cn.beian.wire.download.Download;
import cn.beian.wire.download.DownloadFile;
import cn.beian.wire.download.Event;
import cn.beian.wire.download.PublishedFiling;
import cn.beian.wire.download.Result;
import cn.beian.wire.record.Filing;
import java.util.List;

/** What is in downloaded files. */
public final class Downloads {
  private Downloads() {}

  /** What a file that is right says. */
  public static Download read(byte[] file) {
    return switch (DownloadFile.read(file)) {
      case Reading.Read<Download>(Download download, var problems) when problems.isEmpty() ->
          download;
      case Reading.Read<Download> other -> throw new IllegalStateException(other.toString());
      case Reading.Unreadable<Download>(var problems) ->
          throw new IllegalStateException(problems.toString());
    };
  }

  /** The events of a file that is right. */
  public static List<Event> events(byte[] file) {
    return switch (read(file)) {
      case Download.Events(List<Event> events) -> events;
      case Download other -> throw new IllegalStateException(other.toString());
    };
  }

  /** The codes of all results. */
  public static List<Long> codes(List<Event> events) {
    return events.stream()
        .filter(Result.class::isInstance)
        .flatMap(each -> ((Result) each).codes().stream())
        .map(Result.Code::code)
        .toList();
  }

  /** The first filing that was published. */
  public static Filing published(List<Event> events) {
    return events.stream()
        .filter(PublishedFiling.class::isInstance)
        .map(each -> ((PublishedFiling) each).filing())
        .findFirst()
        .orElseThrow(() -> new AssertionError(events.toString()));
  }
}
