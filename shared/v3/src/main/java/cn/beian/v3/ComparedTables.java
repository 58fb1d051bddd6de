package cn.beian.v3;

import cn.beian.domain.bureau.BureauEvent.CodeTable;
import cn.beian.wire.Lines;
import cn.beian.wire.code.KnownTables;
import cn.beian.wire.download.CodeRow;
import cn.beian.wire.download.CodeTables;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The administrations' code tables beside what we know and send ({@code tables.txt}). Known are our
 * own codes and what is known of the tables besides: a row that no order of ours leads to is no
 * news. A row counts while it is in force.
 */
final class ComparedTables {
  /** No more of each kind: who has to look at so many opens the file. */
  private static final int MOST = 30;

  /** Read when the first table comes. */
  private static final class Loaded {
    private static final List<Compared> TABLES =
        Lines.of("/cn/beian/v3/tables.txt").stream()
            .map(line -> List.of(line.split("\t", -1)))
            .map(cells -> new Compared(cells.get(0), cells.get(1), cells.get(2).equals("ALL")))
            .toList();
  }

  /**
   * A table that is compared.
   *
   * @param element that carries its ids
   * @param whole whether rows that we do not know count
   */
  record Compared(String element, String table, boolean whole) {}

  private ComparedTables() {}

  /** The tables that are compared. */
  static List<Compared> all() {
    return Loaded.TABLES;
  }

  /** What each of the tables says; those that no code of ours stands in say nothing. */
  static Stream<CodeTable> of(CodeTables tables) {
    return Loaded.TABLES.stream()
        .filter(each -> tables.tables().containsKey(each.table()))
        .map(each -> of(each, tables.tables().getOrDefault(each.table(), List.of())));
  }

  private static CodeTable of(Compared compared, List<CodeRow> rows) {
    List<CodeRow> valid = rows.stream().filter(row -> !Boolean.FALSE.equals(row.valid())).toList();
    Set<Long> theirs = valid.stream().map(CodeRow::id).collect(Collectors.toSet());
    Set<Long> sent = sent(compared);
    Stream<String> gone =
        sent.stream().filter(id -> !theirs.contains(id)).sorted().map(id -> "-" + id);
    Stream<String> fresh =
        valid.stream()
            .filter(row -> compared.whole() && !sent.contains(row.id()))
            .filter(row -> KnownTables.row(compared.table(), row.id()).isEmpty())
            .map(row -> "+" + row.id() + "(" + Objects.requireNonNullElse(row.name(), "") + ")");
    return new CodeTable(
        compared.table(),
        Stream.concat(gone.limit(MOST), fresh.limit(MOST))
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static Set<Long> sent(Compared compared) {
    return Codes.all().stream()
        .filter(row -> row.element().equals(compared.element()))
        .map(Codes.Row::id)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }
}
