package cn.beian.simulator.office;

import cn.beian.domain.filing.Province;
import cn.beian.simulator.register.Switches;
import cn.beian.wire.code.KnownRow;
import cn.beian.wire.code.KnownTables;
import cn.beian.wire.code.Text;
import cn.beian.wire.download.CodeRow;
import cn.beian.wire.download.CodeTables;
import cn.beian.wire.download.ReportingUnit;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Code tables as files have them: those in force, with what is given otherwise. What is checked
 * stays by the tables in force.
 */
final class TableFiles {
  /** Tables whose rows are all known; of the others columns or rows are made up nowhere. */
  private static final List<String> TABLES =
      List.of(
          "Dwxz_dms",
          "Zjlx_dms",
          "Wzjylx_dms",
          "Wzfwlx_dms",
          "Wzjrfs_dms",
          "Yylb_dms",
          "Fjwjgs_dms",
          "Fjytlx_dms",
          "Zxly_dms");

  private static final List<String> WITH_BITS = List.of("Wzjylx_dms", "Wzfwlx_dms", "Wzjrfs_dms");

  private TableFiles() {}

  /**
   * The tables for the provider of a province.
   *
   * @param given {@code tables}, all if there are none; rows of {@code table} and {@code id} to
   *     {@code add}, with a {@code name}, to {@code remove}, or to make {@code invalid}
   */
  static CodeTables of(Province province, JsonNode given, Switches switches) {
    Map<String, List<CodeRow>> tables = new LinkedHashMap<>();
    for (String table : TABLES) {
      if (asked(table, given.path("tables"))) {
        tables.put(table, rows(table, given, switches.is("codeTables", "2023")));
      }
    }
    return new CodeTables(List.of(unit(province)), tables);
  }

  private static boolean asked(String table, JsonNode tables) {
    boolean named = false;
    for (JsonNode each : tables) {
      named |= each.asText().equals(table);
    }
    return tables.isEmpty() || named;
  }

  private static List<CodeRow> rows(String table, JsonNode given, boolean all) {
    List<CodeRow> rows = new ArrayList<>();
    KnownTables.of(table).stream()
        .filter(row -> all || row.edition() != KnownRow.Edition.FORM_2023)
        .filter(row -> !names(given.path("remove"), table, row.id()))
        .map(row -> row(row, !names(given.path("invalid"), table, row.id())))
        .forEach(rows::add);
    for (JsonNode each : given.path("add")) {
      if (each.path("table").asText().equals(table)) {
        rows.add(row(added(each), true));
      }
    }
    return rows;
  }

  private static KnownRow added(JsonNode given) {
    String name = given.path("name").asText("新增代码");
    return new KnownRow(
        given.path("table").asText(),
        given.path("id").asLong(),
        KnownRow.Edition.MADE_UP,
        OptionalLong.of(given.path("belongsTo").asLong(1)),
        new Text(name, name));
  }

  private static boolean names(JsonNode rows, String table, long id) {
    for (JsonNode each : rows) {
      if (each.path("table").asText().equals(table) && each.path("id").asLong() == id) {
        return true;
      }
    }
    return false;
  }

  private static CodeRow row(KnownRow known, boolean valid) {
    String table = known.table();
    OptionalLong owner = known.belongsTo();
    return new CodeRow(
        known.id(),
        WITH_BITS.contains(table) ? 1L << (known.id() - 1) : null,
        null,
        known.name().zh(),
        null,
        null,
        null,
        null,
        table.equals("Zjlx_dms") ? owner.orElse(1) : null,
        table.equals("Wzjylx_dms") ? true : null,
        table.equals("Fjytlx_dms") ? owner.orElse(1) : null,
        null,
        null,
        valid,
        null);
  }

  /** The provider itself: the one unit that is known. */
  private static ReportingUnit unit(Province province) {
    return new ReportingUnit(
        Account.id(province), "模拟接入商", null, null, null, null, null, null, null, true, null);
  }
}
