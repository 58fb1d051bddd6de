package cn.beian.v3;

import cn.beian.wire.Lines;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The interface's ids of our codes ({@code codes.txt}). */
final class Codes {
  private static final int TABLE = 0;
  private static final int CODE = 1;
  private static final int OWNER = 2;
  private static final int ELEMENT = 3;
  private static final int ID = 4;
  private static final int SOURCE = 5;
  private static final String NONE = "-";

  /** Read when the first code is asked for. */
  private static final class Loaded {
    private static final Map<String, Row> ROWS =
        Lines.of("/cn/beian/v3/codes.txt").stream()
            .map(line -> row(List.of(line.split("\t", -1))))
            .collect(Collectors.toUnmodifiableMap(Row::key, row -> row));
  }

  /**
   * A code of ours.
   *
   * @param owner of a certificate type the subject's nature, of a material its owner, else {@code
   *     -}
   * @param element that carries the id
   * @param id null where none is known
   * @param source of the id; without one the code of the loss
   */
  record Row(
      String table, String code, String owner, String element, @Nullable Long id, String source) {

    private String key() {
      return table.equals("certificateTypes") ? key(table, code, owner) : key(table, code, NONE);
    }

    private static String key(String table, String code, String owner) {
      return table + "/" + code + "/" + owner;
    }

    /** What is lost where no id is known. */
    Optional<String> loss() {
      return id == null ? Optional.of(source) : Optional.empty();
    }
  }

  private Codes() {}

  /** All rows. */
  static List<Row> all() {
    return List.copyOf(Loaded.ROWS.values());
  }

  /** The row of a code; empty for one that is not ours. */
  static Optional<Row> row(String table, @Nullable String code) {
    return Optional.ofNullable(Loaded.ROWS.get(Row.key(table, String.valueOf(code), NONE)));
  }

  /** The id of a code; null where none is known. */
  static @Nullable Long id(String table, @Nullable String code) {
    return row(table, code).map(Row::id).orElse(null);
  }

  /** The id of a certificate type of subjects of a nature; null where none is known. */
  static @Nullable Long certificate(@Nullable String type, @Nullable String nature) {
    String key = Row.key("certificateTypes", String.valueOf(type), String.valueOf(nature));
    Row row = Loaded.ROWS.get(key);
    return row == null ? null : row.id();
  }

  private static Row row(List<String> cells) {
    String id = cells.get(ID);
    return new Row(
        cells.get(TABLE),
        cells.get(CODE),
        cells.get(OWNER),
        cells.get(ELEMENT),
        id.equals(NONE) ? null : Long.valueOf(id),
        cells.get(SOURCE));
  }
}
