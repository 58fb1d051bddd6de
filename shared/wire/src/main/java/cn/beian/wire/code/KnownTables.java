package cn.beian.wire.code;

import cn.beian.wire.Lines;
import cn.beian.wire.code.KnownRow.Edition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * The code tables that an order needs, as far as they are known ({@code code-tables.txt}): for a
 * start, for tests and for a simulator. A table that was downloaded takes their place.
 */
public final class KnownTables {

  /** Read when the first table is asked for. */
  private static final class Loaded {
    private static final Map<String, List<KnownRow>> TABLES =
        Lines.of("/cn/beian/wire/code-tables.txt").stream()
            .map(line -> row(List.of(line.split("\t", -1))))
            .collect(Collectors.groupingBy(KnownRow::table));
  }

  private KnownTables() {}

  /** The rows of a table by its name on the wire; none when it is not known. */
  public static List<KnownRow> of(String table) {
    return Loaded.TABLES.getOrDefault(table, List.of());
  }

  /** A row of a table. */
  public static Optional<KnownRow> row(String table, long id) {
    return of(table).stream().filter(row -> row.id() == id).findFirst();
  }

  private static KnownRow row(List<String> cells) {
    String belongsTo = cells.get(3);
    return new KnownRow(
        cells.get(0),
        Long.parseLong(cells.get(1)),
        edition(cells.get(2)),
        belongsTo.equals("-") ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(belongsTo)),
        new Text(cells.get(4), cells.get(5)));
  }

  private static Edition edition(String cell) {
    return switch (cell) {
      case "V3" -> Edition.V3;
      case "2016" -> Edition.SEEN_2016;
      case "2023" -> Edition.FORM_2023;
      case "SIM" -> Edition.MADE_UP;
      default -> throw new IllegalStateException("edition: " + cell);
    };
  }
}
