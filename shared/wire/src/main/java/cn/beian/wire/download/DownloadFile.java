package cn.beian.wire.download;

import cn.beian.wire.Problem;
import cn.beian.wire.Reading;
import cn.beian.wire.document.Document;
import cn.beian.wire.document.OutOfScopeException;
import cn.beian.wire.document.Writing;
import cn.beian.wire.download.Download.Codes;
import cn.beian.wire.download.Download.Events;
import cn.beian.wire.download.Download.Synchronisation;
import cn.beian.wire.record.Filing;
import cn.beian.wire.record.Shapes;
import cn.beian.wire.xml.Element;
import cn.beian.wire.xml.Fields;
import cn.beian.wire.xml.Shape;
import java.util.List;
import java.util.Optional;

/** Writes and reads downloaded files. */
public final class DownloadFile {
  private static final Document DOCUMENT = new Document("DownloadData");
  private static final Shape<List<Event>> EVENTS = EventShapes::events;
  private static final Shape<CodeTables> CODES = CodeShapes::tables;
  private static final Shape<List<Filing>> FILINGS = DownloadFile::filings;

  private DownloadFile() {}

  /** All that is not as the interface has it, characters outside of GBK included. */
  public static List<Problem> problems(Download download) {
    return DOCUMENT.problems(document(download));
  }

  /** The file of a download. */
  public static Writing write(Download download) {
    return DOCUMENT.write(document(download));
  }

  /**
   * Reads a file: what the schema does not take is among the problems and passed over, unless
   * something means nothing without it.
   */
  public static Reading<Download> read(byte[] file) {
    return DOCUMENT.read(file, DownloadFile::contents);
  }

  private static Element document(Download download) {
    return DOCUMENT.around(
        switch (download) {
          case Events(List<Event> events) -> EVENTS.write("ICP", events);
          case Codes(CodeTables tables) -> CODES.write("JCDM", tables);
          case Synchronisation all -> Element.group("SJTB", List.of(synchronised(all)));
        });
  }

  private static Element synchronised(Synchronisation all) {
    return all.tables()
        .map(tables -> CODES.write("JCDM", tables))
        .orElseGet(() -> FILINGS.write("ICP", all.filings()));
  }

  private static Download contents(Element root) {
    Element content = root.children().stream().findFirst().orElseThrow(OutOfScopeException::new);
    String path = "/DownloadData/" + content.name();
    return switch (content.name()) {
      case "ICP" -> new Events(EVENTS.read(content, path));
      case "JCDM" -> new Codes(CODES.read(content, path));
      case "SJTB" -> synchronisation(content, path);
      default -> throw new OutOfScopeException();
    };
  }

  private static Synchronisation synchronisation(Element all, String path) {
    Optional<CodeTables> tables =
        all.first("JCDM").map(element -> CODES.read(element, path + "/JCDM"));
    List<Filing> filings =
        all.first("ICP").map(element -> FILINGS.read(element, path + "/ICP")).orElse(List.of());
    if (tables.isEmpty() && all.first("ICP").isEmpty()) {
      throw new OutOfScopeException();
    }
    return new Synchronisation(filings, tables);
  }

  private static List<Filing> filings(Fields<List<Filing>> f) {
    return f.groups("Baxx", Shapes::filing, all -> all);
  }
}
