package cn.beian.simulator.check;

import cn.beian.simulator.register.Switches;
import cn.beian.wire.code.KnownRow;
import cn.beian.wire.code.KnownTables;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The code tables that are in force. */
final class Tables {

  private Tables() {}

  /** The row of a code; empty when the table in force has none. */
  static Optional<KnownRow> row(String table, @Nullable Long code, Switches switches) {
    boolean all = switches.is("codeTables", "2023");
    return Optional.ofNullable(code)
        .flatMap(id -> KnownTables.row(table, id))
        .filter(row -> all || row.edition() != KnownRow.Edition.FORM_2023);
  }

  /** Whether a table lacks one of the codes. */
  static boolean lacks(String table, List<Long> codes, Switches switches) {
    return codes.stream().anyMatch(code -> row(table, code, switches).isEmpty());
  }

  /** Whether a row belongs to something. */
  static boolean belongs(KnownRow row, long to) {
    OptionalLong owner = row.belongsTo();
    return owner.isEmpty() || owner.getAsLong() == to;
  }
}
