package cn.beian.wire.download;

import cn.beian.wire.grammar.Grammar;
import cn.beian.wire.xml.Fields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How code tables stand in elements ({@code JCDM}). */
final class CodeShapes {

  private CodeShapes() {}

  static CodeTables tables(Fields<CodeTables> f) {
    Map<String, List<CodeRow>> rows =
        f.groupOrNull(
            "Jcdm_xx", CodeShapes::rows, all -> all.tables().isEmpty() ? null : all.tables());
    return new CodeTables(
        f.groups("Bbdwlb", "Bbdw", CodeShapes::unit, CodeTables::units),
        rows == null ? Map.of() : rows);
  }

  private static Map<String, List<CodeRow>> rows(Fields<Map<String, List<CodeRow>>> f) {
    Map<String, List<CodeRow>> tables = new HashMap<>();
    for (String table : Grammar.v3().children("Jcdm_xx", "JCDM")) {
      String row = Grammar.v3().children(table, "JCDM").getFirst();
      List<CodeRow> rows =
          f.groups(table, row, CodeShapes::row, all -> all.getOrDefault(table, List.of()));
      if (!rows.isEmpty()) {
        tables.put(table, rows);
      }
    }
    return tables;
  }

  private static CodeRow row(Fields<CodeRow> f) {
    return new CodeRow(
        f.number("Id", CodeRow::id),
        f.numberOrNull("Ysid", CodeRow::bit),
        f.textOrNull("Bm", CodeRow::letters),
        f.textOrNull("Mc", CodeRow::name),
        f.textOrNull("Fl2", CodeRow::subclass),
        f.numberOrNull("Lx", CodeRow::level),
        f.numberOrNull("Shengid", CodeRow::province),
        f.textOrNull("Shengjc", CodeRow::provinceShort),
        f.numberOrNull("Dwflid", CodeRow::nature),
        f.flagOrNull("Sfqzsp", 1, CodeRow::needsApproval),
        f.numberOrNull("Ssdxlx", CodeRow::ownerKind),
        f.textOrNull("Dzyj", CodeRow::email),
        f.textOrNull("Sjhm", CodeRow::phone),
        f.flagOrNull("Sfyx", 1, CodeRow::valid),
        f.textOrNull("Bz", CodeRow::remark));
  }

  private static ReportingUnit unit(Fields<ReportingUnit> f) {
    return new ReportingUnit(
        f.number("Id", ReportingUnit::id),
        f.textOrNull("Dwmc", ReportingUnit::name),
        f.numberOrNull("Dwfl", ReportingUnit::unitClass),
        f.numberOrNull("Dwhyfl", ReportingUnit::industry),
        f.textOrNull("Jyxkzbh", ReportingUnit::licence),
        f.numberOrNull("Shengid", ReportingUnit::province),
        f.numberOrNull("Shiid", ReportingUnit::city),
        f.numberOrNull("Xianid", ReportingUnit::county),
        f.textOrNull("Xxdz", ReportingUnit::address),
        f.flagOrNull("Sfyx", 1, ReportingUnit::valid),
        f.textOrNull("Bz", ReportingUnit::remark));
  }
}
